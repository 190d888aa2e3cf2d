import type { Id } from '#shared/base/ids.ts';
import type { Fact, FactRegister } from '#shared/figures/fact.ts';
import { type FactSource, factSources, type Step } from '#shared/figures/sources.ts';
import type { Condition } from '#shared/language/condition.ts';
import type { Register } from '#shared/language/register.ts';
import type { ReadableDb } from './database.ts';
import { lastPosition } from './journal.ts';
import { type Scope, source } from './list.ts';
import { readFields } from './read-fields.ts';
import type { Sql } from './where.ts';

/** Facts kept for one connection; a page asks for a dozen figures over the same records. */
const mostKept = 8;

interface Kept {
  position: number;
  facts: Map<string, readonly Fact[]>;
}

const kept = new WeakMap<ReadableDb, Kept>();

function factsAt(db: ReadableDb, position: number): Map<string, readonly Fact[]> {
  const known = kept.get(db);
  if (known?.position === position) return known.facts;
  const facts = new Map<string, readonly Fact[]>();
  kept.set(db, { position, facts });
  return facts;
}

export interface FactsAsked {
  filter?: Condition | undefined;
  /** Left out for what is known now. */
  knownAt?: number | undefined;
}

/** What figures need of the records an account may see, in the order they were made. */
export function factsOf(scope: Scope, asked: FactsAsked): readonly Fact[] {
  const { db, of } = scope;
  const about = factSources[of.name as FactRegister];
  const past = asked.knownAt === undefined ? {} : { knownAt: asked.knownAt };
  const from = source(scope, { ...past, ...(asked.filter ? { filter: asked.filter } : {}) });
  const known = factsAt(db, lastPosition(db));
  const key = JSON.stringify([of.name, from.text, from.values]);
  const found = known.get(key);
  if (found) return found;
  const lasting = asked.knownAt === undefined && !about.steps;
  const fresh = lasting ? sinceLast(scope, about, from) : allOver(scope, about, from, past);
  if (known.size >= mostKept) known.delete(known.keys().next().value ?? '');
  known.set(key, fresh);
  return fresh;
}

function allOver(scope: Scope, about: FactSource, from: Sql, past: { knownAt?: number }): Fact[] {
  const steps = stepsOf(scope, about, past);
  return readFields(scope.db, scope.of, about.columns, from).map((row) =>
    about.fact(row, steps.get(String(row.id)) ?? []),
  );
}

interface Read {
  version: number;
  fact: Fact;
}

const readBefore = new WeakMap<ReadableDb, Map<string, Map<Id, Read>>>();

function readOf(db: ReadableDb, of: Register): Map<Id, Read> {
  const byRegister = readBefore.get(db) ?? new Map<string, Map<Id, Read>>();
  readBefore.set(db, byRegister);
  const known = byRegister.get(of.name) ?? new Map<Id, Read>();
  byRegister.set(of.name, known);
  return known;
}

/** A fact that follows from its record alone is read again only when the record has changed. */
function sinceLast({ db, of }: Scope, about: FactSource, from: Sql): Fact[] {
  const read = readOf(db, of);
  const heads = db.all<{ id: Id; version: number }>(
    `SELECT t.id, t.version ${from.text} ORDER BY t.id`,
    ...from.values,
  );
  const versions = new Map(heads.map((one) => [one.id, one.version]));
  const changed = heads.filter((one) => read.get(one.id)?.version !== one.version).map((one) => one.id);
  const among = {
    text: `${from.text} AND t.id IN (SELECT value FROM json_each(?))`,
    values: [...from.values, JSON.stringify(changed)],
  };
  for (const row of changed.length > 0 ? readFields(db, of, about.columns, among) : []) {
    const id = String(row.id);
    read.set(id, { version: versions.get(id) ?? 0, fact: about.fact(row, []) });
  }
  return heads.flatMap(({ id }) => read.get(id)?.fact ?? []);
}

/** Dated reports by the record they are on, earliest first; of one day the one made last stands last. */
function stepsOf(scope: Scope, { steps }: FactSource, past: { knownAt?: number }): Map<Id, Step[]> {
  const byRecord = new Map<Id, Step[]>();
  const of = steps && scope.registerNamed(steps.register);
  if (!steps || !of) return byRecord;
  const fields = [steps.of, steps.on, steps.standing];
  const rows = readFields(scope.db, of, fields, source({ ...scope, of }, past)).map((row) => ({
    record: String(row[steps.of]),
    on: String(row[steps.on]),
    standing: String(row[steps.standing]),
  }));
  for (const { record, ...step } of rows.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))) {
    const known = byRecord.get(record);
    if (known) known.push(step);
    else byRecord.set(record, [step]);
  }
  return byRecord;
}
