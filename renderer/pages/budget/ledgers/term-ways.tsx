import type { OwnColumns, OwnWays } from '#renderer/parts/register/own-ways.ts';
import { formatMoney } from '#shared/base/money.ts';
import { inState } from './conditions.ts';
import { ledgerKeys } from './keys.ts';
import { ledgerDrawer } from './ledger-drawer.tsx';
import { lineColumn } from './line-column.tsx';
import { PartsTable } from './parts-table.tsx';
import { TermForm } from './term-form.tsx';
import { termLeft, termSteps } from './term-steps.ts';
import { ledgerTexts } from './texts.ts';

const { term: texts, sections, columns, uses, whole } = ledgerTexts;

const termColumns: OwnColumns = {
  shown: ['on', 'kind', 'line', 'amount', 'left', 'text', 'number', 'state', 'endedOn'],
  own: {
    on: { width: 92, frozen: true, grow: 0 },
    kind: { width: 92, grow: 0, frozen: false },
    line: lineColumn('line', { title: columns.line, width: 210, grow: 2 }),
    amount: { width: 104, grow: 0 },
    left: {
      title: columns.frozen,
      width: 104,
      align: 'right',
      text: (record) => {
        const left = termLeft(record);
        return left === null ? '' : formatMoney(left);
      },
    },
    text: { width: 200, grow: 3, frozen: false },
    number: { width: 150 },
    state: { width: 92 },
    endedOn: { width: 92 },
  },
};

const liftable = { field: 'kind', is: 'oneOf', value: ['freeze', 'condition'] } as const;
const ofKind = (kind: string) => ({ field: 'kind', is: 'equal', value: kind }) as const;

/** 審議意見: what the council resolved about lines, and what was lifted of it. */
export const budgetTermWays: OwnWays = {
  title: texts.title,
  add: { label: texts.add },
  form: TermForm,
  views: [
    {
      id: 'held',
      label: texts.views.held,
      filter: { all: [inState('standing'), liftable] },
      empty: texts.empty.held,
    },
    { id: 'cut', label: texts.views.cut, filter: ofKind('cut'), empty: texts.empty.cut },
    { id: 'attached', label: texts.views.attached, filter: ofKind('attached'), empty: texts.empty.attached },
  ],
  columns: termColumns,
  drawer: ledgerDrawer({
    plans: termSteps,
    turns: {},
    sections: [
      {
        title: sections.council,
        fields: ['budget', 'line', 'kind', 'amount', 'on', 'number', 'text', 'council', 'motion'],
        also: (record) => {
          const left = termLeft(record);
          return left === null ? [] : [{ label: columns.frozen, value: `${formatMoney(left)}元` }];
        },
      },
      {
        title: sections.lifted,
        fields: ['endedOn'],
        below: ({ thaws }) =>
          Array.isArray(thaws) && thaws.length > 0 ? (
            <PartsTable
              label={sections.lifted}
              parts={thaws}
              whole={whole}
              columns={[
                { id: 'on', label: uses.on, width: '84px' },
                { id: 'amount', label: uses.amount, number: true },
                { id: 'number', label: uses.number },
                { id: 'text', label: uses.text },
              ]}
            />
          ) : null,
      },
    ],
  }),
  keys: ledgerKeys,
};
