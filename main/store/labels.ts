import type { Id } from '#shared/base/ids.ts';
import type { Labels } from '#shared/contract/register-operations.ts';
import type { Condition, Plain } from '#shared/language/condition.ts';
import type { Field } from '#shared/language/field.ts';
import { titleOf, valueText } from '#shared/language/record.ts';
import { type Register, seeRight, statesOf } from '#shared/language/register.ts';
import { remembered } from '#shared/language/remembered.ts';
import { may, type Who } from '#shared/rights.ts';
import { refusalWords as words } from '#shared/words/refusals.ts';
import { layoutOf, quote, type Row } from './columns.ts';
import type { ReadableDb } from './database.ts';
import { knownRows } from './known-rows.ts';
import { where } from './where.ts';

interface Names {
  db: ReadableDb;
  of: Register;
  who: Who;
  registerNamed: (name: string) => Register | undefined;
  /** For papers that go out: nor of what exports leave out. */
  outward?: boolean;
}

type Wanted = Map<string, Set<Id>>;

type Values = Readonly<Record<string, unknown>>;

/** What a field holds in some records: no two of them have to be different. */
export type Held = readonly [field: Field, values: readonly unknown[]];

function collect([field, values]: Held, wanted: Wanted): void {
  const all = values.flat().filter((value) => value !== null && value !== undefined);
  if (field.kind === 'children')
    for (const [name, inner] of Object.entries(field.fields ?? {}))
      collect([inner, all.map((row) => (row as Values)[name])], wanted);
  if (!field.to || all.length === 0) return;
  const register = field.to();
  const ids = wanted.get(register) ?? new Set();
  for (const value of all) ids.add(String(value));
  wanted.set(register, ids);
}

const refers = ({ to, kind }: Field): boolean => to !== undefined || kind === 'children';

/** Titles of all that the records refer to; of what the account may not see only that it is there. */
export function labelsOf(names: Names, records: readonly Values[], knownAt?: number): Labels {
  const held = Object.entries(names.of.fields)
    .filter(([, field]) => refers(field))
    .map(([name, field]): Held => [field, records.map((record) => record[name])]);
  return labelsOfHeld(names, held, knownAt);
}

/** The same, of what some fields hold. */
export function labelsOfHeld(names: Names, held: readonly Held[], knownAt?: number): Labels {
  const wanted: Wanted = new Map();
  for (const one of held) collect(one, wanted);
  const labels: Labels = {};
  for (const [name, ids] of wanted) {
    const of = names.registerNamed(name);
    if (of) labels[name] = titles(names, of, [...ids], knownAt);
  }
  return labels;
}

function titles(names: Names, of: Register, ids: readonly Id[], knownAt?: number): Record<Id, string> {
  const { db } = names;
  const from = knownRows(of, knownAt);
  const { sql, columns } = titleColumns(of);
  const rows = db.all<Row>(
    `SELECT ${sql} FROM ${from.text} WHERE t.id IN (SELECT value FROM json_each(?))`,
    ...from.values,
    JSON.stringify(ids),
  );
  const covers = coversFor(names, of, ids);
  return Object.fromEntries(
    rows.map((row) => {
      const id = String(row.id);
      const record = Object.fromEntries(columns.map(({ field, decode }) => [field, decode(row[field] ?? null)]));
      return [id, covers.find(({ over }) => over.has(id))?.says ?? titleOf(of, record)];
    }),
  );
}

/** What a title is made of: whole records would be read for a word of each. */
const titleColumns = remembered((of) => {
  const names = new Set(of.options.title.flatMap((name) => of.fields[name]?.needs ?? [name]));
  const columns = layoutOf(of).columns.filter(({ field }) => names.has(field));
  return { sql: ['id', ...columns.map(({ field }) => field)].map((name) => `t.${quote(name)}`).join(', '), columns };
});

/** What stands in place of titles: by the rights of today, also when one looks back. */
function coversFor({ db, who, outward }: Names, of: Register, ids: readonly Id[]): { over: Set<Id>; says: string }[] {
  const { visible, withheld } = of.options;
  if (!may(who, seeRight(of))) return [{ over: new Set(ids), says: words.hiddenTitle }];
  const seen = visible ? [{ over: failing(db, of, visible(who), ids), says: words.hiddenTitle }] : [];
  if (!outward || !withheld) return seen;
  return [...seen, { over: failing(db, of, { not: withheld.rows }, ids), says: words.withheldTitle }];
}

/** The records that do not meet the condition. */
function failing(db: ReadableDb, of: Register, condition: Condition, ids: readonly Id[]): Set<Id> {
  const test = where(of, condition);
  const rows = db.all<{ id: Id }>(
    `SELECT t.id FROM ${quote(layoutOf(of).table)} t WHERE t.id IN (SELECT value FROM json_each(?)) AND NOT (${test.text})`,
    JSON.stringify(ids),
    ...test.values,
  );
  return new Set(rows.map(({ id }) => id));
}

export function groupLabel(names: Names, field: string, value: Plain): string {
  if (field === 'state') return statesOf(names.of)[String(value)] ?? String(value);
  const described = names.of.fields[field];
  if (!described || value === null) return '未填';
  return valueText(described, value, (register, id) => {
    const of = names.registerNamed(register);
    return of ? (titles(names, of, [id])[id] ?? '') : '';
  });
}
