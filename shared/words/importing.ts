import { formatMoney } from '../base/money.ts';

/** Sentences about tables that come from files of others. */
export const importWords = {
  reading: '讀取檔案',
  writing: '寫入資料',
  nothing: '選擇檔案，或貼上表格。',
  empty: '檔案裡沒有內容。核對檔案後再選一次。',
  noTable: '找不到表格。表頭要有欄位名稱，下方是資料列；核對後再匯入。',
  noneNamed: (label: string, text: string) => `找不到${label}「${text}」。先新增，或改成現有的名稱。`,
  severalNamed: (label: string, text: string) =>
    `${label}只能填一個，檔案裡是「${text}」。留下一個，其餘填到其他欄位。`,
  someNamed: (label: string, text: string, count: number) =>
    `有${count}筆${label}叫「${text}」。改用完整的名稱或編號。`,
  errorCell: (text: string) => `這一格是錯誤值${text}。在試算表改正後再匯入。`,
  formulaCell: '檔案沒有存這個公式的值。在試算表開啟並儲存後再匯入。',
  notImportable: (label: string) => `${label}另有登錄的方式，不能由檔案匯入。`,
  noKey: (labels: readonly string[]) =>
    `檔案裡要有能分辨各筆的欄位：${labels.join('、')}。在「欄位對應」選出後再看結果。`,
  sumOff: (cell: string, label: string, said: string, sum: string, off: string) =>
    `${cell}的${label}合計是${said}元，各列加總是${sum}元，相差${off}元。核對檔案；合計不匯入。`,
  lacking: (labels: readonly string[]) => `檔案沒有「${labels.join('」、「')}」欄。在「固定內容」指定後再看結果。`,
  noColumns: '還不知道各欄是什麼。在「欄位對應」選出後再看結果。',
  twiceInFile: (row: number, keys: readonly string[]) =>
    `與第${row}列的「${keys.join('」、「')}」相同，視為同一筆。重複的留下一列；不同的補上編號，或在「辨識」加選能區分的欄位。`,
  sameInFile: (row: number) => `與第${row}列相同，不得重複。`,
  severalThere: (count: number) => `現有${count}筆符合這一列。補上能分辨的欄位，或在施政簿裡修改。`,
  noProfile: (name: string) => `沒有名為「${name}」的匯入對照。核對名稱，或不指定。`,
  errorFile: (label: string, day: string) => `${label}匯入錯誤清單_${day}.xlsx`,
  errorSheet: '無法匯入',
  errorReason: '原因',
  errorAuthor: '施政簿',
  caseSettled: (label: string) =>
    `${label}與施政簿不同。單位以「改分」、其餘在案件裡變更；或在「欄位對應」不匯入這一欄。`,
  percentAlone: '進度有變動，而辦理情形沒有新的內容。補上辦理情形，或不匯入進度。',
  importBasis: (file: string) => (file === '' ? '貼上的列管清單' : `列管清單檔案「${file.slice(0, 120)}」`),
  gone: '預覽已失效。重新選擇檔案。',
  tooManyMissing: (most: number) => `檔案沒有的超過${formatMoney(most)}筆，不像是完整的清冊，全部保持不變。`,
  binUnread: (refused: number) =>
    `有${refused}列無法匯入，其中可能就有檔案看似沒有的紀錄，全部未寫入。先改正這些列；或不移除檔案沒有的。`,
  noBin: (label: string) => `${label}不從匯入移除，在${label}裡辦理。`,
  around: (rows: readonly number[]) =>
    `第${rows.slice(0, 10).join('、')}${rows.length > 10 ? `等${rows.length}` : ''}列是備註、簽章或分類標題，不匯入。`,
  otherTable: (row: number) => `第${row}列起是另一個表，沒有讀入；移到另一個工作表後再匯入。`,
  otherSheets: (names: readonly string[]) =>
    `工作表「${names.slice(0, 5).join('」、「')}」${names.length > 5 ? `等${names.length}個` : ''}的表頭相同，沒有讀入；逐一選擇工作表匯入。`,
  movedSince: (title: string) => `「${title}」已由他人修改。`,
  changedSince: (sentence: string) => `預覽之後資料有變動，全部未匯入：${sentence}重新讀取檔案後再匯入。`,
} as const;
