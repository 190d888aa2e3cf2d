import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Condition } from '#shared/language/condition.ts';
import { type RecordOf, type Register, seeRight } from '#shared/language/register.ts';
import { type RegisterName, type Registers, registers } from '#shared/registers/index.ts';
import { may, type Who } from '#shared/rights.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import { columnOf, keptFrom, layoutOf, quote, type Row } from './columns.ts';
import type { ReadableDb } from './database.ts';
import { findKept } from './rows.ts';
import { where } from './where.ts';

export type Of<N extends RegisterName> = RecordOf<Registers[N]>;

/** A record of a register known by name, with its own type; none that is in the bin. */
export function recordOf<N extends RegisterName>(db: ReadableDb, name: N, id: Id): Of<N> | undefined {
  const kept = findKept(db, registers[name], id);
  return kept && !kept.removed ? (kept as unknown as Of<N>) : undefined;
}

export function recordThere<N extends RegisterName>(db: ReadableDb, name: N, id: Id): Of<N> {
  const record = recordOf(db, name, id);
  if (!record) throw new Refusal('missing', refusalWords.missing(registers[name].label));
  return record;
}

/** Records that meet a condition, in the order they were made. */
export function recordsWhere<N extends RegisterName>(db: ReadableDb, name: N, condition: Condition): Of<N>[] {
  const of = registers[name];
  const { table, ofT } = layoutOf(of);
  const test = where(of, condition);
  const rows = db.all<Row>(
    `SELECT ${ofT} FROM ${quote(table)} t WHERE t.removed = 0 AND ${test.text} ORDER BY t.row_number`,
    ...test.values,
  );
  return rows.map((row) => keptFrom(of, row) as unknown as Of<N>);
}

export const recordsWith = <N extends RegisterName>(db: ReadableDb, name: N, field: string, value: string): Of<N>[] =>
  recordsWhere(db, name, { field, is: 'equal', value });

/** The same, of those an account may see. */
export function recordsSeen<N extends RegisterName>(
  { db, who }: { db: ReadableDb; who: Who },
  name: N,
  condition: Condition,
): Of<N>[] {
  const asked = withinReach(who, registers[name], condition);
  return asked ? recordsWhere(db, name, asked) : [];
}

function withinReach(who: Who, of: Register, condition: Condition): Condition | undefined {
  if (!may(who, seeRight(of))) return undefined;
  const rule = of.options.visible?.(who);
  return rule ? { all: [condition, rule] } : condition;
}

/** Of many records only what is asked for: their texts are most of them. */
export function fieldsSeen<N extends RegisterName, F extends keyof Of<N> & string>(
  { db, who }: { db: ReadableDb; who: Who },
  name: N,
  fields: readonly F[],
  condition: Condition,
): Pick<Of<N>, F>[] {
  const of: Register = registers[name];
  const asked = withinReach(who, of, condition);
  if (!asked) return [];
  const test = where(of, asked);
  const names = fields.map((field) => `t.${quote(field)}`).join(', ');
  const columns = fields.map((field) => ({ field, decode: columnOf(of, field)?.decode }));
  const table = quote(layoutOf(of).table);
  return db
    .all<Row>(
      `SELECT ${names} FROM ${table} t WHERE t.removed = 0 AND ${test.text} ORDER BY t.row_number`,
      ...test.values,
    )
    .map((row) => {
      const values = columns.map(({ field, decode }) => [field, decode ? decode(row[field] ?? null) : row[field]]);
      return Object.fromEntries(values) as Pick<Of<N>, F>;
    });
}
