import { type Id, type IdRun, newIdRun } from '#shared/base/ids.ts';
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
  /** Fields that any of the rows says, where that is known: in all others they are alike. */
  said?: readonly string[];
  /** Told how many they were. */
  copied?: (count: number) => void;
}

const inSpan = ({ after, upTo, without }: MadeSpan): Sql => ({
  text: 'm.row_number > ? AND m.row_number <= ? AND m.row_number NOT IN (SELECT value FROM json_each(?))',
  values: [after, upTo, JSON.stringify(without)],
});

/** Where the records of a span come to lie: each as far from `base` as its row from none, and what they are called. */
export interface MadePlace {
  base: number;
  ids: IdRun;
}

export const placeFor = ({ after, upTo }: MadeSpan, base: number): MadePlace => ({ base, ids: newIdRun(upTo - after) });

/** An id by the number of its row; asked of the program row by row it would be a quarter of the time. */
function idIn({ after }: MadeSpan, { ids: { ms, tail } }: MadePlace): Sql {
  const nth = '(m.row_number - ?)';
  const time = `(? + ${nth} / 4096)`;
  const first = after + 1;
  return {
    text: `printf('%08x-%04x-7%03x-%s', ${time} >> 16, ${time} & 65535, ${nth} % 4096, ?)`,
    values: [ms, first, ms, first, first, tail],
  };
}

/** Rows become records. */
export function copyRows(db: WritableDb, of: Register, span: MadeSpan, position: number, place: MadePlace): void {
  const { table, columns } = layoutOf(of);
  const names = columns.map(({ field }) => quote(field)).join(', ');
  const { text, values } = inSpan(span);
  const id = idIn(span, place);
  db.run(
    `INSERT INTO ${quote(table)} (row_number, id, state, removed, version, clocks, ${names})
     SELECT ? + m.row_number, ${id.text}, ?, 0, ?, ?, ${names} FROM ${madeFile}.made m WHERE ${text} ORDER BY m.row_number`,
    place.base,
    ...id.values,
    initialState(of),
    position,
    JSON.stringify({ '*': position }),
    ...values,
  );
}

/** What the journal says of them. */
export function madeEntries(of: Register, span: MadeSpan, { base }: MadePlace): Sql {
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
  { after, upTo, said }: MadeSpan,
  { base }: MadePlace,
): Generator<Kept> {
  const { table, names } = layoutOf(of);
  const looked = lookedAt(of, who).filter((name) => said?.includes(name) ?? true);
  yield* twins(db, of, base + after, base + upTo);
  const group = looked.length === 0 ? '' : ` GROUP BY ${looked.map(quote).join(', ')}`;
  // Whole rows would go through the sorter with what they are grouped by.
  const first = `SELECT min(row_number) FROM ${quote(table)} WHERE row_number > ? AND row_number <= ?${group}`;
  const sql = `SELECT ${names} FROM ${quote(table)} WHERE row_number IN (${first}) ORDER BY row_number`;
  for (const row of db.all<Row>(sql, base + after, base + upTo)) if (row.id !== null) yield keptFrom(of, row);
}

/** Of what stands once only, one that another has as well: looked for in one go rather than record by record. */
function* twins(db: ReadableDb, of: Register, after: number, upTo: number): Generator<Kept> {
  const { table, ofT } = layoutOf(of);
  for (const [name] of uniqueFields(of)) {
    const column = quote(name);
    const sql = `SELECT ${ofT} FROM ${quote(table)} t WHERE t.row_number > ? AND t.row_number <= ? AND EXISTS
      (SELECT 1 FROM ${quote(table)} o WHERE o.${column} = t.${column} AND o.removed = 0 AND o.id <> t.id) LIMIT 1`;
    const row = db.get<Row>(sql, after, upTo);
    if (row) yield keptFrom(of, row);
  }
}

/** Every record. */
export function* madeRecords(
  db: ReadableDb,
  of: Register,
  { after, upTo }: MadeSpan,
  { base }: MadePlace,
): Generator<Kept> {
  const { table, names } = layoutOf(of);
  const sql = `SELECT ${names} FROM ${quote(table)} WHERE row_number > ? AND row_number <= ? ORDER BY row_number`;
  for (const row of db.all<Row>(sql, base + after, base + upTo)) yield keptFrom(of, row);
}

/** How many there are, and of the first the ids. */
export function madeIds(
  db: ReadableDb,
  of: Register,
  { after, upTo }: MadeSpan,
  { base }: MadePlace,
  most: number,
): { ids: Id[]; count: number } {
  const from = `FROM ${quote(layoutOf(of).table)} WHERE row_number > ? AND row_number <= ?`;
  const bounds = [base + after, base + upTo];
  const count = db.get<{ n: number }>(`SELECT count(*) AS n ${from}`, ...bounds)?.n ?? 0;
  const ids = most > 0 ? db.all<{ id: Id }>(`SELECT id ${from} ORDER BY row_number LIMIT ?`, ...bounds, most) : [];
  return { ids: ids.map(({ id }) => id), count };
}

function lookedAt(of: Register, who: Who | null): string[] {
  const reach = who && of.options.editable?.(who);
  const names = [
    ...(reach ? fieldsIn(reach) : []),
    ...(of.options.rules ?? []).flatMap(({ needs }) => needs),
    ...[...guardedFields(of), ...referringFields(of)].map(([name]) => name),
  ];
  return [...new Set(names)];
}
