import { addDays, type Day, rocYear } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import { deadlinesOf } from '#shared/budget/calendar.ts';
import type { TodoLine } from '#shared/contract/directive-answers.ts';
import { moveKinds } from '#shared/registers/budget-move.ts';
import { carryBases } from '#shared/registers/carry-over.ts';
import { mayIn, type Who } from '#shared/rights.ts';
import { recordsSeen } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import { budgetName } from './book.ts';
import { budgetDays, filesWithCounty } from './rules.ts';

type Line = Omit<TodoLine, 'late'>;

/** Whose list it is, as the list of everything that waits has it. */
export interface BudgetDesk {
  context: ReadContext;
  who: Who;
  today: Day;
  person: Id | undefined;
  unitName: (id: Id | null) => string;
  soonDays: number;
}

interface Waiting {
  register: 'budgetMove' | 'carryOver' | 'control';
  id: Id;
  unit: Id | null;
  number: string | null;
  title: string;
}

const lineOf = (desk: BudgetDesk, one: Waiting, kind: TodoLine['kind']): Line => ({
  id: `${one.register} ${one.id}`,
  on: null,
  kind,
  number: one.number ?? '',
  title: one.title,
  units: one.unit === null ? [] : [desk.unitName(one.unit)],
  register: one.register,
  record: one.id,
  ...(one.unit === null ? {} : { unit: one.unit }),
});

const decides = ({ rights }: Who): boolean => rights.has('ruling') || rights.has('behalf');

/** Whose step a move, carry-over or request waits for: 課長, 主計, 首長. */
function steps(desk: BudgetDesk): Line[] {
  const { context, who } = desk;
  const waits = (
    state: string,
    unit: Id | null,
    states: Readonly<Record<string, TodoLine['kind']>>,
  ): TodoLine['kind'][] => {
    const kind = states[state];
    if (kind === 'audit') return who.rights.has('accounting') ? [kind] : [];
    if (kind === 'decide') return decides(who) ? [kind] : [];
    return kind === 'approveBudget' && unit !== null && mayIn(who, 'approve', unit) ? [kind] : [];
  };
  const moves = recordsSeen(context, 'budgetMove', {
    field: 'state',
    is: 'oneOf',
    value: ['asked', 'reviewed'],
  }).flatMap(({ id, state, unit, number, kind, amount, reason }) =>
    waits(state, unit, { asked: 'audit', reviewed: 'decide' }).map((step) => {
      const title = `${moveKinds[kind]}${formatMoney(amount)}元，${reason}`;
      return lineOf(desk, { register: 'budgetMove', id, unit, number, title }, step);
    }),
  );
  const carries = recordsSeen(context, 'carryOver', {
    field: 'state',
    is: 'oneOf',
    value: ['asked', 'checked', 'reviewed'],
  }).flatMap(({ id, state, unit, contract, basis, amount, reason }) =>
    waits(state, unit, { asked: 'approveBudget', checked: 'audit', reviewed: 'decide' }).map((step) => {
      const title = `保留${formatMoney(amount)}元（${carryBases[basis]}），${reason}`;
      return lineOf(desk, { register: 'carryOver', id, unit, number: contract, title }, step);
    }),
  );
  const controls = who.rights.has('accounting')
    ? recordsSeen(context, 'control', { field: 'state', is: 'equal', value: 'asked' }).map(
        ({ id, unit, number, amount, purpose }) => {
          const title = `動支${formatMoney(amount)}元，${purpose}`;
          return lineOf(desk, { register: 'control', id, unit, number, title }, 'audit');
        },
      )
    : [];
  return [...moves, ...carries, ...controls];
}

/** How long ahead 墊付 that must become regular is shown: a supplementary budget takes months. */
const regularAhead = 90;

function advances(desk: BudgetDesk): Line[] {
  const { context, who, today } = desk;
  if (!who.rights.has('accounting') && !decides(who)) return [];
  return recordsSeen(context, 'advance', {
    all: [
      { field: 'state', is: 'equal', value: 'consented' },
      { field: 'dueOn', is: 'upTo', value: addDays(today, regularAhead) },
    ],
  }).map((one) => ({
    id: `advance ${one.id}`,
    on: one.dueOn,
    kind: 'regularise',
    number: one.number,
    title: `${one.title}，墊付${formatMoney(one.amount)}元`,
    units: one.unit === null ? [] : [desk.unitName(one.unit)],
    register: 'advance',
    record: one.id,
  }));
}

/** 送代表會、議決、發布、決算: the days of the law, while they are near or missed. */
function deadlines(desk: BudgetDesk): Line[] {
  const { context, who, today } = desk;
  if (!who.rights.has('accounting') && !decides(who)) return [];
  const near = recordsSeen(context, 'budget', {
    all: [
      { field: 'kind', is: 'equal', value: 'general' },
      { field: 'year', is: 'from', value: rocYear(today) - 1 },
      { field: 'state', is: 'unequal', value: 'published' },
    ],
  });
  return near.flatMap((budget) =>
    deadlinesOf(budget.year, budgetDays(context.db), budget, today)
      .filter(({ done, on }) => done === null && on <= addDays(today, desk.soonDays))
      .map((one) => ({
        id: `budget ${budget.id} ${one.id}`,
        on: one.on,
        kind: 'deadline' as const,
        number: '',
        title: `${budgetName(budget)}　${one.name}（${one.article}）`,
        units: [],
        register: 'budget',
        record: budget.id,
      })),
  );
}

/** 函縣府備查 is owed for some weeks after the promulgation; by setting. */
const filedWithin = 90;

function filings(desk: BudgetDesk): Line[] {
  const { context, who, today } = desk;
  if (!who.rights.has('accounting') || !filesWithCounty(context.db)) return [];
  return recordsSeen(context, 'budget', {
    all: [
      { field: 'promulgatedOn', is: 'from', value: addDays(today, -filedWithin) },
      { field: 'filedOn', is: 'empty' },
    ],
  }).map((budget) => ({
    id: `filing ${budget.id}`,
    on: null,
    kind: 'deadline',
    number: '',
    title: `${budgetName(budget)}　函送縣府備查`,
    units: [],
    register: 'budget',
    record: budget.id,
  }));
}

export const budgetTodo = (desk: BudgetDesk): Line[] => {
  if (desk.person !== undefined && desk.person !== desk.who.person) return [];
  return [...steps(desk), ...advances(desk), ...deadlines(desk), ...filings(desk)];
};
