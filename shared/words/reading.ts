const resave = '在 Excel 或 LibreOffice 開啟後另存為 .xlsx 再匯入。';
const grouped = (count: number): string => count.toLocaleString('en-US');

/** Why a file of tables is not read: what it is, then what to do. */
export const readingWords = {
  empty: '這個檔案沒有內容。選取有資料的 .xlsx、.ods、.csv、.docx 或 .odt 檔。',
  oldWorkbook: `這是舊格式（.xls）。${resave}`,
  binaryWorkbook: `這是二進位格式（.xlsb）。${resave}`,
  page: `這是網頁格式的報表，不是真正的 Excel 檔。${resave}`,
  xmlWorkbook: `這是 XML 格式的活頁簿。${resave}`,
  flatWorkbook: `這是單一 XML 檔，不是表格檔。如為試算表，${resave}`,
  encrypted: '這個檔案有密碼保護，無法讀取。移除密碼、另存後再匯入。',
  oldDocument: '這是舊格式的 Word 文件（.doc）。開啟後複製其中的表格，以「貼上」匯入。',
  document: '這是文件檔（.rtf）。開啟後另存為 .docx 再匯入，或複製其中的表格，以「貼上」匯入。',
  noTables: '這份文件裡沒有表格。核對檔案；資料若是文字，先做成表格再匯入。',
  tableName: (number: number) => `表${number}`,
  tooManyTables: (most: number) => `表格超過${grouped(most)}個，無法讀取。把需要的表格複製到新的文件再匯入。`,
  slides: '這是簡報檔。開啟後複製其中的表格，以「貼上」匯入。',
  compound: `這是舊版 Office 或受保護的檔案，看不出是表格。${resave}`,
  archive: '這是壓縮檔。先解壓縮，再選取其中的 .xlsx、.ods、.csv、.docx 或 .odt 檔。',
  pdf: '這是 PDF 檔。向來源索取 .xlsx、.ods 或 .csv 檔；能選取文字時，也可複製表格後以「貼上」匯入。',
  picture: '這是圖片檔，其中的表格無法讀取。向來源索取 .xlsx、.ods 或 .csv 檔。',
  unknown: (name: string) => `「${name}」不是表格檔。選取 .xlsx、.ods、.csv、.docx 或 .odt 檔。`,
  broken: `檔案內容不完整，無法讀取。重新取得檔案；仍無法讀取時，${resave}`,
  declared: `檔案內含不該有的 DTD 宣告，基於安全不予讀取。${resave}`,
  hostile: `檔案解開後的大小與所載不符或異常膨脹，基於安全不予讀取。確認來源；如為自己的檔案，${resave}`,
  rowOrder: (sheet: string, row: number) => `工作表「${sheet}」第${row}列的位置重複或順序不對。${resave}`,
  twice: (sheet: string, cell: string) => `工作表「${sheet}」的儲存格 ${cell} 有兩個值。${resave}`,
  tooLarge: (most: string) => `檔案超過${most}，無法讀取。刪除圖片等不需要的內容，或分成幾個檔案再匯入。`,
  tooMuch: '檔案解開後過大，無法讀取。刪除不需要的工作表與圖片，或分成幾個檔案再匯入。',
  tooManyEntries: (most: number) => `檔案內的項目超過${grouped(most)}個，無法讀取。把表格複製到新的活頁簿再匯入。`,
  tooManySheets: (most: number) => `工作表超過${grouped(most)}張，無法讀取。分成幾個檔案再匯入。`,
  tooManyRows: (sheet: string, most: number) =>
    `工作表「${sheet}」超過${grouped(most)}列，無法讀取。分成幾個檔案再匯入。`,
  tooManyColumns: (sheet: string, cell: string, most: number) =>
    `工作表「${sheet}」的 ${cell} 有資料，超過${grouped(most)}欄，無法讀取。把需要的欄複製到新的活頁簿再匯入。`,
  tooManyCells: (most: number) => `有資料的儲存格超過${grouped(most)}個，無法讀取。分成幾個檔案再匯入。`,
  tooManyMerges: (most: number) => `合併儲存格超過${grouped(most)}處，無法讀取。取消不需要的合併再匯入。`,
  tooLongText: (most: number, start: string) =>
    `有儲存格的文字超過${grouped(most)}字，無法讀取。縮短後再匯入；該格開頭是「${start}」。`,
} as const;

const thinner = '刪去空白列與格式，或另存為 .csv 後再試。';

/** What the process that reads a file could not finish. */
export const readerWords = {
  ended: `讀取這個檔案所需的記憶體超過上限，或它不是一般的表格。${thinner}`,
  tooLong: (minutes: number) => `讀取這個檔案超過${minutes}分鐘，已停止。${thinner}`,
  tableTooLarge: (most: number) => `表格超過${grouped(most)}格，無法讀取。刪去不需要的列、欄與工作表後再試。`,
} as const;
