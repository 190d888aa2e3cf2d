import { isMoneyUnitAlone } from '../base/money.ts';
import { squeezedText } from '../base/plain-text.ts';

/** A table as people read it: every cell a text. */
export type TextRows = readonly (readonly string[])[];

/** Where a head stands, and what stands above each column. */
export interface HeadPlace {
  /** The first row of the head, and the first below it. */
  from: number;
  first: number;
  heads: string[];
}

/** Rows among which a head is looked for, and how many it may have. */
export const headRows = 30;
const mostHeadRows = 4;

/**
 * The head is where the most is recognised: `score` judges the texts above the columns, and below 2 they are none. A row
 * below it that holds no figure yet belongs to it: 本月、累計, and so does one that names the parts of a merged cell, 起、迄,
 * whether they are recognised or not. Where none is recognised, what looks like a head is taken, for the user to say what
 * its columns are.
 */
export function findHeadPlace(rows: TextRows, score: (heads: readonly string[]) => number): HeadPlace | undefined {
  let best: (HeadPlace & { score: number }) | undefined;
  for (let from = 0; from < Math.min(rows.length, headRows); from += 1) {
    if (isTitle(rows[from] ?? [])) continue;
    for (let count = 1; count <= mostHeadRows && from + count <= rows.length; count += 1) {
      const place = headAt(rows, from, count);
      const one = { ...place, score: score(place.heads) };
      if (one.score >= 2 && (!best || isBetter(rows, one, best))) best = one;
    }
  }
  const found = best ?? likelyHead(rows);
  return found ? withParts(rows, found) : loneHead(rows, score);
}

type Scored = HeadPlace & { score: number };

function isBetter(rows: TextRows, one: Scored, best: Scored): boolean {
  const goesOn = one.from === best.from && one.first === best.first + 1 && isWords(rows[one.first - 1] ?? []);
  return one.score > best.score || (one.score === best.score && goesOn);
}

function withParts(rows: TextRows, place: HeadPlace): HeadPlace {
  const [upper, lower, below] = [0, 1, 2].map((at) => (rows[place.first - 1 + at] ?? []).map(squeezedText));
  if (!upper || !lower || !below || !isWords(lower) || !namesParts(upper, lower, below)) return place;
  return headAt(rows, place.from, place.first + 1 - place.from);
}

/** Above this nothing is the name of a part. */
const longestPart = 8;

/** Whether a row only divides merged cells of the head above it; in the other columns the table goes on one row below. */
function namesParts(upper: readonly string[], lower: readonly string[], below: readonly string[]): boolean {
  const own = lower.flatMap((text, at) => (text === '' || text === upper[at] ? [] : [at]));
  const spans = Map.groupBy(own, (at) => upper.findLastIndex((text, column) => column <= at && text !== ''));
  const goesOn = upper.some((text, at) => text !== '' && !spans.has(at) && (below[at] ?? '') !== '');
  return goesOn && spans.size > 0 && [...spans].every(([from, columns]) => areParts(from, columns, lower));
}

function areParts(from: number, columns: readonly number[], lower: readonly string[]): boolean {
  const names = columns.map((at) => lower[at] ?? '');
  const isDivided = from >= 0 && columns[0] === from && columns.length > 1 && new Set(names).size === columns.length;
  return isDivided && names.every((name) => name.length <= longestPart);
}

function headAt(rows: TextRows, from: number, count: number): HeadPlace {
  return { from, first: from + count, heads: headFrom(rows, from, count) };
}

/** Heads of up to four rows: what stands above a cell, merged or not, reads as one. */
function headFrom(rows: TextRows, from: number, count: number): string[] {
  const width = Math.max(0, ...rows.slice(from, from + count).map((row) => row.length));
  const parts = rows.slice(from, from + count).map((row, at) => (at < count - 1 ? filledRight(row, width) : row));
  const heads = Array.from({ length: width }, (_, at) => joined(parts.map((row) => squeezedText(row[at] ?? ''))));
  return heads.map((head) => (isShare(head, heads) ? head.replace('(%)', '%') : head));
}

/** Beside an amount of the same name a share is no measure of it. */
const isShare = (head: string, heads: readonly string[]): boolean =>
  head.endsWith('(%)') && heads.some((other) => other !== head && other.startsWith(head.slice(0, -'%)'.length)));

/** A cell merged over several rows may say its text in each of them. */
const joined = (parts: readonly string[]): string =>
  parts
    .filter((part, at) => part !== parts[at - 1])
    .reduce((above, part) => `${above}${above !== '' && measure.test(part) ? `(${part})` : part}`, '');

/** In what the column above counts; no part of its name. */
const measure = /^(?:[千仟萬億]?元|%)$/;

/** A merged cell says its text once, at the left. */
function filledRight(row: readonly string[], width: number): string[] {
  let last = '';
  return Array.from({ length: width }, (_, at) => {
    const text = row[at] ?? '';
    if (squeezedText(text) !== '') last = text;
    return last;
  });
}

const isWords = (row: readonly string[]): boolean =>
  /\S/.test(row.join('')) && !/\d/.test(row.join('').normalize('NFKC'));

const filledIn = (row: readonly string[]): string[] => row.map(squeezedText).filter((cell) => cell !== '');

/** Titles stand alone in their row, or beside the period and the unit of money. */
function isTitle(row: readonly string[]): boolean {
  const cells = filledIn(row);
  if (cells.length < 2 || cells.some(saysUnit)) return true;
  return cells.length === 2 && /^中華民國/.test(cells[0] ?? '');
}

const saysUnit = (cell: string): boolean => /^\(?單位:/.test(cell) || isMoneyUnitAlone(cell);

/** The first row of several words, none of them a figure. */
function likelyHead(rows: TextRows): HeadPlace | undefined {
  const from = rows
    .slice(0, headRows)
    .findIndex((row) => !isTitle(row) && filledIn(row).every((cell) => /\p{L}/u.test(cell)));
  return from < 0 || rows.length === from + 1 ? undefined : headAt(rows, from, 1);
}

/** A list of names has one column, and its head stands alone as titles do. Of what is recognised it is the shortest: 標籤, not 海澄鄉公所標籤. */
function loneHead(rows: TextRows, score: (heads: readonly string[]) => number): HeadPlace | undefined {
  if (rows.some((row) => filledIn(row).length > 1)) return undefined;
  return rows
    .slice(0, headRows)
    .map((_, from) => headAt(rows, from, 1))
    .filter(({ heads }) => score(heads) >= 2)
    .toSorted((a, b) => a.heads.join('').length - b.heads.join('').length)[0];
}
