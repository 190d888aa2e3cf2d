/** Words of taking out as a file what a page shows. */
export const exportingTexts = {
  export: '匯出',
  xlsx: '匯出為Excel（.xlsx）',
  ods: '匯出為OpenDocument（.ods）',
  csv: '匯出為CSV（UTF-8）',
  cp950: '匯出為CSV（CP950）',
  exported: (rows: number) => `已匯出${rows}筆`,
  exportedWithout: (rows: number, left: number) => `已匯出${rows}筆，未含密件${left}筆`,
  lost: (count: number) => `${count}個字無法存為CP950`,
  lostSentence: '檔案裡這些字寫成「？」，括號內為次數。要保留這些字，改用UTF-8或試算表。',
  lostOne: (character: string, count: number) => `${character}（${count}）`,
  lostMore: (count: number) => `另${count}個字`,
  saveAnyway: '儲存檔案',
  back: '返回',
} as const;
