import exceljs from 'exceljs';
import { columnLetters } from '#shared/base/cell-address.ts';
import { importWords as words } from '#shared/words/importing.ts';

export interface ErrorRow {
  original?: readonly (string | number)[];
  problems: readonly { cell: string; sentence: string }[];
}

interface ErrorBook {
  heads: readonly string[];
  rows: Iterable<ErrorRow>;
}

const reasonWidth = 60;

/**
 * Rows that could not come in, as they stood in the file: the reason is a comment at its cell, and stands in a column of its
 * own for those who print it. Corrected, the book can be imported as it is.
 */
export async function writeErrorBook(file: string, { heads, rows }: ErrorBook): Promise<number> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(words.errorSheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  const width = heads.length;
  const head = sheet.addRow([...heads, words.errorReason]);
  head.font = { bold: true };
  let count = 0;
  for (const { original = [], problems } of rows) {
    const cells = Array.from({ length: width }, (_, at) => original[at] ?? '');
    const row = sheet.addRow([...cells, problems.map(({ sentence }) => sentence).join('')]);
    for (const [letters, sentences] of byColumn(problems)) row.getCell(letters).note = sentences.join('\n');
    count += 1;
  }
  for (let at = 1; at <= width; at += 1) {
    const column = sheet.getColumn(at);
    column.width = 18;
    // What was text stays text: codes keep their zeros, and nothing becomes a formula.
    column.numFmt = '@';
  }
  sheet.getColumn(width + 1).width = reasonWidth;
  await book.xlsx.writeFile(file);
  return count;
}

/** Comments by the column they stand at; what is wrong with the whole row stands at its first cell. */
function byColumn(problems: ErrorRow['problems']): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { cell, sentence } of problems) {
    const letters = /^[A-Z]+/.exec(cell)?.[0] ?? columnLetters(1);
    found.set(letters, [...(found.get(letters) ?? []), sentence]);
  }
  return found;
}
