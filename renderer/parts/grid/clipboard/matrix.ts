import { parseDelimited } from '#shared/base/csv.ts';
import { readHtmlTable } from './html.ts';

/** What the clipboard offers, as rows of texts; the table where there is a sane one, else the plain text. */
export function matrixOf(html: string, text: string): string[][] {
  const table = html === '' ? undefined : readHtmlTable(html)?.rows;
  const rows = table ?? (text === '' ? [] : parseDelimited(text, '\t'));
  return rows.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n')));
}
