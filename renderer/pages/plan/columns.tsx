import { DueTag } from '#renderer/parts/marks/due-tag.tsx';
import type { OwnColumns } from '#renderer/parts/register/own-ways.ts';
import { LightState } from './light.tsx';
import { planTexts as texts } from './texts.ts';

const working = new Set(['approved', 'ongoing']);

export const planColumns: OwnColumns = {
  shown: ['number', 'name', 'unit', 'kind', 'funding', 'total', 'dueOn', 'state', 'year'],
  own: {
    number: { width: 104, frozen: true, grow: 0 },
    name: { width: 200, grow: 3, frozen: false },
    unit: { title: texts.columns.unit, width: 88 },
    kind: { width: 118 },
    funding: { title: texts.columns.funding, width: 132 },
    total: { title: texts.columns.total, width: 104, grow: 0 },
    dueOn: {
      title: texts.columns.dueOn,
      width: 92,
      cell: (record, { today }) => <DueTag dueOn={record.dueOn} today={today} open={working.has(record.state)} />,
    },
    state: { width: 100 },
    year: { width: 60, grow: 0 },
  },
};

export const planMonthColumns: OwnColumns = {
  shown: ['plan', 'month', 'unit', 'planned', 'actual', 'lag', 'light', 'spent', 'factor', 'analysis'],
  own: {
    plan: { width: 200, grow: 3, frozen: true },
    month: { width: 92, grow: 0, frozen: false },
    unit: { title: texts.columns.unit, width: 92 },
    planned: { title: texts.month.planned, width: 76, align: 'right', grow: 0 },
    actual: { title: texts.month.actual, width: 76, align: 'right', grow: 0 },
    lag: { width: 76, align: 'right', grow: 0 },
    light: { width: 78, grow: 0, cell: ({ planned, actual }) => <LightState of={{ planned, actual }} /> },
    spent: { title: texts.month.spent, width: 110, grow: 0 },
    factor: { width: 92 },
    analysis: { width: 160, grow: 2 },
  },
};
