/** Sentences about 填報表: forms that units fill in and send back. */
export const formWords = {
  all: '全部',
  noForm: '找不到這份填報。重新整理清單。',
  noSheet: '找不到這份單位填報表。重新整理清單。',
  noRows: '沒有可填報的資料。放寬條件後再製作。',
  noUnits: '各列都沒有單位，無法分送。先填單位，或改為不分單位。',
  tooMany: (most: number) => `一份填報最多${most}列。縮小條件，分次製作。`,
  noColumn: (name: string) => `沒有「${name}」這個可填寫的欄位。從欄位中選擇。`,
  noSplit: (name: string) => `不能以「${name}」分送。從單位欄位中選擇。`,
  oneBudget: '一份概算填報只能有一個預算案的細目。以預算案為條件後再製作。',
  notCompiling: '預算案不在編製中，不能填報概算。由編製中的預算案製作。',
  closedForm: (name: string) => `「${name}」已結束。先重新回收，再採用回傳的填報表。`,

  notYours: '這份填報由別人發出。由發出的人、研考、主計或管理員結束，或改為免填。',

  notForm: '這不是施政簿的填報表：找不到填報代碼。選擇單位回傳的填報表；其他表格由「匯入」讀取。',
  otherOffice: (office: string) => `這份填報表是「${office}」發出的，不是本機關的。退還原發出機關。`,
  unknownCode: (code: string) => `本機關沒有發出代碼「${code}」的填報表。核對檔案，或請單位以原發的填報表填寫。`,
  tampered: '填報表的識別資料遭到更動，無法確認內容。請單位以原發的填報表重新填寫。',
  noTable: '填報表裡找不到原來的表格。請單位保留表頭與序號欄，以原發的填報表填寫。',
  lostColumns: (labels: readonly string[]) => `填報表少了欄位：${labels.join('、')}。這些欄位不採用。`,
  furtherColumns: (labels: readonly string[]) => `單位另加的欄位不採用：${labels.join('、')}。`,
  lockedChanged: (cells: readonly string[]) => `不開放填寫的欄位有更動，不採用：${cells.join('、')}。`,
  mixedUp: (label: string, issued: string) =>
    `這一列的${label}與發出時（${issued}）不同，可能只排序了部分欄位。還原排序，或請單位整列排序後再回傳。`,
  twice: (row: number) => `與第${row}列是同一筆。留下一列再讀取。`,
  gone: '這一筆已不在施政簿，或沒有權限檢視。',
  changedSince: (sentence: string) => `比對之後資料有變動，全部未採用：${sentence}重新讀取填報表後再採用。`,

  notOngoing: (state: string) => `此案在本單位已${state}，不再填報。`,
  percentRange: '進度填0到100的整數，例如60。',
  textFirst: '填了進度或申請解列，須一併填寫辦理情形。',
  reasonFirst: '申請展延須填理由。',
  askedAlready: (day: string) => `已申請展延至${day}，尚未裁示。先撤回，或等候裁示。`,
  dateFirst: '填了展延理由，須一併填寫申請展延至的日期。',
  noNews: '沒有新的填報內容。',

  fileName: (name: string, unit: string) => (unit === '' ? name : `${name}_${unit}`),
  zipName: (name: string) => `${name}_填報表.zip`,
  exportTitle: (office: string, name: string) => `${office}　${name}`,
  book: {
    sheet: '填報表',
    guide: '填寫說明',
    options: '選項',
    hidden: '_施政簿',
    id: '識別碼',
    number: '序號',
    unit: '單位',
    due: '回傳期限',
    code: '填報代碼',
    keep: '黃底的欄位供填寫；序號、識別碼與表頭請勿更動。',
    tableGuide: '標有※的欄位供填寫，日期填民國年，例如115.12.31；填報代碼與序號請勿更動，新增的列不會採用。',
    guideLines: [
      '一、只填寫黃底的欄位，其他欄位供對照，改了也不採用。',
      '二、日期填民國年，例如115.12.31；進度填百分比，例如60。',
      '三、可以整列排序、調整欄寬或另加欄位；請勿刪除序號欄，也不要只排序部分欄位。',
      '四、要新增的事項請另外告知，新增的列不會採用。',
      '五、以Excel、LibreOffice或WPS填寫後存檔回傳即可，檔名可以更改。',
    ],
  },
  hints: {
    day: '民國日期，例如115.12.31',
    month: '民國年月，例如115.12',
    percent: '0到100，例如60',
    money: '新臺幣元，只填數字',
    references: '可填數個，以頓號分開',
  },
  reminder: (unit: string, name: string, rows: number, due: string, late: number) =>
    late > 0
      ? `${unit}：「${name}」計${rows}列，回傳期限${due}，已逾${late}日，請儘速填妥回傳。`
      : `${unit}：「${name}」計${rows}列，請於${due === '' ? '近日' : `${due}前`}填妥回傳。`,
} as const;
