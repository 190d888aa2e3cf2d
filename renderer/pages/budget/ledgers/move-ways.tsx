import type { OwnColumns, OwnWays } from '#renderer/parts/register/own-ways.ts';
import { inState, inYearOf } from './conditions.ts';
import { ledgerKeys } from './keys.ts';
import { ledgerDrawer } from './ledger-drawer.tsx';
import { lineColumn } from './line-column.tsx';
import { MoveForm } from './move-form.tsx';
import { moveSteps } from './move-steps.ts';
import { ledgerTexts } from './texts.ts';

const { move: texts, sections, columns, waitsFor } = ledgerTexts;

const moveColumns: OwnColumns = {
  shown: ['on', 'kind', 'from', 'to', 'amount', 'state', 'number', 'reason'],
  own: {
    on: { width: 92, frozen: true, grow: 0 },
    kind: { width: 100, grow: 0, frozen: false },
    from: lineColumn('from', { title: columns.from, width: 150, grow: 2 }),
    to: lineColumn('to', { title: columns.to, width: 150, grow: 2 }),
    amount: { width: 100, grow: 0 },
    state: { width: 104 },
    number: { width: 176 },
    reason: { width: 160, grow: 2 },
  },
};

const byDay = [{ field: 'on', down: true }];

/** 異動: what changes a line's current amount, from the wish to the head's decision. */
export const budgetMoveWays: OwnWays = {
  title: texts.title,
  add: { label: texts.add },
  form: MoveForm,
  first: 'year',
  views: [
    { id: 'asked', label: texts.views.asked, filter: inState('asked'), order: byDay, empty: texts.empty.asked },
    {
      id: 'reviewed',
      label: texts.views.reviewed,
      filter: inState('reviewed'),
      order: byDay,
      empty: texts.empty.reviewed,
    },
    { id: 'year', label: texts.views.year, filter: inYearOf('on'), order: byDay, empty: texts.empty.year },
  ],
  columns: moveColumns,
  drawer: ledgerDrawer({
    plans: moveSteps,
    turns: { asked: waitsFor.asked, reviewed: waitsFor.reviewed },
    sections: [
      {
        title: sections.asked,
        fields: ['budget', 'kind', 'on', 'from', 'to', 'amount', 'number', 'reason', 'unit', 'askedBy', 'amendment'],
      },
      { title: sections.exception, fields: ['exceptionBasis', 'exceptionNumber'] },
      {
        title: sections.decided,
        fields: ['reviewedOn', 'reviewedBy', 'approvedOn', 'approvedBy', 'enteredBy'],
      },
      { title: sections.ended, fields: ['returnText', 'cancelledOn', 'cancelText'] },
    ],
  }),
  keys: ledgerKeys,
};
