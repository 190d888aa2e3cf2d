import type { Id } from '#shared/base/ids.ts';
import type { Register } from '#shared/language/register.ts';
import { headColumns, type Kept, keptFrom, layoutOf, quote, type Row, rowValues } from './columns.ts';
import type { ReadableDb, WritableDb } from './database.ts';

export function findKept(db: ReadableDb, of: Register, id: Id, knownAt?: number): Kept | undefined {
  const { table, history, names } = layoutOf(of);
  const row =
    knownAt === undefined
      ? db.get<Row>(`SELECT ${names} FROM ${quote(table)} WHERE id = ?`, id)
      : db.get<Row>(
          `SELECT ${names} FROM ${quote(history)} WHERE id = ? AND from_position <= ? AND (to_position IS NULL OR to_position > ?)`,
          id,
          knownAt,
          knownAt,
        );
  return row && keptFrom(of, row);
}

const marks = (count: number): string => Array(count).fill('?').join(', ');

function width(of: Register): number {
  return headColumns.length + layoutOf(of).columns.length;
}

/** Writes a record's row and its line of history; both in the transaction of the change. */
export function writeKept(db: WritableDb, of: Register, kept: Kept, before: Kept | undefined): void {
  const { table, history, names } = layoutOf(of);
  const values = rowValues(of, kept);
  if (before) {
    const sets = [...headColumns, ...layoutOf(of).columns.map((one) => one.field)].map((name) => `${quote(name)} = ?`);
    db.run(`UPDATE ${quote(table)} SET ${sets.join(', ')} WHERE id = ?`, ...values, kept.id);
    closeHistory(db, of, before, kept.version);
  } else {
    db.run(`INSERT INTO ${quote(table)} (${names}) VALUES (${marks(width(of))})`, ...values);
  }
  db.run(
    `INSERT INTO ${quote(history)} (from_position, ${names}) VALUES (?, ${marks(width(of))})`,
    kept.version,
    ...values,
  );
}

/** A record changed twice within one change has one line of history for it. */
function closeHistory(db: WritableDb, of: Register, before: Kept, position: number): void {
  const history = quote(layoutOf(of).history);
  if (before.version === position)
    db.run(`DELETE FROM ${history} WHERE id = ? AND from_position = ?`, before.id, position);
  else db.run(`UPDATE ${history} SET to_position = ? WHERE id = ? AND to_position IS NULL`, position, before.id);
}
