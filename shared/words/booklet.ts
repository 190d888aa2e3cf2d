/** Sentences about reports that the office compiles. */
export const bookletWords = {
  noTemplate: '沒有這個報告範本。從範本清單選一個，或選空白報告。',
  noCouncil: '這個範本用於代表會會期。請選擇會期。',
  published: (title: string) => `「${title}」已定稿，不能更改。需要更正時，另起一份報告。`,
  notApproved: (title: string) => `「${title}」尚未核定。先陳核，由首長核定後再定稿。`,
  openSections: (names: readonly string[]) =>
    `尚有${names.length}節未完成：${names.slice(0, 5).join('、')}${names.length > 5 ? '等' : ''}。完成後再定稿。`,
  problems: (places: readonly string[]) =>
    `有${places.length}處統計數或圖表算不出來：${places.slice(0, 3).join('；')}${places.length > 3 ? '等' : ''}。修正後再定稿。`,
  foreignSection: '章節不屬於這份報告，請重新整理後再試。',
  notTemplate: '這不是報告範本檔案。請選擇由本程式另存的「.範本.json」檔。',
  templateTaken: (name: string) => `已有同名的範本「${name}」。改名或移除舊範本後再匯入。`,
  noInsert: (name: string) => `沒有「${name}」這種圖表。從「插入表格」重新選擇。`,
  noPicture: '照片已不在附件中，請重新選擇。',
  pictureTooLarge: (most: number) => `照片超過${most} MB，畫面不顯示；輸出的文件仍會印出。`,
  noRows: '無。',
  notSaid: '選擇要輸出的報告或範本。',
  contents: '目　次',
  attendees: '參加人員',
  reporter: (name: string) => `報告人：${name}`,
  asOfNote: (day: string) => `資料截止日：${day}`,
  figuresSheet: '統計數',
} as const;
