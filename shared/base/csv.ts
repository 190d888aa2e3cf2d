/** Tab is what spreadsheets put on the clipboard. */
export type Delimiter = ',' | '\t' | ';';

export type DelimitedRow = {
  /** The line of the text on which the row begins, from 1; not the row's number, since quoted cells can hold line breaks. */
  line: number;
  cells: string[];
};

export function parseDelimited(text: string, delimiter: Delimiter = ','): string[][] {
  return parseDelimitedRows(text, delimiter).map((row) => row.cells);
}

export function parseDelimitedRows(text: string, delimiter: Delimiter = ','): DelimitedRow[] {
  return [...delimitedRows(text, delimiter)];
}

/**
 * Reads CSV as RFC 4180 has it, and the clipboard's tab-separated text: quotes, quotes within quotes, line breaks within
 * quotes, any kind of line end, a byte order mark. A quote that is never properly closed is an ordinary character, so that
 * one stray quote does not swallow the rows after it. Row by row: a large file's rows are never all there at once.
 */
export function* delimitedRows(text: string, delimiter: Delimiter = ','): Generator<DelimitedRow> {
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (position < text.length) {
    const row: DelimitedRow = { line, cells: [] };
    let more = true;
    while (more) {
      const cell = quotedCell(text, position, delimiter) ?? plainCell(text, position, delimiter);
      row.cells.push(cell.value);
      line += cell.lines;
      more = text.charAt(cell.end) === delimiter;
      position = cell.end + (more ? 1 : 0);
    }
    yield row;
    position += lineEndLength(text, position);
    line += 1;
  }
}

const CELL_ENDS: Readonly<Record<Delimiter, RegExp>> = { ',': /[,\r\n]/g, '\t': /[\t\r\n]/g, ';': /[;\r\n]/g };

type Cell = { value: string; end: number; lines: number };

/** The cell that starts here with a quote, or null when it does not, or its quote is never closed. */
function quotedCell(text: string, start: number, delimiter: Delimiter): Cell | null {
  if (text.charAt(start) !== '"') return null;
  let quote = text.indexOf('"', start + 1);
  while (quote >= 0 && text.charAt(quote + 1) === '"') quote = text.indexOf('"', quote + 2);
  const end = quote + 1;
  if (quote < 0 || !(end === text.length || [delimiter, '\r', '\n'].includes(text.charAt(end)))) return null;
  const value = text.slice(start + 1, quote).replaceAll('""', '"');
  return { value, end, lines: value.match(/\r\n|\r|\n/g)?.length ?? 0 };
}

function plainCell(text: string, start: number, delimiter: Delimiter): Cell {
  const ending = CELL_ENDS[delimiter];
  ending.lastIndex = start;
  const end = ending.exec(text)?.index ?? text.length;
  return { value: text.slice(start, end), end, lines: 0 };
}

function lineEndLength(text: string, position: number): number {
  if (position >= text.length) return 0;
  return text.startsWith('\r\n', position) ? 2 : 1;
}

/** Every row ends with CRLF, as spreadsheets write it. `parseDelimited` gives the same rows back. */
export function writeDelimited(rows: readonly (readonly string[])[], delimiter: Delimiter = ','): string {
  return rows.map((row) => `${writeRow(row, delimiter)}\r\n`).join('');
}

function writeRow(row: readonly string[], delimiter: Delimiter): string {
  return row.map((cell) => writeCell(cell, delimiter)).join(delimiter);
}

function writeCell(cell: string, delimiter: Delimiter): string {
  const needsQuotes = /["\r\n\uFEFF]/.test(cell) || cell.includes(delimiter);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}
