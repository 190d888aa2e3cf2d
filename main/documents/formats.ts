import type { PaperFormat } from '#shared/contract/paper-formats.ts';
import type { Paper } from './paper.ts';
import type { PdfEngine } from './pdf-engine.ts';

/** What printing takes besides the paper: the engine, and the word to stop. */
export interface Printing {
  readonly pdf: PdfEngine;
  readonly signal: AbortSignal;
}

type Write = (paper: Paper, printing: Printing) => Promise<Uint8Array>;

/** Loaded when they are first used: the writers are large. */
const writers: Readonly<Record<PaperFormat, Write>> = {
  docx: async (paper) => (await import('./docx.ts')).docxOf(paper),
  odt: async (paper) => (await import('./odt.ts')).odtOf(paper),
  pdf: async (paper, { pdf, signal }) => (await import('./pdf.ts')).pdfOf(paper, pdf, { signal }),
};

/** A paper as the bytes of a file with this extension. */
export const paperBytes = (paper: Paper, format: PaperFormat, printing: Printing): Promise<Uint8Array> =>
  writers[format](paper, printing);
