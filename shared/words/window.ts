/** Sentences about the window itself, its files and the process behind it. */
export const windowWords = {
  officeGone: '處理資料的程序已停止，這次的操作沒有完成。重新開啟後再試；已存的資料不受影響。',
  officeGoneTitle: '處理資料的程序已停止。',
  pageGoneTitle: '這個視窗的畫面已停止。',
  afterGone: '已存的資料不受影響；尚未存入的內容要再輸入一次。重新開啟後須再登入。',
  reopen: '重新開啟',
  quit: '結束',
  close: '關閉',
  chooseFile: '選擇檔案',
  chooseFiles: '選擇檔案（可多選）',
  chooseFolder: '選擇資料夾',
  saveAs: '另存檔案',
  preview: '預覽',
  noViewer: '這台電腦沒有開啟PDF的程式。按「輸出」選PDF存檔，或先安裝PDF閱讀程式。',
  noPage: '沒有這一頁。',
  badRequest: '這個視窗送出的要求不符，沒有處理。',
  notAFile: (name: string) => `「${name}」不是檔案，沒有選取。改選檔案。`,
  pasteTooLarge: (name: string, limit: number) =>
    `「${name}」超過${limit}MB，不能直接貼上或由網路磁碟拖入。先存到這台電腦再拖入，或按「選擇檔案」。`,
  notSaved: (name: string) =>
    `無法存到「${name}」。檔案可能正由其他程式開啟，或資料夾不能寫入。關閉它，或改存到其他地方。`,
  diskFull: (name: string) => `磁碟空間不足，「${name}」沒有存下。清出空間後再試一次。`,
} as const;
