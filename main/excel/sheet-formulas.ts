import { columnLetters } from '#shared/base/cell-address.ts';
import { divide } from '#shared/base/decimal.ts';
import { callOver, type Place } from './cell-places.ts';
import type { Difference, PaperColumn, PaperRow, PaperValue, Share, SheetPaper } from './sheet-paper.ts';

/** A live formula with the program's own figure beside it; where that is none, an empty text makes the cell look blank. */
export interface FormulaCell {
  formula: string;
  result: number | '';
}

export type PaperCell = Exclude<PaperValue, null> | FormulaCell | undefined;

/** The cells of a paper row by row, in the order of its columns; `at` is where a row stands in the sheet. */
export function paperCells({ columns, rows }: Pick<SheetPaper, 'columns' | 'rows'>, at: (place: number) => number) {
  const sheet = new Formulas(columns, at);
  return (place: number): PaperCell[] => {
    const row = rows[place];
    return row ? columns.map((column) => sheet.cell(row, place, column)) : [];
  };
}

class Formulas {
  readonly #at: (place: number) => number;
  readonly #letters: ReadonlyMap<string, string>;
  readonly #columns: ReadonlyMap<string, PaperColumn>;

  constructor(columns: readonly PaperColumn[], at: (place: number) => number) {
    this.#at = at;
    this.#letters = new Map(columns.map(({ key }, at) => [key, columnLetters(at + 1)]));
    this.#columns = new Map(columns.map((column) => [column.key, column]));
  }

  cell(row: PaperRow, place: number, column: PaperColumn): PaperCell {
    const value = row.values[column.key] ?? null;
    if (!isFormula(row, column)) return value ?? undefined;
    const { from } = column;
    if (from === undefined) return this.#down(row, column.key, value);
    return 'whole' in from ? this.#share(row, place, from, value) : this.#across(row, place, from, value);
  }

  #place = (key: string, place: number): Place => [this.#letters.get(key) ?? '', this.#at(place)];

  #down({ adds = [], takes = [] }: PaperRow, key: string, value: PaperValue): FormulaCell {
    const cells = (places: readonly number[]): Place[] => places.map((place) => this.#place(key, place));
    const taken = takes.length === 0 ? '' : `-${callOver('SUM', cells(takes))}`;
    return blankOr(`${callOver('SUM', cells(adds))}${taken}`, cells([...adds, ...takes]), value);
  }

  #across(row: PaperRow, place: number, { plus, minus = [] }: Difference, value: PaperValue): FormulaCell {
    const taken = minus.length === 0 ? '' : `-${this.#added(row, place, minus)}`;
    const cells = [...plus, ...minus].map((key) => this.#place(key, place));
    return blankOr(`${this.#added(row, place, plus)}${taken}`, cells, value);
  }

  #share(row: PaperRow, place: number, { part, whole, places }: Share, value: PaperValue): FormulaCell {
    const base = this.#place(whole, place).join('');
    return {
      formula: `IF(N(${base})>0,ROUND(${this.#added(row, place, part)}/${base},${places + 2}),"")`,
      result: value === null ? '' : Number(divide(value, 100, places + 2)),
    };
  }

  #added(row: PaperRow, place: number, keys: readonly string[]): string {
    const cells = keys.map((key) => this.#place(key, place));
    const [only] = cells;
    if (cells.length > 1 || !only) return callOver('SUM', cells);
    // A formula that shows nothing holds an empty text, which a calculation would stumble over.
    return this.#maySayNothing(row, keys[0] ?? '') ? `N(${only.join('')})` : only.join('');
  }

  #maySayNothing(row: PaperRow, key: string): boolean {
    const column = this.#columns.get(key);
    return column !== undefined && isFormula(row, column) && (row.values[key] ?? null) === null;
  }
}

const isFormula = ({ adds = [] }: PaperRow, { kind, from }: PaperColumn): boolean =>
  from !== undefined || (kind === 'money' && adds.length > 0);

/** Blank stays blank, and comes alive once somebody fills in what it is made of. */
const blankOr = (formula: string, of: readonly Place[], value: PaperValue): FormulaCell =>
  value === null
    ? { formula: `IF(${callOver('COUNT', of)}=0,"",${formula})`, result: '' }
    : { formula, result: Number(value) };
