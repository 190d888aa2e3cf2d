import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Condition } from '#shared/language/condition.ts';
import type { Field } from '#shared/language/field.ts';
import type { LabelOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import type { Right, Who } from '#shared/rights.ts';
import type { Draft } from '../../store/draft.ts';
import type { ReadContext, TaskContext } from '../carry.ts';

export type Values = Readonly<Record<string, unknown>>;

/** What is known while rows are judged: before they are written, and once more when they are. */
export type Seeing = Pick<ReadContext, 'db' | 'who'>;

/** A column of a form: units write in it, or it only says what the row is about. */
export interface FormColumn {
  readonly name: string;
  readonly field: Field;
  readonly fill: boolean;
  /** Of those to fill in, what is usually asked. */
  readonly usual: boolean;
  /** Reports may be stacked in it, of which the newest counts: the value beside it that is the day of that. */
  readonly stacked?: string;
  /** Says which row is meant: there also where it is not to be filled in. */
  readonly naming?: boolean;
}

/** Whether a cell, or what was read of it, says anything. */
export const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** A column that only says what a row is about. */
export const shown = (name: string, field: Field): FormColumn => ({ name, field, fill: false, usual: false });

/** The columns a form has where only some are to be filled in. */
export const withFilled = (columns: readonly FormColumn[], filled: ReadonlySet<string>): FormColumn[] =>
  columns.flatMap((column) => {
    if (!column.fill || filled.has(column.name)) return [column];
    return column.naming ? [{ ...column, fill: false }] : [];
  });

export interface FormRow {
  readonly id: Id;
  readonly version: number;
  /** The unit of each split, by its field. */
  readonly units: Readonly<Record<string, Id | null>>;
  readonly values: Values;
}

export interface FormRows {
  readonly rows: readonly FormRow[];
  readonly labelOf: LabelOf;
  /** How many more there are of which nothing can be said any more. */
  readonly settled?: number;
}

export interface RowsAsked {
  readonly filter?: Condition | undefined;
  readonly ids?: readonly Id[] | undefined;
  /** As they were known at a position. */
  readonly knownAt?: number | undefined;
  /** Leaves out what exports leave out. */
  readonly outward?: boolean;
}

/** What the unit's words are weighed against: the record as it is, and what has been said since. */
export interface Now {
  readonly version: number;
  readonly values: Values;
  /** Why nothing can be taken any more. */
  readonly closed?: string;
  /** The day that counts now, where a row asks for another. */
  readonly dueOn?: Day | null;
  /** The cells of the row are one saying: it is there as a whole, or it is another. */
  readonly whole?: boolean;
  /** What the row is judged with, besides what it says. */
  readonly beside?: Values;
  /** Where what the row says decides what it is weighed against. */
  readonly told?: (said: Values) => Now;
}

/** Cells of one row that are to be written. */
export interface Taken {
  readonly id: Id;
  readonly version: number;
  readonly values: Values;
}

/** What else a row says: what the office has already, and by their columns the labels of cells that cannot be taken. */
export interface Rest {
  readonly there: Values;
  readonly bad: Readonly<Record<string, string>>;
}

/** Judges all that is new in a row, by column; and, once all rows are there, what only some of them together decide. */
export interface Judging {
  row(id: Id, said: Values, now: Now, rest: Rest): Readonly<Record<string, string>>;
  end?(): ReadonlyMap<Id, Readonly<Record<string, string>>>;
}

/** One kind of thing that units are asked for; records of a register, or what is said about them. */
export interface FormSubject {
  readonly label: string;
  readonly of: Register;
  /** The column by which people tell rows apart. */
  readonly key: string;
  /** The column that says what a row is about, beside its key. */
  readonly about?: string;
  /** Fields that name a unit, the usual one first. */
  readonly splits: readonly { name: string; label: string }[];
  columns(context: ReadContext): readonly FormColumn[];
  /** Without a condition only rows that are still open. */
  rows(context: ReadContext, asked: RowsAsked): FormRows;
  now(context: ReadContext, ids: readonly Id[], issuedAt: number): ReadonlyMap<Id, Now>;
  /** Why a value cannot be kept in a column, where it cannot. */
  unfit(name: string, value: unknown, now: Now): string | undefined;
  /** The columns without which what a column says is nothing: they are taken together, or not at all. */
  needs?(name: string, value: unknown): readonly string[];
  /** What is wrong with a row as a whole, where more than its cells is looked at. */
  judge?(context: Seeing): Judging;
  /**
   * Whether an account says it in its own right, where rows are what a unit says: whoever does not enters it on behalf.
   * Where there is nothing here rows are the office's records, and the register's own rights decide.
   */
  speaks?(who: Who, unit: Id): boolean;
  /** Rows refused before they go out. */
  check?(context: ReadContext, ids: readonly Id[]): void;
  /** Rights that whoever enters for others has for what such rows become. */
  lent?(who: Who): readonly Right[];
  /** `file`: the form that came back, as a proof. */
  drafts(context: TaskContext, taken: readonly Taken[], file: string): Draft[];
}
