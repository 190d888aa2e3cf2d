/** Sentences beside the slides of a report. */
export const slideTexts = {
  slides: '簡報',
  slide: (number: number, of: number) => `第${number}張，共${of}張`,
  number: (number: number, of: number) => `${number} / ${of}`,
  notes: '備忘稿',
  toSection: (title: string) => `編輯「${title}」`,
  toSlide: (number: number) => `到第${number}張`,
  tooLarge: (words: string) => `${words}：照片較大，於輸出的簡報中顯示。`,
} as const;
