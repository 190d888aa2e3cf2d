import type { Id } from '#shared/base/ids.ts';
import type { UnknownName } from '#shared/contract/import-operations.ts';
import type { ImportField } from '#shared/importing/register-fields.ts';
import type { Register } from '#shared/language/register.ts';
import type { Right, Who } from '#shared/rights.ts';
import type { Cell } from '../../reading/parts.ts';
import type { Kept } from '../../store/columns.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import type { StagedRow, StagedWrite } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

/** A row beside the record it speaks of: what of it would be news, and by field why it cannot be. */
export interface Beside {
  values: Record<string, unknown>;
  problems: Readonly<Record<string, string>>;
}

/** What a row says once the rest of it and the rows above are known; what could not be read it may settle. */
export interface Understood extends Beside {
  /** It only sums up or heads the rows below it, and is not taken. */
  sum?: boolean;
  /** It says nothing after all. */
  nothing?: boolean;
}

type Texts = Readonly<Record<string, string>>;

/** Texts as they stand in the file, by field. */
export interface NearTexts {
  own(): Texts;
  /** Of the row that follows; none where there is no more, or a sum. */
  next(): Texts | undefined;
}

export interface Single {
  of: Register;
  /** The record's values; undefined where the row becomes more. */
  record(values: Values): Values | undefined;
}

/** A sheet as it was understood. */
export interface CheckedSheet {
  heads: readonly string[];
  /** By field the column it stands in. */
  columns: ReadonlyMap<string, number>;
  fixed: ReadonlyMap<string, string>;
}

/** Looks on while rows are judged, and tells what is odd about them. */
export interface SheetCheck {
  row(cells: readonly Cell[], staged: StagedRow): void;
  /** A row that only adds up others. */
  total(row: number, name: string, cells: readonly Cell[]): void;
  readonly told: readonly string[];
  /** Names that no record has, and that no reference asked for. */
  readonly unknown?: readonly UnknownName[];
}

export interface Together {
  problems: ReadonlyMap<number, Readonly<Record<string, string>>>;
  told: readonly string[];
}

/** What rows are read into: a register's own records, or what is said of records that have operations of their own. */
export interface ImportBook {
  /** Whose fields the rows have. */
  readonly of: Register;
  /** Fields a row cannot do without, beside those that are required. */
  readonly must?: readonly string[] | ((said: ReadonlySet<string>) => readonly string[]);
  /** Fields that tell rows apart, of those that a file says; none where they are not enough. */
  keys?(said: ReadonlySet<string>): readonly string[];
  /** Of these, fields in which a blank is as good as a value. */
  readonly mayLack?: readonly string[];
  /** Fields that are offered only where a head of the file is one of them. */
  readonly seldom?: (name: string) => boolean;
  /** Which column is which field, where heads say more than names of fields. */
  columns?(fields: readonly ImportField[], heads: readonly string[]): ReadonlyMap<string, number>;
  /** Fields whose cells are taken as they stand: which record they name, the rest of the row decides. */
  readonly asText?: readonly string[];
  /** What stands for columns that a file lacks, as far as its titles or the office tell. */
  assumed?(db: ReadableDb, titles: string): Readonly<Record<string, string>>;
  /** Asked once for every file; then row by row in their order, whatever is wrong with them. */
  understand?(context: ReadContext): (values: Values, near: NearTexts) => Understood;
  /** What a row is called, where its own fields do not say. */
  called?(context: ReadContext): (values: Values) => string;
  /** Records for comparison, all or some, as the account sees them. */
  there(context: ReadContext, ids?: readonly Id[]): Iterable<Kept>;
  /** What heads a part of another table is a row of its own here: 壹、主席致詞. */
  readonly headings?: true;
  /** Which fields tell rows apart, for a file that has none of them. */
  readonly wants?: readonly string[];
  /** What tells a row or a record apart by this field, where that is more than its text; undefined where nothing does. */
  compared?(context: ReadContext): (name: string, values: Values) => string | undefined;
  /** Judges a row by more than its fields. */
  beside?(context: ReadContext): (values: Values, kept: Kept | undefined) => Beside;
  /** What is looked at beside the rows and sums of money. */
  check?(context: ReadContext, sheet: CheckedSheet): SheetCheck;
  /** Judges all rows that would be written once the last is there: by row and field why it cannot be; and what else to know. */
  together?(context: ReadContext, rows: readonly StagedRow[]): Together;
  /** Rights that whoever enters for others has for what such rows become. */
  lent?(who: Who): readonly Right[];
  /** What a new row becomes where that is one record and nothing else: it is made ready with the preview. */
  readonly single?: Single | undefined;
  /** Of changes, and of new rows that were not made ready. */
  drafts(context: TaskContext, rows: Iterable<StagedWrite>, file: string): Iterable<Draft>;
}
