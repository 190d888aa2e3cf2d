import { useMemo } from 'react';
import { useSetting } from '#renderer/data/use-setting.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { OwnColumns, OwnView, OwnWays } from '#renderer/parts/register/own-ways.ts';
import { carryUses } from '#shared/registers/carry-over.ts';
import { CarryForm } from './carry-form.tsx';
import { CarryLife } from './carry-life.tsx';
import { carrySteps } from './carry-steps.ts';
import { endingCarries, inState } from './conditions.ts';
import { ledgerKeys } from './keys.ts';
import { ledgerDrawer } from './ledger-drawer.tsx';
import { lineColumn } from './line-column.tsx';
import { PartsTable } from './parts-table.tsx';
import { ledgerTexts } from './texts.ts';

const { carry: texts, sections, columns, uses, waitsFor, life } = ledgerTexts;

const isOpen = (state: unknown): boolean => state === 'approved';

const carryColumns: OwnColumns = {
  shown: ['year', 'line', 'amount', 'left', 'state', 'basis', 'contract', 'vendor', 'dueOn', 'unit'],
  own: {
    year: {
      title: columns.origin,
      width: 138,
      frozen: true,
      grow: 0,
      align: 'left',
      cell: ({ year, state }) => (
        <>
          {String(year)}　<CarryLife year={year} open={isOpen(state)} />
        </>
      ),
    },
    line: lineColumn('line', { title: columns.line, width: 190, grow: 2 }),
    basis: { width: 82 },
    amount: { width: 104, grow: 0 },
    left: { title: columns.rest, width: 104, grow: 0 },
    contract: { width: 130, frozen: false },
    vendor: { width: 120, grow: 1 },
    dueOn: { title: columns.performed, width: 92 },
    unit: { title: columns.unit, width: 80 },
    state: { width: 104 },
  },
};

const fixed: readonly OwnView[] = (['asked', 'checked', 'reviewed', 'approved'] as const).map((state) => ({
  id: state,
  label: texts.views[state],
  filter: inState(state),
  empty: texts.empty[state],
}));

/** 年限將屆 follows from how many years the office lets carried money live. */
function useCarryViews(): readonly OwnView[] {
  const { today } = useOfficeDays();
  const years = useSetting()?.carryYears ?? null;
  return useMemo(() => {
    if (years === null) return fixed;
    const ending = { id: 'ending', label: texts.views.ending, filter: endingCarries(today, years) };
    return [...fixed, { ...ending, empty: texts.empty.ending }];
  }, [today, years]);
}

/** 保留: money of a year that ended, from the wish to its last use. */
export const carryOverWays: OwnWays = {
  title: texts.title,
  add: { label: texts.add },
  form: CarryForm,
  useViews: useCarryViews,
  first: 'all',
  columns: carryColumns,
  drawer: ledgerDrawer({
    plans: carrySteps,
    turns: {
      asked: waitsFor.checkedByChief,
      checked: waitsFor.asked,
      reviewed: waitsFor.reviewed,
      approved: waitsFor.accounting,
    },
    sections: [
      {
        title: sections.asked,
        fields: ['budget', 'line', 'basis', 'amount', 'left', 'vendor', 'dueOn', 'unit', 'askedOn', 'askedBy'],
        also: ({ year, state }) => [{ label: life, value: <CarryLife year={year} open={isOpen(state)} /> }],
      },
      {
        title: sections.decided,
        fields: [
          'checkedOn',
          'checkedBy',
          'reviewedOn',
          'reviewedBy',
          'approvedOn',
          'approvedBy',
          'approvedNumber',
          'enteredBy',
        ],
      },
      {
        title: sections.carryUses,
        fields: ['endedOn'],
        below: ({ uses: parts }) =>
          Array.isArray(parts) && parts.length > 0 ? (
            <PartsTable
              label={sections.carryUses}
              parts={parts}
              words={carryUses}
              columns={[
                { id: 'on', label: uses.on, width: '84px' },
                { id: 'kind', label: uses.kind },
                { id: 'amount', label: uses.amount, number: true },
                { id: 'number', label: uses.number },
              ]}
            />
          ) : null,
      },
      { title: sections.ended, fields: ['returnText'] },
    ],
  }),
  keys: ledgerKeys,
};
