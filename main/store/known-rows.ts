import type { Register } from '#shared/language/register.ts';
import { layoutOf, quote } from './columns.ts';
import type { Sql } from './where.ts';

/**
 * The records of a register as table t: as they are, or as they were known at a position, when those that have changed
 * since stand in their history. A query is written once and reads either; each record is in it once, by its own row number.
 */
export function knownRows(of: Register, knownAt: number | undefined): Sql {
  const { table, history, ofT } = layoutOf(of);
  if (knownAt === undefined) return { text: `${quote(table)} t`, values: [] };
  const unchanged = `SELECT t.row_number, ${ofT} FROM ${quote(table)} t WHERE t.version <= ?`;
  const changed = `SELECT n.row_number, ${ofT} FROM ${quote(history)} t JOIN ${quote(table)} n ON n.id = t.id
    WHERE t.from_position <= ? AND t.to_position > ?`;
  return { text: `(${unchanged} UNION ALL ${changed}) t`, values: [knownAt, knownAt, knownAt] };
}
