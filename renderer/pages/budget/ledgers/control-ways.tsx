import type { OwnColumns, OwnWays } from '#renderer/parts/register/own-ways.ts';
import { formatMoney } from '#shared/base/money.ts';
import { inState, inYearOf } from './conditions.ts';
import { ControlForm } from './control-form.tsx';
import { controlLeft, controlSteps } from './control-steps.ts';
import { ledgerKeys } from './keys.ts';
import { ledgerDrawer } from './ledger-drawer.tsx';
import { lineColumn } from './line-column.tsx';
import { PartsTable } from './parts-table.tsx';
import { ledgerTexts } from './texts.ts';

const { control: texts, sections, columns, uses, waitsFor } = ledgerTexts;

const controlColumns: OwnColumns = {
  shown: ['number', 'purpose', 'amount', 'left', 'state', 'line', 'used', 'unit', 'askedOn'],
  own: {
    number: { width: 126, frozen: true, grow: 0 },
    purpose: { width: 170, grow: 3, frozen: false },
    line: lineColumn('line', { title: columns.line, width: 190, grow: 2 }),
    amount: { width: 104, grow: 0 },
    used: { width: 104, grow: 0 },
    left: {
      title: columns.left,
      width: 104,
      align: 'right',
      text: (record) => {
        const left = controlLeft(record);
        return left === null ? '' : formatMoney(left);
      },
    },
    unit: { title: columns.unit, width: 80 },
    askedOn: { width: 92 },
    state: { width: 92 },
  },
};

/** 動支控留: requests, what is held for them, and what was paid of it. */
export const controlWays: OwnWays = {
  title: texts.title,
  add: { label: texts.add },
  form: ControlForm,
  first: 'held',
  views: [
    { id: 'asked', label: texts.views.asked, filter: inState('asked'), empty: texts.empty.asked },
    { id: 'held', label: texts.views.held, filter: inState('held'), empty: texts.empty.held },
    { id: 'year', label: texts.views.year, filter: inYearOf('askedOn'), empty: texts.empty.year },
  ],
  columns: controlColumns,
  drawer: ledgerDrawer({
    plans: controlSteps,
    turns: { asked: waitsFor.asked, held: waitsFor.accounting },
    sections: [
      {
        title: sections.asked,
        fields: ['budget', 'line', 'amount', 'askedOn', 'unit', 'askedBy', 'vendor', 'contract'],
      },
      {
        title: sections.uses,
        fields: ['heldOn', 'heldBy', 'used'],
        also: (record) => {
          const left = controlLeft(record);
          return left === null ? [] : [{ label: columns.left, value: `${formatMoney(left)}元` }];
        },
        below: ({ uses: parts }) =>
          Array.isArray(parts) && parts.length > 0 ? (
            <PartsTable
              label={sections.uses}
              parts={parts}
              columns={[
                { id: 'on', label: uses.on, width: '84px' },
                { id: 'amount', label: uses.amount, number: true },
                { id: 'voucher', label: uses.voucher },
              ]}
            />
          ) : null,
      },
      { title: sections.ended, fields: ['endedOn', 'endText'] },
    ],
  }),
  keys: ledgerKeys,
};
