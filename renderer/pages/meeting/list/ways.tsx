import type { OwnView, OwnWays } from '#renderer/parts/register/own-ways.ts';
import { addDays, type Day, rocYear } from '#shared/base/day.ts';
import type { Condition } from '#shared/language/condition.ts';
import { whenText } from '../texts.ts';
import { MeetingHeadActions } from './head-actions.tsx';
import { MeetingDrawer } from './meeting-drawer.tsx';
import { PlanForm } from './plan-form.tsx';
import { listTexts as texts } from './texts.ts';

const weekBack = 7;

const near = (today: Day): Condition => ({
  all: [
    { field: 'on', is: 'from', value: addDays(today, -weekBack) },
    { field: 'state', is: 'unequal', value: 'cancelled' },
  ],
});

const minutes: Condition = { field: 'state', is: 'equal', value: 'adjourned' };

const views: readonly OwnView[] = [
  {
    id: 'near',
    label: texts.views.near,
    filter: near,
    order: [{ field: 'on' }, { field: 'at' }],
    empty: texts.empty.near,
  },
  {
    id: 'year',
    label: texts.views.year,
    filter: (today) => ({ field: 'year', is: 'equal', value: rocYear(today) }),
    empty: texts.empty.year,
  },
  { id: 'minutes', label: texts.views.minutes, filter: minutes, empty: texts.empty.minutes },
];

/** 會議: what comes next, and whose minutes wait for the chair. */
export const meetingWays: OwnWays = {
  title: texts.title,
  add: { label: texts.add },
  form: PlanForm,
  views,
  columns: {
    shown: ['title', 'when', 'place', 'chair', 'recorder', 'state'],
    own: {
      title: { frozen: true },
      state: { width: 124 },
      when: {
        title: texts.columns.when,
        width: 184,
        sortBy: 'on',
        text: ({ on, at }) => whenText(String(on), typeof at === 'string' ? at : null),
      },
    },
  },
  drawer: MeetingDrawer,
  headActions: MeetingHeadActions,
  navCount: { field: 'state', is: 'oneOf', value: ['open', 'adjourned'] },
  keys: [
    { keys: ['↑', '↓'], does: texts.keys.walk },
    { keys: ['Enter'], does: texts.keys.open },
    { keys: ['Ctrl N'], does: texts.keys.add },
  ],
};
