import { Tag } from '#renderer/parts/marks/tag.tsx';
import type { OwnColumns, OwnWays } from '#renderer/parts/register/own-ways.ts';
import { type Day, daysBetween, formatDay } from '#shared/base/day.ts';
import { AdvanceForm } from './advance-form.tsx';
import { advanceSteps } from './advance-steps.ts';
import { inState, overdueAdvances } from './conditions.ts';
import { ledgerKeys } from './keys.ts';
import { ledgerDrawer } from './ledger-drawer.tsx';
import { ledgerTexts } from './texts.ts';

const { advance: texts, sections, columns, waitsFor } = ledgerTexts;

/** How late an advance is: it had to become regular by its day. */
const lateDays = (record: { state?: unknown; dueOn?: unknown }, today: Day): number =>
  record.state === 'consented' && typeof record.dueOn === 'string' ? Math.max(0, daysBetween(record.dueOn, today)) : 0;

const advanceColumns: OwnColumns = {
  shown: ['number', 'title', 'amount', 'dueOn', 'state', 'paid', 'unit', 'agency', 'consentOn'],
  own: {
    number: { width: 104, frozen: true, grow: 0 },
    title: { width: 200, grow: 3, frozen: false },
    unit: { title: columns.unit, width: 80 },
    agency: { width: 120, grow: 1 },
    amount: { width: 104, grow: 0 },
    consentOn: { width: 92 },
    dueOn: {
      title: columns.dueOn,
      width: 166,
      text: (record, { today }) => dueText(record, today),
      cell: (record, { today }) => <Due record={record} today={today} />,
    },
    paid: { width: 104, grow: 0 },
    state: { width: 104 },
  },
};

interface DueProps {
  record: { state?: unknown; dueOn?: unknown };
  today: Day;
}

function dueText(record: DueProps['record'], today: Day): string {
  if (typeof record.dueOn !== 'string') return '';
  const day = formatDay(record.dueOn, 'dots');
  const late = lateDays(record, today);
  return late > 0 ? texts.by(day, texts.late(late)) : day;
}

/** The day limit, and how far it is past. */
function Due({ record, today }: DueProps) {
  if (typeof record.dueOn !== 'string') return null;
  const late = lateDays(record, today);
  return (
    <>
      {formatDay(record.dueOn, 'dots')}
      {late > 0 && '　'}
      {late > 0 && <Tag kind="late">{texts.late(late)}</Tag>}
    </>
  );
}

const byDue = [{ field: 'dueOn' }];

/** 墊付款: a ledger of its own, with what is overdue first. */
export const advanceWays: OwnWays = {
  title: texts.title,
  add: { label: texts.add },
  form: AdvanceForm,
  first: 'open',
  views: [
    { id: 'overdue', label: texts.views.overdue, filter: overdueAdvances, order: byDue, empty: texts.empty.overdue },
    { id: 'open', label: texts.views.open, filter: inState('consented'), order: byDue, empty: texts.empty.open },
    { id: 'asked', label: texts.views.asked, filter: inState('proposed', 'sent'), empty: texts.empty.asked },
  ],
  columns: advanceColumns,
  drawer: ledgerDrawer({
    plans: advanceSteps,
    turns: {
      proposed: waitsFor.accounting,
      sent: waitsFor.accounting,
      consented: waitsFor.accounting,
    },
    sections: [
      {
        title: sections.letter,
        fields: ['year', 'unit', 'agency', 'letterOn', 'letterNumber', 'amount', 'ownAmount', 'account', 'note'],
      },
      {
        title: sections.council,
        fields: ['council', 'motion', 'sentOn', 'consentOn', 'consentNumber', 'dueOn'],
      },
      {
        title: sections.paid,
        fields: ['paid', 'paidOn', 'regularWay', 'regularBudget', 'regularOn', 'regularNumber'],
      },
      { title: sections.ended, fields: ['endedOn', 'endText'] },
    ],
  }),
  keys: ledgerKeys,
};
