import type { OwnView } from '#renderer/parts/register/own-ways.ts';
import { type Day, firstOfMonth, lastOfMonth } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Condition } from '#shared/language/condition.ts';
import { directiveTexts as texts } from './texts.ts';

export const tracked: Condition = { field: 'state', is: 'equal', value: 'tracked' };

export const overdueOn = (today: Day): Condition => ({ all: [tracked, { field: 'dueOn', is: 'below', value: today }] });

const dueIn = (today: Day): Condition => ({
  all: [
    tracked,
    { field: 'dueOn', is: 'from', value: firstOfMonth(today) },
    { field: 'dueOn', is: 'upTo', value: lastOfMonth(today) },
  ],
});

const ofUnits = (units: readonly Id[]): Condition => ({
  all: [
    tracked,
    {
      any: [
        { field: 'leads', is: 'hasAny', value: [...units] },
        { field: 'cos', is: 'hasAny', value: [...units] },
      ],
    },
  ],
});

const byDue = [{ field: 'dueOn' }];

export const directiveViews: readonly OwnView[] = [
  { id: 'open', label: texts.views.open, filter: tracked, order: byDue, empty: texts.empty.open },
  { id: 'overdue', label: texts.views.overdue, filter: overdueOn, order: byDue, empty: texts.empty.overdue },
  {
    id: 'advise',
    label: texts.views.advise,
    filter: { all: [tracked, { field: 'standing', is: 'equal', value: 'asked' }, { field: 'advice', is: 'empty' }] },
    order: byDue,
    empty: texts.empty.advise,
  },
  { id: 'month', label: texts.views.month, filter: dueIn, order: byDue, empty: texts.empty.month },
  {
    id: 'own',
    label: texts.views.own,
    filter: (_today, units) => ofUnits(units),
    order: byDue,
    empty: texts.empty.own,
  },
  {
    id: 'drafts',
    label: texts.views.drafts,
    filter: { field: 'state', is: 'equal', value: 'draft' },
    empty: texts.empty.drafts,
  },
];
