/** Sentences about printing into a file. */
export const printingWords = {
  noEngine: '這台電腦找不到可以排印PDF的瀏覽器。安裝Chromium、Chrome或Edge後再做一次，或改存成.docx、.odt。',
  failed: 'PDF沒有排印出來，瀏覽器中途結束了。再做一次；仍不行時，改存成.docx、.odt。',
  tooLong: (minutes: number) => `PDF排印超過${minutes}分鐘，已停止。減少內容或分成幾份，或改存成.docx、.odt。`,
} as const;
