/** Words of taking a list out as a file. */
export const exportTexts = {
  xlsxAll: '含密件匯出為Excel（.xlsx）',
  csvAll: '含密件匯出為CSV（UTF-8）',
  form: '製作填報表…',
  formListed: '清單現有條件',
  formTooMany: (most: number) => `清單超過${most}筆，無法逐筆列入；先加條件縮小清單。`,
  columns: '欄位',
  columnChoices: { shown: '畫面上的欄位', all: '全部欄位' },
  withheld: '含密件',
} as const;
