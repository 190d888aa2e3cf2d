import type { Decimal } from '#shared/base/decimal.ts';
import type { MoneyUnit } from '#shared/base/money.ts';

/** A paper that is a spreadsheet, as plain data: what stands in it, and what each figure is made of. */
export interface SheetBook {
  sheets: readonly SheetPaper[];
  /** Who, when, as of which day, which version: a sheet of its own at the end. */
  about: readonly (readonly [name: string, value: string])[];
}

export interface SheetPaper {
  /** Of the tab. */
  name: string;
  /** First line of the head: 海澄鄉公所. */
  office: string;
  title: string;
  /** 中華民國115年度, or the day up to which it counts. */
  period: string;
  /** Amounts are held in 元 whatever is said here; 千元 is the way they are shown. */
  unit: Extract<MoneyUnit, '元' | '千元'>;
  size: 'A4' | 'A3';
  columns: readonly PaperColumn[];
  rows: readonly PaperRow[];
  /** Lines below the table. */
  notes?: readonly string[];
  /** 製表, 主辦會計: who puts a stamp below the table. */
  signers?: readonly string[];
}

export interface PaperColumn {
  key: string;
  title: string;
  /** Written once above neighbours that share it. */
  above?: string;
  kind: 'text' | 'center' | 'money' | 'rate';
  /** In full-width characters; a digit takes half of one. */
  width: number;
  /** Stays in sight when the table is moved sideways. */
  held?: boolean;
  /** The same computation in every row. */
  from?: Computed;
}

export type Computed = Difference | Share;

/** Sum of some columns, less that of others. */
export interface Difference {
  plus: readonly string[];
  minus?: readonly string[];
}

/** Part of a whole as a percentage, rounded half up to places; blank where there is nothing to measure against. */
export interface Share {
  part: readonly string[];
  whole: string;
  places: number;
}

/** Money is whole 元, a rate its percent points, text is text; blank is none. */
export type PaperValue = string | number | Decimal | null;

export interface PaperRow {
  look: 'total' | 'part' | 'line';
  /** How far a name is moved in. */
  level: number;
  /** By column key, computed ones among them: what the program itself says. Left out is blank. */
  values: Readonly<Record<string, PaperValue>>;
  /** Rows, by their place, whose amounts this one adds up. */
  adds?: readonly number[];
  /** And those it takes away. */
  takes?: readonly number[];
}
