/** Words of a file on its way in, whatever it is for. */
export const readingTexts = {
  choose: '選擇檔案',
  profiles: '記住的匯入對照',
  pasted: '貼上的表格',
  cancelled: '已取消讀取，資料沒有變動。',
  nothingPasted: '剪貼簿沒有表格。在試算表選取含表頭的範圍，複製後再貼上。',
} as const;
