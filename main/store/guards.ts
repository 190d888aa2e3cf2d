import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Field } from '#shared/language/field.ts';
import { titleOf, valueText } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { remembered } from '#shared/language/remembered.ts';
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
  for (const [name, field] of uniqueFields(of)) {
    const problem = changed.includes(name) ? twinOf(db, of, kept, name, field) : undefined;
    if (problem) fields[name] ??= problem;
  }
  const [first] = Object.values(fields);
  if (first) throw new Refusal('invalid', first, { fields });
}

export const uniqueFields = remembered((of) => Object.entries(of.fields).filter(([, { unique }]) => unique));

/** All that no other record may have in this field, as they rest. */
export function uniqueValues(db: ReadableDb, of: Register, name: string): Set<unknown> {
  const column = quote(name);
  const sql = `SELECT ${column} AS value FROM ${quote(layoutOf(of).table)} WHERE removed = 0 AND ${column} IS NOT NULL`;
  return new Set(db.all<{ value: unknown }>(sql).map(({ value }) => value));
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

export const referringFields = remembered((of) =>
  Object.entries(of.fields).filter(([, { to, fields }]) => to || fields),
);

/** Everything referred to must be there and not in the bin; what a change has found once it does not look for again. */
export class References {
  readonly #store: Store;
  readonly #found = new Map<Register, Set<Id>>();

  constructor(store: Store) {
    this.#store = store;
  }

  check(of: Register, kept: Kept, changed: readonly string[]): void {
    for (const [name, field] of referringFields(of))
      if (changed.includes(name)) this.#checkField(name, field, kept[name]);
  }

  /** Something went to the bin: it may be what was found. */
  forget(): void {
    this.#found.clear();
  }

  #checkField(name: string, field: Field, value: unknown): void {
    if (field.kind === 'reference' && value !== null) this.#checkTargets(name, field, [String(value)]);
    if (field.kind === 'references' || field.kind === 'attachments') this.#checkTargets(name, field, value as Id[]);
    if (field.kind !== 'children') return;
    for (const row of value as Record<string, unknown>[])
      for (const [part, described] of Object.entries(field.fields ?? {}))
        this.#checkField(`${name}.${part}`, described, row[part] ?? null);
  }

  #checkTargets(name: string, field: Field, ids: readonly Id[]): void {
    if (ids.length === 0) return;
    const to = this.#store.registerNamed(field.to?.() ?? '');
    if (!to) return;
    const found = this.#found.get(to) ?? new Set();
    this.#found.set(to, found);
    for (const id of ids) {
      if (found.has(id)) continue;
      if (!this.#store.db.get(`SELECT 1 FROM ${quote(layoutOf(to).table)} WHERE id = ? AND removed = 0`, id)) {
        const sentence = words.missingReference(field.label);
        throw new Refusal('invalid', sentence, { fields: { [name]: sentence } });
      }
      found.add(id);
    }
  }
}
