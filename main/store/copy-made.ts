import type { Id } from '#shared/base/ids.ts';
import { fieldsIn } from '#shared/language/condition.ts';
import { initialState, type Register } from '#shared/language/register.ts';
import type { Who } from '#shared/rights.ts';
import { type Kept, keptFrom, layoutOf, quote, type Row } from './columns.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { referringFields, uniqueFields } from './guards.ts';
import { guardedFields } from './permits.ts';
import type { Sql } from './where.ts';

/** The name under which the file of made rows is attached while they are copied. */
export const madeFile = 'ready';

/** Of the rows made ready for one register those after one and up to another, but for some. */
export interface MadeSpan {
  register: string;
  after: number;
  upTo: number;
  without: readonly number[];
}

const inSpan = ({ after, upTo, without }: MadeSpan): Sql => ({
  text: 'm.row_number > ? AND m.row_number <= ? AND m.row_number NOT IN (SELECT value FROM json_each(?))',
  values: [after, upTo, JSON.stringify(without)],
});

/** Rows become records: each has a row number as far from `base` as its own. */
export function copyRows(db: WritableDb, of: Register, span: MadeSpan, position: number, base: number): void {
  const { table, columns } = layoutOf(of);
  const names = columns.map(({ field }) => quote(field)).join(', ');
  const { text, values } = inSpan(span);
  db.run(
    `INSERT INTO ${quote(table)} (row_number, id, state, removed, version, clocks, ${names})
     SELECT ? + m.row_number, new_id(), ?, 0, ?, ?, ${names} FROM ${madeFile}.made m WHERE ${text} ORDER BY m.row_number`,
    base,
    initialState(of),
    position,
    JSON.stringify({ '*': position }),
    ...values,
  );
}

/** What the journal says of them. */
export function madeEntries(of: Register, span: MadeSpan, base: number): Sql {
  const { text, values } = inSpan(span);
  return {
    text: `SELECT t.id AS record, m.entry_text AS after FROM ${madeFile}.made m JOIN ${quote(layoutOf(of).table)} t ON t.row_number = ? + m.row_number WHERE ${text} ORDER BY m.row_number`,
    values: [base, ...values],
  };
}

/** One record of each kind: of all that are alike in everything that rights and rules look at. */
export function* kindsOf(
  db: ReadableDb,
  of: Register,
  who: Who | null,
  { after, upTo }: MadeSpan,
  base: number,
): Generator<Kept> {
  const { table, names } = layoutOf(of);
  const looked = lookedAt(of, who);
  const group = looked.length === 0 ? '' : ` GROUP BY ${looked.map(quote).join(', ')}`;
  const sql = `SELECT ${names}, min(row_number) FROM ${quote(table)} WHERE row_number > ? AND row_number <= ?${group}`;
  for (const row of db.all<Row>(sql, base + after, base + upTo)) if (row.id !== null) yield keptFrom(of, row);
}

/** Every record. */
export function* madeRecords(db: ReadableDb, of: Register, { after, upTo }: MadeSpan, base: number): Generator<Kept> {
  const { table, names } = layoutOf(of);
  const sql = `SELECT ${names} FROM ${quote(table)} WHERE row_number > ? AND row_number <= ? ORDER BY row_number`;
  for (const row of db.all<Row>(sql, base + after, base + upTo)) yield keptFrom(of, row);
}

export const madeIds = (db: ReadableDb, of: Register, { after, upTo }: MadeSpan, base: number): Id[] =>
  db
    .all<{ id: Id }>(
      `SELECT id FROM ${quote(layoutOf(of).table)} WHERE row_number > ? AND row_number <= ? ORDER BY row_number`,
      base + after,
      base + upTo,
    )
    .map(({ id }) => id);

/** What stands once only is another in each of them. */
function lookedAt(of: Register, who: Who | null): string[] {
  const reach = who && of.options.editable?.(who);
  const names = [
    ...(reach ? fieldsIn(reach) : []),
    ...(of.options.rules ?? []).flatMap(({ needs }) => needs),
    ...[...guardedFields(of), ...referringFields(of), ...uniqueFields(of)].map(([name]) => name),
  ];
  return [...new Set(names)];
}
