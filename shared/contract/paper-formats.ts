/** The files that a paper can be written as, by their extension. */
export const paperFormats = {
  docx: 'Word文件（.docx）',
  odt: 'ODF文件（.odt）',
  pdf: 'PDF文件（.pdf）',
} as const;

export type PaperFormat = keyof typeof paperFormats;

/** Papers that are tables: a spreadsheet first, and the same as a document. */
export const sheetFormats = { xlsx: 'Excel試算表（.xlsx）', ...paperFormats } as const;

export type SheetFormat = keyof typeof sheetFormats;
