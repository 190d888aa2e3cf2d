/** The names under which the preload and the main process speak; the page knows none of them. */
export const channels = {
  /** The page is there and wants its port; the port comes on the same channel. Answers whether it may have one. */
  port: 'port',
  /** The office process has ended: nothing under way will be answered. */
  officeGone: 'office-gone',
  chooseFiles: 'choose-files',
  chooseFolder: 'choose-folder',
  takeFile: 'take-file',
  saveFile: 'save-file',
  showPdf: 'show-pdf',
  setFrame: 'set-frame',
} as const;
