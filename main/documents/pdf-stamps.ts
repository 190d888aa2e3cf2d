import { beginMarkedContent, endMarkedContent, PDFDocument } from '@cantoo/pdf-lib';
import { stampSize } from './html-style.ts';

const milli = 72 / 25.4;
/** From the edge of the page to where the engine itself would set the number. */
const above = 12 * milli;

/** Lays a number on the foot of each page, out of a file that has a small page for each; `bare` pages stay without. */
export async function stampPages(doc: PDFDocument, stamps: Uint8Array, bare: ReadonlySet<number>): Promise<void> {
  const numbers = await doc.embedPages((await PDFDocument.load(stamps, { updateMetadata: false })).getPages());
  for (const [at, page] of doc.getPages().entries()) {
    const number = numbers[at];
    if (!number || bare.has(at)) continue;
    // The number of a page is no part of its text.
    page.pushOperators(beginMarkedContent('Artifact'));
    page.drawPage(number, { x: (page.getWidth() - stampSize.width * milli) / 2, y: above });
    page.pushOperators(endMarkedContent());
  }
}
