import type { Id } from '#shared/base/ids.ts';
import type { Labels } from '#shared/contract/register-operations.ts';
import type { Plain } from '#shared/language/condition.ts';
import type { Field } from '#shared/language/field.ts';
import { titleOf, valueText } from '#shared/language/record.ts';
import { type Register, statesOf } from '#shared/language/register.ts';
import { keptFrom, layoutOf, quote, type Row } from './columns.ts';
import type { ReadableDb } from './database.ts';

interface Names {
  db: ReadableDb;
  of: Register;
  registerNamed: (name: string) => Register | undefined;
}

type Wanted = Map<string, Set<Id>>;

type Values = Readonly<Record<string, unknown>>;

function collect(fields: Readonly<Record<string, Field>>, record: Values, wanted: Wanted): void {
  for (const [name, field] of Object.entries(fields)) {
    const value = record[name];
    if (field.kind === 'children')
      for (const row of (value ?? []) as Values[]) collect(field.fields ?? {}, row, wanted);
    if (field.to) for (const id of idsIn(value)) add(wanted, field.to(), id);
  }
}

function idsIn(value: unknown): Id[] {
  if (Array.isArray(value)) return value.map(String);
  return value === null || value === undefined ? [] : [String(value)];
}

function add(wanted: Wanted, register: string, id: Id): void {
  const ids = wanted.get(register) ?? new Set();
  ids.add(id);
  wanted.set(register, ids);
}

/** Titles of all that the records refer to, one query a register. */
export function labelsOf(
  names: Names,
  records: readonly Readonly<Record<string, unknown>>[],
  knownAt?: number,
): Labels {
  const wanted: Wanted = new Map();
  for (const record of records) collect(names.of.fields, record, wanted);
  const labels: Labels = {};
  for (const [name, ids] of wanted) {
    const of = names.registerNamed(name);
    if (of) labels[name] = titles(names.db, of, [...ids], knownAt);
  }
  return labels;
}

export function titles(db: ReadableDb, of: Register, ids: readonly Id[], knownAt?: number): Record<Id, string> {
  const layout = layoutOf(of);
  const rows =
    knownAt === undefined
      ? db.all<Row>(
          `SELECT ${layout.names} FROM ${quote(layout.table)} WHERE id IN (SELECT value FROM json_each(?))`,
          JSON.stringify(ids),
        )
      : db.all<Row>(
          `SELECT ${layout.names} FROM ${quote(layout.history)} WHERE id IN (SELECT value FROM json_each(?)) AND from_position <= ? AND (to_position IS NULL OR to_position > ?)`,
          JSON.stringify(ids),
          knownAt,
          knownAt,
        );
  return Object.fromEntries(rows.map((row) => [String(row.id), titleOf(of, keptFrom(of, row))]));
}

export function groupLabel(names: Names, field: string, value: Plain): string {
  if (field === 'state') return statesOf(names.of)[String(value)] ?? String(value);
  const described = names.of.fields[field];
  if (!described || value === null) return '未填';
  return valueText(described, value, (register, id) => {
    const of = names.registerNamed(register);
    return of ? (titles(names.db, of, [id])[id] ?? '') : '';
  });
}
