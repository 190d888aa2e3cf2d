import type { Cell } from '#shared/language/sheet.ts';

/** What a column's cells are: texts as they are, or exact decimals, whole numbers and days in texts or numbers. */
export type SheetLook = 'text' | 'money' | 'whole' | 'decimal' | 'percent' | 'day';

export interface SheetFileColumn {
  readonly label: string;
  /** In half-width characters. */
  readonly width: number;
  readonly look: SheetLook;
  /** Places behind the point, of percentages. */
  readonly places: number;
  /** Has a total, and one in every group. */
  readonly summed: boolean;
  /** A list to choose from, where there is one. */
  readonly offered?: readonly string[];
}

export type PaperSize = 'A4' | 'A3';

/** What a spreadsheet says besides its rows. */
export interface SheetMatter {
  readonly title: string;
  readonly sheet: string;
  /** 單位：新臺幣元, where there are amounts. */
  readonly unit: string | undefined;
  readonly columns: readonly SheetFileColumn[];
  /** Its rows stand under heads of groups. */
  readonly grouped: boolean;
  readonly paper: PaperSize;
  readonly by: string;
  /** ISO, with zone. */
  readonly at: string;
}

/** Stands over the rows that follow: so many. */
export interface SheetGroup {
  readonly label: string;
  readonly count: number;
  /** By column; null where there is none. */
  readonly sums: readonly (number | null)[];
}

/** By column the rows of the sheet that a figure adds up, where it does. */
export type Adds = readonly (readonly number[] | undefined)[];

export type About = readonly (readonly [string, string])[];

/** One kind of file. A promise comes back where the writer has to be waited for. */
export interface SheetWriter {
  group(group: SheetGroup): Promise<void> | undefined;
  /** Cells in the order of the columns: a day as ISO, a percentage without its sign. What adds up others is a live sum. */
  row(cells: readonly Cell[], adds?: Adds): Promise<void> | undefined;
  done(about: About): Promise<void>;
  /** Stopped half way: nothing stays behind. */
  abandon(): Promise<void>;
}

/** The sheet that says who, when and which rows. */
export const aboutSheet = '匯出說明';
/** Lists too long for a cell's own rule. */
export const optionSheet = '選項';
export const totalLabel = '合計';

/** Excel's rules for the name of a sheet. */
export function sheetName(name: string): string {
  const plain = name.replace(/[\\/?*[\]:\u0000-\u001f]/g, '＿').replace(/^'|'$/g, '＇');
  const short = [...plain].reduce((text, sign) => (text.length + sign.length > 31 ? text : text + sign), '');
  const taken = [aboutSheet, optionSheet, 'history', ''].includes(short.trim().toLowerCase());
  return taken ? `${short.slice(0, 29)}清單` : short;
}

/** Where rows and sums stand while a sheet is written from its head down. */
export class SheetTally {
  /** The row of the columns' heads, from 1: all above it and itself are repeated on every page. */
  readonly head: number;
  /** The column that says what a group or total is: the first that is not summed itself. */
  readonly labelAt: number;
  /** The last row written. */
  at: number;
  readonly sums: number[];
  readonly #summed: readonly number[];

  constructor({ unit, columns }: Pick<SheetMatter, 'unit' | 'columns'>) {
    this.head = unit === undefined ? 2 : 3;
    this.at = this.head;
    this.labelAt = Math.max(
      0,
      columns.findIndex(({ summed }) => !summed),
    );
    this.sums = columns.map(() => 0);
    this.#summed = columns.flatMap(({ summed }, at) => (summed && at !== this.labelAt ? [at] : []));
  }

  /** Columns with a total. */
  get summed(): readonly number[] {
    return this.#summed;
  }

  get first(): number {
    return this.head + 1;
  }

  /** There are rows. */
  get any(): boolean {
    return this.at > this.head;
  }

  row(cells: readonly Cell[]): number {
    for (const at of this.#summed) this.sums[at] = (this.sums[at] ?? 0) + Number(cells[at] ?? 0);
    this.at += 1;
    return this.at;
  }

  group(): number {
    this.at += 1;
    return this.at;
  }
}
