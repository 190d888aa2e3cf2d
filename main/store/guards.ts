import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Field } from '#shared/language/field.ts';
import { titleOf, valueText } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { isStored } from '#shared/language/schema.ts';
import { refusalWords as words } from '#shared/words/refusals.ts';
import { columnOf, type Kept, keptFrom, layoutOf, quote, type Row } from './columns.ts';
import type { ReadableDb } from './database.ts';
import type { Store } from './draft.ts';

/** Rules over the whole record, and uniqueness among records that are not in the bin. */
export function checkRecord(db: ReadableDb, of: Register, kept: Kept, changed: readonly string[]): void {
  const fields: Record<string, string> = {};
  for (const rule of of.options.rules ?? []) {
    if (!rule.needs.some((name) => changed.includes(name))) continue;
    const problem = rule.check(kept);
    if (problem) fields[rule.field] ??= problem;
  }
  for (const name of changed) {
    const field = of.fields[name];
    const problem = field?.unique ? twinOf(db, of, kept, name, field) : undefined;
    if (problem) fields[name] ??= problem;
  }
  const [first] = Object.values(fields);
  if (first) throw new Refusal('invalid', first, { fields });
}

function twinOf(db: ReadableDb, of: Register, kept: Kept, name: string, field: Field): string | undefined {
  const value = columnOf(of, name)?.encode(kept[name]) ?? null;
  if (value === null) return undefined;
  const { table, names } = layoutOf(of);
  const twin = db.get<Row>(
    `SELECT ${names} FROM ${quote(table)} WHERE ${quote(name)} = ? AND removed = 0 AND id <> ? LIMIT 1`,
    value,
    kept.id,
  );
  if (!twin) return undefined;
  return words.twin(field.label, `「${valueText(field, kept[name], () => '')}」`, titleOf(of, keptFrom(of, twin)));
}

/** Everything referred to must be there and not in the bin. */
export function checkReferences(store: Store, of: Register, kept: Kept, changed: readonly string[]): void {
  for (const name of changed) {
    const field = of.fields[name];
    if (field) checkField(store, name, field, kept[name]);
  }
}

function checkField(store: Store, name: string, field: Field, value: unknown): void {
  if (field.kind === 'reference' && value !== null) checkTargets(store, name, field, [String(value)]);
  if (field.kind === 'references' || field.kind === 'attachments') checkTargets(store, name, field, value as Id[]);
  if (field.kind !== 'children') return;
  for (const row of value as Record<string, unknown>[])
    for (const [part, described] of Object.entries(field.fields ?? {}))
      checkField(store, `${name}.${part}`, described, row[part] ?? null);
}

function checkTargets(store: Store, name: string, field: Field, ids: readonly Id[]): void {
  const to = store.registerNamed(field.to?.() ?? '');
  if (!to) return;
  for (const id of ids) {
    if (store.db.get(`SELECT 1 FROM ${quote(layoutOf(to).table)} WHERE id = ? AND removed = 0`, id)) continue;
    const sentence = words.missingReference(field.label);
    throw new Refusal('invalid', sentence, { fields: { [name]: sentence } });
  }
}

/** A record that others still name does not go to the bin. */
export function checkUnused(db: ReadableDb, registers: readonly Register[], of: Register, kept: Kept): void {
  for (const other of registers) {
    const count = usesIn(db, other, of.name, kept.id);
    if (count > 0) throw new Refusal('invalid', words.inUse(titleOf(of, kept), count, other.label));
  }
  const proved = of.name === 'attachment' ? changesResting(db, kept.id) : 0;
  if (proved > 0) throw new Refusal('invalid', words.isProof(titleOf(of, kept), proved));
}

/** Changes entered on behalf of somebody, of which this file is the proof. */
const changesResting = (db: ReadableDb, attachment: Id): number =>
  db.get<{ n: number }>('SELECT count(*) AS n FROM change WHERE instr(behalf, ?) > 0', attachment)?.n ?? 0;

function usesIn(db: ReadableDb, other: Register, target: string, id: Id): number {
  const tests = Object.entries(other.fields)
    .filter(([, field]) => isStored(field) && pointsTo(field, target))
    .map(([name, field]) => (field.kind === 'reference' ? `${quote(name)} = ?` : `instr(${quote(name)}, ?) > 0`));
  if (tests.length === 0) return 0;
  const sql = `SELECT count(*) AS n FROM ${quote(layoutOf(other).table)} WHERE removed = 0 AND id <> ? AND (${tests.join(' OR ')})`;
  return db.get<{ n: number }>(sql, id, ...tests.map(() => id))?.n ?? 0;
}

const pointsTo = (field: Field, target: string): boolean =>
  field.to?.() === target || Object.values(field.fields ?? {}).some((part) => pointsTo(part, target));
