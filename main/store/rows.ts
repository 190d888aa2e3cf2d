import type { Id } from '#shared/base/ids.ts';
import type { Register } from '#shared/language/register.ts';
import { remembered } from '#shared/language/remembered.ts';
import { type Kept, keptFrom, layoutOf, quote, type Row, restingOf, rowValues, type Stored } from './columns.ts';
import { copyRows, type MadePlace, type MadeSpan, placeFor } from './copy-made.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { knownRows } from './known-rows.ts';

export function findKept(db: ReadableDb, of: Register, id: Id, knownAt?: number): Kept | undefined {
  const row = knownAt === undefined ? db.get<Row>(layoutOf(of).byId, id) : asKnown(db, of, id, knownAt);
  return row && keptFrom(of, row);
}

function asKnown(db: ReadableDb, of: Register, id: Id, knownAt: number): Row | undefined {
  const from = knownRows(of, knownAt);
  return db.get<Row>(`SELECT ${layoutOf(of).ofT} FROM ${from.text} WHERE t.id = ?`, ...from.values, id);
}

/** Writes the rows of one change, and in the history what they were before it, in its transaction. */
export class RowWriter {
  readonly #db: WritableDb;
  /** By register, the row number behind which rows that were made ready are copied, each as far as it stood in its file. */
  readonly #bases = new Map<Register, number>();

  constructor(db: WritableDb) {
    this.#db = db;
  }

  /** `changed`: what is new in a record that was there. */
  write(of: Register, kept: Kept, before: Kept | undefined, changed: readonly string[]): void {
    if (!before) {
      const values = rowValues(of, kept);
      this.#db.run(insertFor(of, values), ...values.filter(isFilled));
      return;
    }
    // Of a record changed twice within one change nobody can have known what it was in between.
    if (before.version !== kept.version) this.#db.run(lineFor(of), kept.version, kept.id);
    const names = [...changed, 'version', 'clocks'];
    this.#db.run(updateOf(of, names), ...names.map((name) => restingOf(of, kept, name)), kept.id);
  }

  copy(of: Register, span: MadeSpan, position: number): MadePlace {
    const base = this.#bases.get(of) ?? this.#lastRow(of);
    this.#bases.set(of, base);
    const place = placeFor(span, base);
    copyRows(this.#db, of, span, position, place);
    return place;
  }

  #lastRow(of: Register): number {
    const sql = `SELECT coalesce(max(row_number), 0) AS last FROM ${quote(layoutOf(of).table)}`;
    return this.#db.get<{ last: number }>(sql)?.last ?? 0;
  }
}

const isFilled = (value: Stored): boolean => value !== null;

const inserts = remembered((_of) => new Map<string, string>());
const mostInserts = 100;

/** Binding the blanks of a record takes longer than all else: its row is inserted by the columns that are filled. */
function insertFor(of: Register, values: readonly Stored[]): string {
  const known = inserts(of);
  let filled = '';
  for (const value of values) filled += value === null ? '-' : '+';
  const before = known.get(filled);
  if (before !== undefined) return before;
  const columns = layoutOf(of).quoted.filter((_, at) => filled[at] === '+');
  const marks = columns.map(() => '?').join(', ');
  const sql = `INSERT INTO ${quote(layoutOf(of).table)} (${columns.join(', ')}) VALUES (${marks})`;
  if (known.size >= mostInserts) known.clear();
  known.set(filled, sql);
  return sql;
}

/** Only what is new: what is said again goes through the indexes again, and binding it takes longer than all else. */
const updateOf = (of: Register, names: readonly string[]): string =>
  `UPDATE ${quote(layoutOf(of).table)} SET ${names.map((name) => `${quote(name)} = ?`).join(', ')} WHERE id = ?`;

const lineFor = remembered((of): string => {
  const { table, history, names } = layoutOf(of);
  return `INSERT INTO ${quote(history)} (from_position, to_position, ${names}) SELECT version, ?, ${names} FROM ${quote(table)} WHERE id = ?`;
});
