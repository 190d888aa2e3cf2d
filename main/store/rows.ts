import type { Id } from '#shared/base/ids.ts';
import type { Register } from '#shared/language/register.ts';
import { remembered } from '#shared/language/remembered.ts';
import { type Kept, keptFrom, layoutOf, quote, type Row, restingOf, rowValues, type Stored } from './columns.ts';
import { copyRows, type MadePlace, type MadeSpan, placeFor } from './copy-made.ts';
import type { ReadableDb, WritableDb } from './database.ts';

export function findKept(db: ReadableDb, of: Register, id: Id, knownAt?: number): Kept | undefined {
  const { history, names, byId } = layoutOf(of);
  const row =
    knownAt === undefined
      ? db.get<Row>(byId, id)
      : db.get<Row>(
          `SELECT ${names} FROM ${quote(history)} WHERE id = ? AND from_position <= ? AND (to_position IS NULL OR to_position > ?)`,
          id,
          knownAt,
          knownAt,
        );
  return row && keptFrom(of, row);
}

/**
 * Writes the rows of one change and their lines of history, in its transaction. The lines of records that are made follow
 * many at a time: SQLite copies them from the rows in a fraction of the time.
 */
export class RowWriter {
  readonly #db: WritableDb;
  /** By register, the row number behind which this change made records whose lines are yet to come. */
  readonly #made = new Map<Register, number>();
  /** By register, the row number behind which rows that were made ready are copied, each as far as it stood in its file. */
  readonly #bases = new Map<Register, number>();

  constructor(db: WritableDb) {
    this.#db = db;
  }

  /** `changed`: what is new in a record that was there. */
  write(of: Register, kept: Kept, before: Kept | undefined, changed: readonly string[]): void {
    if (!before) {
      if (!this.#made.has(of)) this.#made.set(of, this.#lastRow(of));
      const values = rowValues(of, kept);
      this.#db.run(insertFor(of, values), ...values.filter(isFilled));
      return;
    }
    const names = [...changed, 'version', 'clocks'];
    this.#db.run(updateOf(of, names), ...names.map((name) => restingOf(of, kept, name)), kept.id);
    if (this.#closeLine(of, before, kept.version)) this.#addLine(of, kept.id);
  }

  copy(of: Register, span: MadeSpan, position: number): MadePlace {
    this.end();
    const last = this.#lastRow(of);
    const base = this.#bases.get(of) ?? last;
    this.#bases.set(of, base);
    const place = placeFor(span, base);
    copyRows(this.#db, of, span, position, place);
    // While the rows are at hand: at the end they would have to be read once more.
    this.#made.set(of, last);
    this.end();
    return place;
  }

  end(): void {
    for (const [of, from] of this.#made) this.#db.run(`${addLines(of)} WHERE row_number > ? ORDER BY row_number`, from);
    this.#made.clear();
  }

  #lastRow(of: Register): number {
    const sql = `SELECT coalesce(max(row_number), 0) AS last FROM ${quote(layoutOf(of).table)}`;
    return this.#db.get<{ last: number }>(sql)?.last ?? 0;
  }

  /** A record changed twice within one change has one line of history for it; of one made in it, that line is yet to come. */
  #closeLine(of: Register, before: Kept, position: number): boolean {
    const history = quote(layoutOf(of).history);
    if (before.version === position)
      return (
        this.#db.get(`DELETE FROM ${history} WHERE id = ? AND from_position = ? RETURNING 1`, before.id, position) !==
        undefined
      );
    this.#db.run(`UPDATE ${history} SET to_position = ? WHERE id = ? AND to_position IS NULL`, position, before.id);
    return true;
  }

  #addLine(of: Register, id: Id): void {
    this.#db.run(`${addLines(of)} WHERE id = ?`, id);
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

function addLines(of: Register): string {
  const { table, history, names } = layoutOf(of);
  return `INSERT INTO ${quote(history)} (from_position, ${names}) SELECT version, ${names} FROM ${quote(table)}`;
}
