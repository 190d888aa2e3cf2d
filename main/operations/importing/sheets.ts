import { type HeadPlace, headRows } from '#shared/importing/head.ts';
import type { TablePart } from '../../reading/host.ts';
import { type Cell, cellText } from '../../reading/parts.ts';

/** The beginning of a sheet: enough to find its head. */
export interface SheetStart {
  at: number;
  name: string;
  hidden: boolean;
  rows: Cell[][];
}

type TakeRow = (row: number, cells: readonly Cell[]) => void;

/** What takes the rows of a sheet once its beginning is known; undefined leaves the sheet out. */
export type TakeSheet = (start: SheetStart) => TakeRow | undefined;

/** A head, and some rows below it. */
const startRows = headRows + 10;

/** Goes through the sheets of a file in one reading: nothing is held but the beginning of each. */
export class SheetWalk {
  readonly #take: TakeSheet;
  readonly #sheets: SheetStart[] = [];
  /** The sheet whose beginning is being gathered. */
  #starting: SheetStart | undefined;
  #row: TakeRow | undefined;

  constructor(take: TakeSheet) {
    this.#take = take;
  }

  take(part: TablePart): void {
    if (part.part === 'sheet') {
      this.#begin();
      this.#starting = { at: this.#sheets.length, name: part.name, hidden: part.hidden, rows: [] };
      this.#sheets.push(this.#starting);
    } else if (part.part === 'rows') {
      for (const [at, cells] of part.rows.entries()) this.#rowAt(part.first + at, cells);
    }
  }

  end(): SheetStart[] {
    this.#begin();
    return this.#sheets;
  }

  #rowAt(at: number, cells: Cell[]): void {
    if (at >= startRows) this.#begin();
    const starting = this.#starting;
    if (!starting) {
      this.#row?.(at + 1, cells);
      return;
    }
    while (starting.rows.length < at) starting.rows.push([]);
    starting.rows.push(cells);
  }

  /** The beginning is known: whoever takes the sheet gets its rows from the first on. */
  #begin(): void {
    const start = this.#starting;
    if (!start) return;
    this.#starting = undefined;
    this.#row = this.#take(start);
    for (const [at, cells] of start.rows.entries()) this.#row?.(at + 1, cells);
  }
}

export const textRows = (rows: readonly (readonly Cell[])[]): string[][] => rows.map((row) => row.map(cellText));

export const isEmptySheet = ({ rows }: SheetStart): boolean =>
  rows.every((row) => row.every((cell) => cellText(cell) === ''));

/** Rows shown above the preview: titles, head, and enough below to see what the columns hold. */
export const sampleRows = ({ first }: Pick<HeadPlace, 'first'>): number => Math.max(12, first + 6);

export const sampleOf = (rows: readonly (readonly string[])[], place: HeadPlace): string[][] =>
  rows.slice(0, sampleRows(place)).map((row) => row.map((cell) => cell.slice(0, 60)));
