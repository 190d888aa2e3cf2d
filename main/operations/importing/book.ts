import type { Id } from '#shared/base/ids.ts';
import type { Register } from '#shared/language/register.ts';
import type { Kept } from '../../store/columns.ts';
import type { Draft } from '../../store/draft.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import type { StagedWrite } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

/** A row beside the record it speaks of: what of it would be news, and by field why it cannot be. */
export interface Beside {
  values: Record<string, unknown>;
  problems: Readonly<Record<string, string>>;
}

/** What rows are read into: a register's own records, or what is said of records that have operations of their own. */
export interface ImportBook {
  /** Whose fields the rows have. */
  readonly of: Register;
  /** Fields a row cannot do without, beside those that are required. */
  readonly must?: readonly string[];
  /** Records for comparison, all or some, as the account sees them. */
  there(context: ReadContext, ids?: readonly Id[]): Iterable<Kept>;
  /** Judges a row by more than its fields; asked once for every file. */
  beside?(context: ReadContext): (values: Values, kept: Kept | undefined) => Beside;
  drafts(context: TaskContext, rows: Iterable<StagedWrite>, file: string): Iterable<Draft>;
}
