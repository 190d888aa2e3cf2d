import { formatMoney } from '#shared/base/money.ts';
import type { Imported } from '#shared/contract/import-operations.ts';

const many = (count: number): string => formatMoney(count);

/** Words of a file that goes into a register. */
export const importTexts = {
  title: (label: string) => `匯入${label}`,
  place: {
    place: '檔案或表格',
    drop: '將.xlsx、.ods、.csv檔，或有表格的.docx、.odt檔拖到這裡；也可複製表格後按Ctrl V貼上。',
    note: '先預覽，確認後才寫入；檔案空白的欄位，現有內容不變。',
  },
  forbidden: (label: string) => `${label}不能由這個帳號匯入`,
  forbiddenSentence: '匯入須有新增與修改的權限；由有權限的人匯入，或由管理員調整角色。',
  elsewhere: (label: string) => `${label}不從這裡匯入`,
  elsewhereSentence: '它另有登錄的方式，在清單上新增。',
  toList: '前往清單',
  back: '返回',
  other: '換檔案',
  again: '重新讀取',
  errors: '下載錯誤清單',
  errorsSaved: (rows: number) => `已存錯誤清單${many(rows)}列，原因註記在儲存格`,
  apply: (count: number, going: number) =>
    [...(count > 0 ? [`匯入${many(count)}筆`] : []), ...(going > 0 ? [`移除${many(going)}筆`] : [])].join('、'),
  nothing: '沒有要寫入的資料',
  done: (label: string, { added, changed, removed }: Pick<Imported, 'added' | 'changed' | 'removed'>) => {
    const told = [
      ['新增', added],
      ['變更', changed],
      ['移到回收桶', removed],
    ] as const;
    const parts = told.flatMap(([verb, count]) => (count > 0 ? [`${verb}${many(count)}筆`] : []));
    return `已匯入${label}：${parts.join('、')}`;
  },
  cancelled: '已取消匯入；重新讀取可確認資料沒有變動。',
  undoable: '寫入後可整批復原；同一檔案再次匯入不會重複。',
  leftOut: (count: number) => `不匯入${many(count)}列`,
  all: '全部',
  actions: { add: '新增', change: '變更', same: '相同', refused: '無法匯入', missing: '檔案沒有' },
  columns: { action: '結果', place: '儲存格', title: '名稱', values: '現有→檔案', text: '說明' },
  row: (row: number) => `${row}列`,
  list: '預覽',
  file: '檔案',
  sheet: (label: string) => `匯入${label}預覽`,
  views: '結果',
  blank: '空白',
  change: (label: string, before: string, after: string) => `${label}${before}→${after}`,
  value: (label: string, value: string) => `${label}${value}`,
  at: (cell: string, sentence: string) => `${cell}：${sentence}`,
  totals: (count: number) => `小計${many(count)}列不匯入`,
  left: (count: number) => `檔案沒有的${many(count)}筆保持不變`,
  binAll: (count: number) => `${many(count)}筆都移到回收桶`,
  keepAll: '都保持不變',
  going: (count: number) => `移到回收桶${many(count)}筆`,
  goingUnread: (count: number) => `有${many(count)}列無法匯入，「檔案沒有」的可能就在其中。先改正，再移到回收桶。`,
  keys: '辨識',
  keysLabel: '以哪些欄位認定同一筆',
  noKeys: '未指定',
  fixed: '固定內容',
  noFixed: '無',
  fixedValue: (label: string, value: string) => `${label} ${value}`,
  fixedSentence: '檔案沒有的欄位，每一列都以這裡的內容匯入；留空即不指定。',
  fixedField: '欄位',
  fixedText: '內容',
  flags: ['是', '否'],
  fix: '套用',
  unknown: (count: number) => `找不到${many(count)}個名稱`,
  unknownLabel: '找不到的名稱',
  make: (label: string, name: string) => `新增${label}「${name}」`,
  newRecord: (label: string) => `新增${label}`,
  made: (title: string) => `已新增「${title}」`,
  none: '沒有這一類的資料列',
  noneSentence: '選擇其他結果，或換一個檔案。',
  noRows: '還沒有可比對的資料列',
  noRowsSentence: '在「欄位對應」選出各欄；表頭下方要有資料列。',
  hints: { paste: '貼上表格', walk: '換列', correct: '修改此格', leave: '勾選、取消' },
} as const;
