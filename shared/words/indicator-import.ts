/** Sentences about tables of 業務統計 that come from files. */
export const indicatorImportWords = {
  year: (year: string) => `${year}年`,
  month: (month: number) => `${month}月`,
  notMonth: (text: string) => `看不出「${text}」是哪個月。寫成115年10月，或10月並指定年度。`,
  noYear: (text: string) => `「${text}」沒有年。補上「年度」欄，或在「固定內容」指定年度。`,
  rowChanged: (row: number) => `第${row}列的數值已由他人登錄。`,
  sumOff: (cell: string, head: string, said: string, sum: string) =>
    `${cell}的${head}是${said}，各欄加總是${sum}。核對檔案；合計不匯入。`,
  standsOff: (cell: string, head: string, said: string, last: string) =>
    `${cell}的${head}是${said}，最後一個月是${last}。截至數不逐月相加；核對檔案。`,
  columnOff: (cell: string, head: string, said: string, sum: string) =>
    `${cell}的${head}合計是${said}，各列加總是${sum}。核對檔案；合計不匯入。`,
  falls: (cell: string, name: string, month: string, sentence: string) => `${cell}「${name}」${month}：${sentence}`,
  measure: (cell: string, said: string, name: string, measure: string) =>
    `${cell}以「${said}」計，統計項目「${name}」以「${measure}」計。核對是否同一項目。`,
  title: '標題',
} as const;
