import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { titleOf } from '#shared/language/record.ts';
import { initialState, type Register } from '#shared/language/register.ts';
import { remembered } from '#shared/language/remembered.ts';
import { emptyValue, isStored } from '#shared/language/schema.ts';
import type { Who } from '#shared/rights.ts';
import { refusalWords as words } from '#shared/words/refusals.ts';
import { equal } from './canonical.ts';
import type { Kept } from './columns.ts';
import type { ReadableDb } from './database.ts';
import type { Draft, Values } from './draft.ts';
import { changeAt } from './journal.ts';
import { accountHolder } from './people.ts';
import { findKept } from './rows.ts';

/** Which change last set a field, by the record's clocks. */
export const setAt = (of: Register, kept: Kept, field: string): number =>
  kept.clocks[of.fields[field]?.together ?? field] ?? kept.clocks['*'] ?? 0;

interface Settled {
  kept: Kept;
  changed: readonly string[];
}

/** The record as it will be, and the names of what is new in it. */
export function settle(of: Register, id: Id, before: Kept | undefined, wanted: Values, position: number): Settled {
  if (!before) return { kept: fresh(of, id, wanted, position), changed: bornWith(of) };
  const changed = Object.keys(wanted).filter(
    (name) => wanted[name] !== undefined && !equal(before[name], wanted[name]),
  );
  if (changed.length === 0) return { kept: before, changed };
  const clocks: Record<string, number> = { ...before.clocks };
  for (const name of changed) clocks[of.fields[name]?.together ?? name] = position;
  const patch = Object.fromEntries(changed.map((name) => [name, wanted[name]]));
  return { kept: { ...before, ...patch, version: position, clocks }, changed };
}

const storedFields = remembered((of): readonly string[] =>
  Object.entries(of.fields).flatMap(([name, field]) => (isStored(field) ? [name] : [])),
);

/** What the entry of a new record may say. */
export const bornWith = remembered((of): readonly string[] => ['state', ...storedFields(of)]);

/** A record of which nothing was said: copies of one object are cheaper than objects that grow field by field. */
const blank = remembered((of): Kept => {
  const empty = Object.entries(of.fields).flatMap(([name, field]) =>
    isStored(field) ? [[name, emptyValue(field)]] : [],
  );
  const head: Kept = { id: '', state: initialState(of), removed: false, version: 0, clocks: {} };
  // What JSON makes is copied at once, what grew field by field name by name.
  const record = JSON.parse(JSON.stringify({ ...head, ...Object.fromEntries(empty) })) as Kept;
  for (const value of Object.values(record)) Object.freeze(value);
  return record;
});

function fresh(of: Register, id: Id, wanted: Values, position: number): Kept {
  const kept: Record<string, unknown> = { ...blank(of), id, version: position, clocks: { '*': position } };
  for (const name of storedFields(of)) {
    const value = wanted[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept as unknown as Kept;
}

/**
 * Saving over a newer change of the same field shows both sides and writes neither. Different fields
 * pass each other; the same value typed twice is no clash.
 */
export function conflictIn(
  db: ReadableDb,
  of: Register,
  who: Who | null,
  draft: Draft,
  before: Kept,
  wanted: Values,
): Refusal | undefined {
  if (draft.version === undefined || draft.version >= before.version) return undefined;
  const made = draft.version;
  const named = draft.kind === 'patch' || draft.kind === 'erase';
  const touched = named ? Object.keys(wanted).filter((name) => wanted[name] !== undefined) : allOf(of);
  const clashing = touched.filter(
    (name) => setAt(of, before, name) > made && !(named && equal(before[name], wanted[name])),
  );
  if (clashing.length === 0) return undefined;
  const base = findKept(db, of, before.id, made);
  const by = changedBy(db, before.version);
  const shownFields = clashing.filter((name) => mayKnow(of, who, name));
  const labels = shownFields.map((name) => of.fields[name]?.label ?? '狀態');
  return new Refusal('conflict', words.conflict(titleOf(of, before), by, labels), {
    register: of.name,
    record: before.id,
    version: before.version,
    by,
    clashes: shownFields.map((name) => ({
      field: name,
      base: shown(of, name, base?.[name]),
      theirs: shown(of, name, before[name]),
      mine: shown(of, name, draft.kind === 'patch' ? draft.patch[name] : undefined),
    })),
  });
}

/** What an account may not see stays out of the comparison, too. */
function mayKnow(of: Register, who: Who | null, name: string): boolean {
  const see = of.fields[name]?.see;
  return !see || !who || who.rights.has(see);
}

const allOf = (of: Register): string[] => ['state', 'removed', ...storedFields(of)];

const shown = (of: Register, name: string, value: unknown): unknown =>
  of.fields[name]?.kind === 'sealed' && value ? { sealed: true } : (value ?? null);

/** The name of whoever made a change, for people to read. */
export function changedBy(db: ReadableDb, position: number): string {
  const account = changeAt(db, position)?.account;
  if (!account) return '程式';
  return accountHolder(db, account);
}
