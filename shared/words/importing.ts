/** Sentences about tables that come from files of others. */
export const importWords = {
  reading: '讀取檔案',
  nothing: '選擇檔案，或貼上表格。',
  empty: '檔案裡沒有內容。核對檔案後再選一次。',
  noTable: '找不到表格。表頭要有欄位名稱，下方是資料列；核對後再匯入。',
} as const;
