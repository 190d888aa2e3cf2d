/** Prints pages of HTML as the browser engine lays them out: A4, text as text, headings as bookmarks. */
export interface PdfEngine {
  /** Each page becomes a file; all in one go, for starting an engine costs more than printing. */
  print(pages: readonly string[], signal?: AbortSignal): Promise<Uint8Array[]>;
}

/** What every engine is asked for. */
export const printOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** From this milestone on, Chromium draws what stands in the margins of a page: its number. */
export const marginsFrom = 131;
