export const attachmentTexts = {
  add: '存入檔案',
  take: '取出檔案',
  added: (count: number) => `已存入${count}個檔案`,
} as const;
