import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { pathsOf } from '#shared/budget/account-places.ts';
import type { AccountFact } from '#shared/budget/facts.ts';
import { type StartingAccount, startingAccounts } from '#shared/budget/starting-accounts.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import type { AccountRole, Scheme } from '#shared/registers/budget-account.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { officeSetting } from '../../store/office-setting.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { create } from '../changes.ts';
import { readAccounts } from './book-rows.ts';

interface Wanted {
  id: Id;
  parent: Id | null;
  code: string;
  name: string;
  role?: AccountRole | null | undefined;
}

interface Put {
  year: number;
  scheme: Scheme;
  accounts: Wanted[];
  remove: Id[];
}

const deepest = 4;

/** The tree as it will be: every account with its level, in an order in which parents come first. */
function leveled(accounts: readonly Wanted[]): (Wanted & { level: number })[] {
  const byId = new Map(accounts.map((one) => [one.id, one]));
  const levels = new Map<Id, number>();
  const levelOf = (one: Wanted, seen: ReadonlySet<Id>): number => {
    const known = levels.get(one.id);
    if (known !== undefined) return known;
    if (seen.has(one.id)) throw new Refusal('invalid', words.accountLoop(one.name));
    const parent = one.parent === null ? undefined : byId.get(one.parent);
    if (one.parent !== null && !parent) throw new Refusal('invalid', words.accountParent(one.name));
    const level = parent ? levelOf(parent, new Set([...seen, one.id])) + 1 : 1;
    if (level > deepest) throw new Refusal('invalid', words.accountDeep(one.name));
    levels.set(one.id, level);
    return level;
  };
  return accounts.map((one) => ({ ...one, level: levelOf(one, new Set()) })).toSorted((a, b) => a.level - b.level);
}

function checkTwins(accounts: readonly Wanted[]): void {
  const taken = new Map<string, Wanted>();
  for (const one of accounts) {
    const key = `${one.parent} ${one.code}`;
    const twin = taken.get(key);
    if (twin) throw new Refusal('invalid', words.accountTwin(one.code, twin.name));
    taken.set(key, one);
  }
}

function put(context: TaskContext, { year, scheme, accounts, remove }: Put): Made {
  const before = readAccounts(context.store.db, year).filter((one) => one.scheme === scheme);
  const known = new Map(before.map((one) => [one.id, one]));
  const gone = new Set(remove);
  const after = new Map<Id, Wanted>(before.filter(({ id }) => !gone.has(id)).map((one) => [one.id, one]));
  for (const one of accounts) after.set(one.id, { ...one, role: one.role ?? null });
  const wanted = leveled([...after.values()]);
  checkTwins(wanted);
  const drafts = wanted.flatMap((one) => draftFor(one, known.get(one.id), year, scheme));
  // Those below go first: nobody names them any more when their parent goes.
  const removed = before.filter(({ id }) => gone.has(id)).toSorted((a, b) => b.level - a.level);
  const { position } = context.commit('budgetAccount.put', [
    ...drafts,
    ...removed.map(({ id }): Draft => ({ kind: 'remove', register: 'budgetAccount', id })),
  ]);
  return { position, ids: accounts.map(({ id }) => id) };
}

function draftFor(
  one: Wanted & { level: number },
  before: AccountFact | undefined,
  year: number,
  scheme: Scheme,
): Draft[] {
  const { id, parent, level, code, name } = one;
  const values = { parent, level, code, name, role: one.role ?? null };
  if (!before) return [create('budgetAccount', id, { ...values, year, scheme })];
  const same = Object.entries(values).every(([field, value]) => before[field as keyof AccountFact] === value);
  return same ? [] : [{ kind: 'patch', register: 'budgetAccount', id, patch: values }];
}

/** Accounts of one year made for another; those already there serve. The map leads from the old to the new. */
export function copiedAccounts(db: ReadableDb, from: number, to: number): { drafts: Draft[]; map: Map<Id, Id> } {
  const old = readAccounts(db, from).toSorted((a, b) => a.level - b.level);
  const map = new Map<Id, Id>();
  if (from === to) return { drafts: [], map: new Map(old.map(({ id }) => [id, id])) };
  const there = readAccounts(db, to);
  const places = pathsOf(there);
  const byPlace = new Map(there.map(({ id }) => [places.get(id), id]));
  const oldPlaces = pathsOf(old);
  const drafts: Draft[] = [];
  for (const { id, parent, scheme, level, code, name, role } of old) {
    const found = byPlace.get(oldPlaces.get(id));
    const fresh = found ?? newId();
    map.set(id, fresh);
    const above = parent === null ? null : (map.get(parent) ?? null);
    if (found === undefined)
      drafts.push(
        create('budgetAccount', fresh, { year: to, scheme, parent: above, level, code, name, role, former: id }),
      );
  }
  return { drafts, map };
}

/** The usual trees as drafts; a scheme that has accounts already is left alone. */
export function startingDrafts(office: string, year: number, taken: ReadonlySet<Scheme>): Draft[] {
  return Object.entries(startingAccounts(office)).flatMap(([scheme, roots]) =>
    taken.has(scheme as Scheme) ? [] : grown(roots, { year, scheme, parent: null, level: 1 }),
  );
}

interface Under {
  year: number;
  scheme: string;
  parent: Id | null;
  level: number;
}

const grown = (accounts: readonly StartingAccount[], under: Under): Draft[] =>
  accounts.flatMap(({ name, role = null, below = [] }, at) => {
    const id = newId();
    const code = String(at + 1).padStart(2, '0');
    return [
      create('budgetAccount', id, { ...under, code, name, role }),
      ...grown(below, { ...under, parent: id, level: under.level + 1 }),
    ];
  });

const made = (context: TaskContext, operation: string, drafts: readonly Draft[]): Made => {
  const { position } = context.commit(operation, drafts);
  return { position, ids: drafts.map(({ id }) => id) };
};

export const accountTreeTasks: Record<string, Task> = {
  'budgetAccount.put': task(put),
  'budgetAccount.copy': task((context, { from, to }: { from: number; to: number }) => {
    const { db } = context.store;
    if (readAccounts(db, from).length === 0) throw new Refusal('missing', words.noCopy(from));
    return made(context, 'budgetAccount.copy', copiedAccounts(db, from, to).drafts);
  }),
  'budgetAccount.start': task((context, { year }: { year: number }) => {
    const { db } = context.store;
    const taken = new Set(readAccounts(db, year).map(({ scheme }) => scheme));
    const drafts = startingDrafts(officeSetting(db).officeName, year, taken);
    return made(context, 'budgetAccount.start', drafts);
  }),
};
