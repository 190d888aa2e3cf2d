import type { OwnView } from '#renderer/parts/register/own-ways.ts';
import { addMonths, monthOf } from '#shared/base/month.ts';
import type { Condition } from '#shared/language/condition.ts';
import { planTexts as texts } from './texts.ts';

const inState = (...states: readonly string[]): Condition => ({ field: 'state', is: 'oneOf', value: [...states] });

const atWork = ['approved', 'ongoing', 'finished', 'accepting'] as const;

/** Watched: from the day it was approved until it is released. */
export const watched = inState(...atWork);

const unsettled: Condition = { not: inState('released', 'withdrawn') };

const byDue = [{ field: 'dueOn' }];

export const planViews: readonly OwnView[] = [
  { id: 'open', label: texts.views.open, filter: watched, order: byDue, empty: texts.empty.open },
  {
    id: 'proposing',
    label: texts.views.proposing,
    filter: inState('proposed', 'reviewing'),
    empty: texts.empty.proposing,
  },
  {
    id: 'overdue',
    label: texts.views.overdue,
    filter: (today) => ({
      all: [inState('approved', 'ongoing'), { field: 'dueOn', is: 'below', value: today }],
    }),
    order: byDue,
    empty: texts.empty.overdue,
  },
  {
    id: 'accepting',
    label: texts.views.accepting,
    filter: inState('finished', 'accepting'),
    order: byDue,
    empty: texts.empty.accepting,
  },
  {
    id: 'own',
    label: texts.views.own,
    filter: (_today, units) => ({ all: [unsettled, { field: 'unit', is: 'oneOf', value: [...units] }] }),
    order: byDue,
    empty: texts.empty.own,
  },
  { id: 'ended', label: texts.views.ended, filter: inState('released', 'withdrawn'), empty: texts.empty.ended },
];

const inMonth = (value: string): Condition => ({ field: 'month', is: 'equal', value });

export const planMonthViews: readonly OwnView[] = [
  {
    id: 'last',
    label: texts.monthViews.last,
    filter: (today) => inMonth(addMonths(monthOf(today), -1)),
    empty: texts.monthEmpty.last,
  },
  {
    id: 'current',
    label: texts.monthViews.current,
    filter: (today) => inMonth(monthOf(today)),
    empty: texts.monthEmpty.current,
  },
  {
    id: 'behind',
    label: texts.monthViews.behind,
    filter: { field: 'analysis', is: 'filled' },
    empty: texts.monthEmpty.behind,
  },
  {
    id: 'own',
    label: texts.monthViews.own,
    filter: (_today, units) => ({ field: 'unit', is: 'oneOf', value: [...units] }),
    empty: texts.monthEmpty.own,
  },
];
