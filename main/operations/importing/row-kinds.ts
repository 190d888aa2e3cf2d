import { squeezedText } from '#shared/base/plain-text.ts';
import { isAround, isHeading, maySign } from '#shared/importing/feet.ts';
import type { TextRows } from '#shared/importing/head.ts';
import { endsInTotal, isTotal, isTotalOf } from '#shared/importing/totals.ts';
import type { FieldKind } from '#shared/language/field.ts';
import { type Cell, cellText } from '../../reading/parts.ts';

/** What a row below the head is that is none of the table's. */
export type RowKind =
  | { is: 'total'; name: string }
  /** The head once more, as on every page, or the numbers of its columns. */
  | { is: 'head' }
  /** Notes, signatures, the heading of a part. */
  | { is: 'around' }
  /** The head of another table. */
  | { is: 'other' };

interface Table {
  /** The rows of the head as they stand. */
  head: TextRows;
  /** Names by which columns of this register go. */
  words: Iterable<string>;
  columns: readonly { at: number; kind: FieldKind }[];
  /** What heads a part of another table is a row here. */
  headings: boolean;
}

const names: ReadonlySet<FieldKind> = new Set(['reference', 'references', 'choice']);
const figures: ReadonlySet<FieldKind> = new Set(['money', 'number']);

/** So many names of columns make a head, where they are most of its cells. */
const leastNamed = 3;
const shareNamed = 0.6;

const isFilled = (cell: Cell | undefined): boolean => cell !== null && cell !== undefined && cell !== '';

const isNumbering = (texts: readonly string[]): boolean => {
  const said = texts.filter((text) => text !== '');
  return said.length >= leastNamed && said.every((text, at) => text.replace(/^[（(]|[）)]$/g, '') === String(at + 1));
};

/** Tells the rows of a table from what stands among and below them. */
export class RowKinds {
  readonly #columns: Table['columns'];
  readonly #amounts: readonly number[];
  readonly #head: readonly (readonly string[])[];
  readonly #words: ReadonlySet<string>;
  readonly #headings: boolean;
  #isFirst = true;

  constructor({ head, words, columns, headings }: Table) {
    this.#columns = columns.filter(({ kind }) => !figures.has(kind));
    this.#amounts = columns.filter(({ kind }) => kind === 'money').map(({ at }) => at);
    this.#head = head.map((row) => row.map(squeezedText));
    this.#words = new Set([...words, ...head.flat()].filter((text) => text !== ''));
    this.#headings = headings;
  }

  of(cells: readonly Cell[]): RowKind | undefined {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    const name = this.#totalIn(cells);
    if (name !== undefined) return { is: 'total', name };
    if (!isFirst && !this.#mayBeOther(cells)) return undefined;
    const texts = cells.map((cell) => squeezedText(cellText(cell)));
    if (this.#isHead(texts) || (isFirst && isNumbering(texts))) return { is: 'head' };
    if (isAround(texts) || (!this.#headings && isHeading(texts))) return { is: 'around' };
    return this.#isOtherHead(texts) ? { is: 'other' } : undefined;
  }

  #totalIn(cells: readonly Cell[]): string | undefined {
    for (const { at, kind } of this.#columns) {
      const cell = cells[at];
      if (typeof cell !== 'string') continue;
      if (isTotal(cell) || this.#isSumOf(kind, cell, cells)) return cell;
    }
    return undefined;
  }

  #isSumOf(kind: FieldKind, cell: string, cells: readonly Cell[]): boolean {
    if (names.has(kind)) return isTotalOf(cell);
    if (kind !== 'text' || !endsInTotal(cell)) return false;
    return this.#amounts.some((at) => isFilled(cells[at])) || cells.every((one) => one === cell || !isFilled(one));
  }

  /** Most rows are told by how much they hold and how they begin. */
  #mayBeOther(cells: readonly Cell[]): boolean {
    let filled = 0;
    let first: Cell | undefined;
    for (const cell of cells) {
      if (!isFilled(cell)) continue;
      first ??= cell;
      filled += 1;
      if (filled > 2) break;
    }
    if (filled <= 2) return filled > 0;
    return typeof first === 'string' && (this.#words.has(first) || maySign(first));
  }

  #isHead(texts: readonly string[]): boolean {
    return this.#head.some((row) => row.filter((text) => text !== '').length > 1 && isSame(row, texts));
  }

  #isOtherHead(texts: readonly string[]): boolean {
    const said = texts.filter((text) => text !== '');
    const named = said.filter((text) => this.#words.has(text)).length;
    return named >= leastNamed && named >= said.length * shareNamed;
  }
}

function isSame(row: readonly string[], texts: readonly string[]): boolean {
  const width = Math.max(row.length, texts.length);
  for (let at = 0; at < width; at += 1) if ((row[at] ?? '') !== (texts[at] ?? '')) return false;
  return true;
}
