import { commit } from '#main/store/commit.ts';
import { openWritable } from '#main/store/database.ts';
import type { Draft, Store } from '#main/store/draft.ts';
import { openJournal } from '#main/store/journal.ts';
import { subjectKeyRows } from '#main/store/key-rows.ts';
import { makeKey, subjectKeys } from '#main/store/keys.ts';
import { placeAt } from '#main/store/place.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { spreadEvenly } from '#shared/budget/spreading.ts';
import { monthFields } from '#shared/registers/allotment.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import { allRegisters, registerNamed } from '#shared/registers/index.ts';

export interface Filled {
  before: Id;
  now: Id;
  next: Id;
  line: Id;
}

const create = (register: string, values: Record<string, unknown>, id = newId()): Draft => ({
  kind: 'create',
  register,
  id,
  values,
});

const two = (n: number): string => String(n).padStart(2, '0');

/** A tree of `breadth` at each of `depth` levels; the ids of its last level. */
function grown(year: number, scheme: Scheme, breadth: number, depth: number, drafts: Draft[]): Id[] {
  let level: (Id | null)[] = [null];
  for (let at = 1; at <= depth; at += 1)
    level = level.flatMap((parent) =>
      Array.from({ length: breadth }, (_, n) => {
        const id = newId();
        drafts.push(
          create('budgetAccount', { year, scheme, parent, level: at, code: two(n + 1), name: `科目${two(n + 1)}` }, id),
        );
        return id;
      }),
    );
  return level.flatMap((id) => id ?? []);
}

interface Year {
  year: number;
  amount: (at: number) => number;
  former: readonly Id[];
  law: boolean;
}

function yearDrafts({ year, amount, former, law }: Year, lines: number): { drafts: Draft[]; budget: Id; ids: Id[] } {
  const drafts: Draft[] = [];
  const plans = grown(year, 'agency', 6, 4, drafts);
  const objects = grown(year, 'object', 5, 2, drafts);
  const functions = grown(year, 'function', 4, 2, drafts);
  const budget = newId();
  drafts.push(create('budget', { year, kind: 'general' }, budget));
  const ids = Array.from({ length: lines }, (_, at) => {
    const id = newId();
    const value = amount(at);
    drafts.push(
      create(
        'budgetLine',
        {
          budget,
          account: plans[at % plans.length],
          object: objects[Math.floor(at / plans.length) % objects.length],
          function: functions[at % functions.length],
          name: `細目${at}`,
          estimate: value,
          former: former[at] ?? null,
          ...(law ? { proposed: value, legal: value } : {}),
        },
        id,
      ),
    );
    return id;
  });
  if (law)
    drafts.push({
      kind: 'move',
      register: 'budget',
      id: budget,
      move: 'adopt',
      patch: { promulgatedOn: `${year + 1910}-12-10` },
    });
  return { drafts, budget, ids };
}

/** A year as its months left it: allotted evenly, executed month by month, some moves. */
function lived(year: number, budget: Id, ids: readonly Id[], amount: (at: number) => number): Draft[] {
  const drafts: Draft[] = [];
  for (const [at, line] of ids.entries()) {
    const months = spreadEvenly(amount(at));
    drafts.push(
      create('allotment', {
        budget,
        line,
        method: 'even',
        ...Object.fromEntries(monthFields.map((name, m) => [name, months[m]])),
      }),
    );
    for (const month of [3, 6, 9])
      drafts.push(
        create('execution', {
          budget,
          line,
          month: `${year + 1911}-${two(month)}`,
          paid: Math.floor((amount(at) * month) / 14),
        }),
      );
    if (at % 20 === 0) {
      const to = ids[(at + 1) % ids.length];
      const id = newId();
      const values = {
        budget,
        kind: 'transfer',
        from: line,
        to,
        amount: 1000,
        on: `${year + 1911}-05-01`,
        reason: '量測',
      };
      drafts.push(create('budgetMove', values, id), { kind: 'move', register: 'budgetMove', id, move: 'enact' });
    }
  }
  return drafts;
}

const inOneChange = 5000;

/** Three years of ten thousand lines in an office that is closed; the middle one under way, the last one drafted. */
export function fillBudgets(folder: string, lines: number, year: number): Filled {
  const db = openWritable(placeAt(folder).office);
  try {
    db.script('PRAGMA synchronous = OFF');
    const keys = subjectKeys(makeKey(), subjectKeyRows(db));
    const store: Store = { db, journal: openJournal(db), keys, registerNamed, registers: allRegisters };
    const amount = (at: number): number => 10_000 + ((at * 7919) % 900_000);
    const write = (drafts: readonly Draft[]): void => {
      for (let at = 0; at < drafts.length; at += inOneChange)
        commit(
          store,
          { who: null, account: null, behalf: null },
          { operation: 'bench.fill', drafts: drafts.slice(at, at + inOneChange) },
        );
    };
    const before = yearDrafts({ year: year - 1, amount, former: [], law: true }, lines);
    write(before.drafts);
    const now = yearDrafts(
      { year, amount: (at) => amount(at) + (at % 3) * 1000, former: before.ids, law: true },
      lines,
    );
    write([...now.drafts, ...lived(year, now.budget, now.ids, amount)]);
    const next = yearDrafts(
      { year: year + 1, amount: (at) => amount(at) + (at % 7) * 500, former: now.ids, law: false },
      lines,
    );
    write(next.drafts);
    return { before: before.budget, now: now.budget, next: next.budget, line: next.ids[77] ?? '' };
  } finally {
    db.close();
  }
}
