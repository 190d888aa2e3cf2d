import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { cellAddress } from '#shared/base/cell-address.ts';
import { type Delimiter, delimitedRows } from '#shared/base/csv.ts';
import { readingWords } from '#shared/words/reading.ts';
import { decodeCp950 } from './cp950.ts';
import { type Cell, type Part, readingLimits } from './parts.ts';
import { refused } from './refusals.ts';
import { ReadingBudget, RowBatches } from './row-batches.ts';

/** Its text is held whole, several times its size while it is decoded; a million rows of an office are smaller. */
const mostMegabytes = 64;
/** Rows between two words on how far it is. */
const progressEvery = 1_000;

/** The one table of a text file, all cells as they are written there. */
export async function* readCsv(path: string, name = ''): AsyncGenerator<Part> {
  if ((await stat(path)).size > mostMegabytes * 1024 * 1024) throw refused(readingWords.tooLarge(`${mostMegabytes}MB`));
  const text = decoded(await readFile(path));
  yield { part: 'sheet', name, hidden: false };
  yield* partsOf(text, name);
}

function* partsOf(text: string, name: string): Generator<Part> {
  const { delimiter, start } = delimiterOf(text);
  const batches = new RowBatches(name, new ReadingBudget());
  const total = text.length;
  let at = 0;
  let done = start;
  for (const { cells } of delimitedRows(text.slice(start), delimiter)) {
    const row = cellsOf(cells);
    if (row.length > 0) {
      check(row, at, name);
      batches.add(at, row);
      yield* batches.take(false);
    }
    at += 1;
    done += cells.reduce((sum, cell) => sum + cell.length + 1, 0);
    if (at % progressEvery === 0) yield { part: 'progress', done: Math.min(done, total), total };
  }
  yield* batches.take(true);
  yield { part: 'progress', done: total, total };
}

function check(row: readonly Cell[], at: number, sheet: string): void {
  const { columns, cellText } = readingLimits;
  if (row.length > columns) throw refused(readingWords.tooManyColumns(sheet, cellAddress(at, row.length - 1), columns));
  const long = row.find((cell) => typeof cell === 'string' && cell.length > cellText);
  if (typeof long === 'string') throw refused(readingWords.tooLongText(cellText, long.slice(0, 20)));
}

/** Up to its last cell that says something. */
function cellsOf(written: readonly string[]): Cell[] {
  const row = written.map(cellOf);
  while (row.length > 0 && row.at(-1) === null) row.pop();
  return row;
}

/** `="00123"` is how a text file keeps a number's leading zeros from a spreadsheet. */
const keptText = /^="([^"]*)"$/;
/** An apostrophe keeps a text from being taken for a formula: programs that write .csv put it there, and it is no part of it. */
const guardedText = /^'(?='*[=+\-@\t])/;

function cellOf(written: string): Cell {
  const text = written.startsWith('="') ? (keptText.exec(written)?.[1] ?? written) : written.replace(guardedText, '');
  return text === '' ? null : text;
}

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function decoded(bytes: Buffer): string {
  const [marked] = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  const plain = isUtf8(bytes) || nearlyUtf8(bytes.subarray(0, sample));
  return plain ? bytes.toString('utf8') : decodeCp950(bytes);
}

const sample = 256 * 1024;

/** One bad byte does not make CP950 of a file: that encoding could say still less of it. */
const nearlyUtf8 = (bytes: Buffer): boolean => unsaid(bytes, 'utf-8') < unsaid(bytes, 'cp950');

const unsaid = (bytes: Buffer, encoding: string): number => iconv.decode(bytes, encoding).split('\uFFFD').length;

const delimiters: readonly Delimiter[] = [',', '\t', ';'];
const firstRows = 50;

/** Whatever parts more in the first rows, or what a line `sep=;` at the head says, as Excel has it. */
function delimiterOf(text: string): { delimiter: Delimiter; start: number } {
  const said = /^\uFEFF?sep=([,;\t])(?:\r\n|\r|\n|$)/i.exec(text);
  if (said) return { delimiter: said[1] as Delimiter, start: said[0].length };
  const parting = delimiters.map((delimiter) => ({ delimiter, parts: partsBy(text, delimiter) }));
  const most = parting.reduce((best, one) => (one.parts > best.parts ? one : best));
  return { delimiter: most.delimiter, start: 0 };
}

function partsBy(text: string, delimiter: Delimiter): number {
  let parts = 0;
  let left = firstRows;
  for (const { cells } of delimitedRows(text, delimiter)) {
    parts += partsIn(cells, delimiter);
    left -= 1;
    if (left === 0) break;
  }
  return parts;
}

/** A quote left at the head of a cell says that the row is parted by something else. */
function partsIn(cells: readonly string[], delimiter: Delimiter): number {
  if (cells.some((cell) => cell.startsWith('"'))) return 0;
  return cells.filter((cell, at) => at > 0 && !(delimiter === ',' && withinNumber(cells[at - 1], cell))).length;
}

/** The comma of 1,234,567 parts nothing where tabs do. */
const withinNumber = (before = '', after = ''): boolean => /\d$/.test(before) && /^\d{3}(?!\d)/.test(after);
