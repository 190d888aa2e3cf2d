import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { amountOf } from '#shared/budget/balance.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import type { BudgetKind } from '#shared/registers/budget.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { type Of, recordsWhere, recordsWith } from '../../store/records.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { create, follow } from '../changes.ts';
import { copiedAccounts } from './accounts.ts';
import { budgetName } from './book.ts';
import { budgetThere } from './read-book.ts';

interface Open {
  year: number;
  kind: BudgetKind;
  serial?: number | null;
  fund?: string | null;
  amends?: Id | null;
  copyFrom?: Id | null;
  copyAmounts: boolean;
}

/** 第N次: the next one, where nobody says which. */
function serialOf(db: ReadableDb, { year, kind, serial }: Open): number | null {
  if (kind !== 'supplementary') return null;
  if (serial) return serial;
  const others = alike(db, year, kind).map((one) => one.serial ?? 0);
  return Math.max(0, ...others) + 1;
}

const alike = (db: ReadableDb, year: number, kind: BudgetKind): Of<'budget'>[] =>
  recordsWhere(db, 'budget', {
    all: [
      { field: 'year', is: 'equal', value: year },
      { field: 'kind', is: 'equal', value: kind },
    ],
  });

/** The general budget of the year, which a supplementary one amends. */
function amended(db: ReadableDb, { year, kind, amends }: Open): Id | null {
  if (kind !== 'supplementary') return null;
  const general = amends ? budgetThere(db, amends) : alike(db, year, 'general')[0];
  if (general?.kind !== 'general' || general.year !== year)
    throw new Refusal('invalid', words.amendsGeneral, { fields: { amends: words.amendsGeneral } });
  return general.id;
}

function open(context: TaskContext, input: Open): Made {
  const { db } = context.store;
  const { year, kind } = input;
  const serial = serialOf(db, input);
  const fund = kind === 'special' || kind === 'subsidiary' ? input.fund || null : null;
  const twin = alike(db, year, kind).find((one) => one.serial === serial && one.fund === fund);
  if (twin) throw new Refusal('invalid', words.twice(budgetName(twin)));
  const id = newId();
  const values = { year, kind, serial, fund, amends: amended(db, input) };
  const source = input.copyFrom ? budgetThere(db, input.copyFrom) : undefined;
  const drafts = [
    create('budget', id, values),
    ...(source ? [follow('budget', id, { copiedFrom: source.id }), ...copied(db, source, id, input)] : []),
  ];
  const { position } = context.commit('budget.open', drafts);
  return { position, ids: [id] };
}

/** Accounts that the year lacks, and every line with the account of its own year. */
function copied(db: ReadableDb, source: Of<'budget'>, budget: Id, { year, copyAmounts }: Open): Draft[] {
  const { drafts, map } = copiedAccounts(db, source.year, year);
  const there = (id: Id | null): Id | null => (id === null ? null : (map.get(id) ?? null));
  const lines = recordsWith(db, 'budgetLine', 'budget', source.id).map((line) =>
    create('budgetLine', newId(), {
      budget,
      side: line.side,
      account: there(line.account),
      function: there(line.function),
      object: there(line.object),
      name: line.name,
      nature: line.nature,
      funding: line.funding,
      unit: line.unit,
      explain: line.explain,
      caseByCase: line.caseByCase,
      order: line.order,
      former: line.id,
      ...(copyAmounts ? { estimate: amountOf(line), items: line.items.map((item) => ({ ...item, id: newId() })) } : {}),
    }),
  );
  return [...drafts, ...lines];
}

interface Amend {
  id: Id;
  version: number;
  [field: string]: unknown;
}

const drafting = new Set(['compiling', 'reviewing', 'decided']);

/** Session, files and note may be corrected at any time; how a gap is met goes to the council with the lines. */
function amend(context: TaskContext, { id, version, ...patch }: Amend): Made {
  const budget = budgetThere(context.store.db, id);
  const said = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const meets = ['surplusUsed', 'borrowing', 'repayment'].some((field) => field in said);
  if (meets && !drafting.has(budget.state)) throw new Refusal('invalid', words.financingStands(budgetName(budget)));
  const { position } = context.commit('budget.amend', [
    { kind: 'patch', register: 'budget', id, version, patch: said },
  ]);
  return { position, ids: [id] };
}

export const openTasks: Record<string, Task> = { 'budget.open': task(open), 'budget.amend': task(amend) };
