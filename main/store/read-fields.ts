import type { Id } from '#shared/base/ids.ts';
import type { Register } from '#shared/language/register.ts';
import { columnOf, quote, type Row } from './columns.ts';
import type { ReadableDb } from './database.ts';
import { knownRows } from './known-rows.ts';
import type { Sql } from './where.ts';

/** Only the columns asked for: the texts of a record are most of it. */
export function readFields(
  db: ReadableDb,
  of: Register,
  fields: readonly string[],
  from: Sql,
): Record<string, unknown>[] {
  const columns = fields.map((field) => columnOf(of, field)).filter((column) => column !== undefined);
  const names = ['id', 'state', 'version', ...columns.map((column) => column.field)].map((name) => `t.${quote(name)}`);
  const rows = db.all<Row>(`SELECT ${names.join(', ')} ${from.text} ORDER BY t.id`, ...from.values);
  return rows.map((row) => {
    const record: Record<string, unknown> = { id: row.id, state: row.state, version: row.version };
    for (const { field, decode } of columns) record[field] = decode(row[field] ?? null);
    return record;
  });
}

/** Records that name one in a field, as they are, or as they were known at a position; none that is in the bin. */
export function namedBy(of: Register, field: string, value: Id | number, knownAt?: number): Sql {
  const from = knownRows(of, knownAt);
  return {
    text: `FROM ${from.text} WHERE t.removed = 0 AND t.${quote(field)} = ?`,
    values: [...from.values, value],
  };
}
