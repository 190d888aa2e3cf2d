import { readingWords } from '#shared/words/reading.ts';
import { type Cell, type Part, readingLimits } from './parts.ts';
import { refused } from './refusals.ts';

type RowsPart = Extract<Part, { part: 'rows' }>;

const batchRows = 1_000;
/** Shorter runs of empty rows are written out, longer ones jumped. */
const shortRun = 50;
/** Places within rows, the empty ones among them: rows that are nothing but one far cell are no table. */
const mostPlaces = readingLimits.cells * 10;

/** How much all sheets of a file may hold together. */
export class ReadingBudget {
  #cells = 0;
  #places = 0;
  #merges = 0;

  rows(row: readonly Cell[], times: number): void {
    let cells = 0;
    for (const cell of row) if (cell !== null) cells += 1;
    this.#cells += cells * times;
    this.#places += row.length * times;
    if (this.#cells > readingLimits.cells || this.#places > mostPlaces)
      throw refused(readingWords.tooManyCells(readingLimits.cells));
  }

  merge(): void {
    this.#merges += 1;
    if (this.#merges > readingLimits.merges) throw refused(readingWords.tooManyMerges(readingLimits.merges));
  }
}

interface WaitingRow {
  first: number;
  row: Cell[];
  times: number;
}

/** Gathers the rows of one sheet into batches. Rows come in their order, without the empty ones. */
export class RowBatches {
  readonly #sheet: string;
  readonly #budget: ReadingBudget;
  readonly #waiting: WaitingRow[] = [];
  #waitingRows = 0;
  #first = 0;
  #rows: Cell[][] = [];

  constructor(sheet: string, budget: ReadingBudget) {
    this.#sheet = sheet;
    this.#budget = budget;
  }

  /** A row that says something, and `times` of it from `first` on. */
  add(first: number, row: Cell[], times = 1): void {
    if (first + times > readingLimits.rows) throw refused(readingWords.tooManyRows(this.#sheet, readingLimits.rows));
    this.#budget.rows(row, times);
    this.#waiting.push({ first, row, times });
    this.#waitingRows += times;
  }

  /** The batches that are full; at the end of the sheet also the last. */
  *take(last: boolean): Generator<RowsPart> {
    if (!last && this.#waitingRows < batchRows) return;
    for (const waiting of this.#waiting.splice(0)) yield* this.#repeated(waiting);
    this.#waitingRows = 0;
    if (last && this.#rows.length > 0) yield this.#batch();
  }

  *#repeated({ first, row, times }: WaitingRow): Generator<RowsPart> {
    for (let at = 0; at < times; at += 1) {
      if (this.#rows.length > 0 && !this.#follows(first + at)) yield this.#batch();
      this.#put(first + at, at === 0 ? row : row.slice());
      if (this.#rows.length >= batchRows) yield this.#batch();
    }
  }

  #follows(index: number): boolean {
    return index - this.#first - this.#rows.length <= shortRun;
  }

  #put(index: number, row: Cell[]): void {
    if (this.#rows.length === 0) this.#first = index;
    while (this.#first + this.#rows.length < index) this.#rows.push([]);
    this.#rows.push(row);
  }

  #batch(): RowsPart {
    const part: RowsPart = { part: 'rows', first: this.#first, rows: this.#rows };
    this.#first += this.#rows.length;
    this.#rows = [];
    return part;
  }
}
