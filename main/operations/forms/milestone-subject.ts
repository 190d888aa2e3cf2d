import type { Id } from '#shared/base/ids.ts';
import { plan } from '#shared/registers/plan.ts';
import { planMilestone } from '#shared/registers/plan-milestone.ts';
import type { ReadContext } from '../carry.ts';
import { keptRows, plainSubject } from './plain-subject.ts';
import type { FormRows, FormSubject, RowsAsked } from './subject.ts';

const plain = plainSubject(planMilestone);

/** 查核點: a record of plain entries that goes to the unit of its plan; the plan is shown beside it, and stays. */
export const milestoneSubject: FormSubject = {
  ...plain,
  about: 'plan',
  splits: [{ name: 'unit', label: plan.fields.unit.label }],
  columns: (context) =>
    plain
      .columns(context)
      .map((column) => (column.name === 'plan' ? { ...column, fill: false, usual: false } : column)),
  rows,
};

function rows(context: ReadContext, asked: RowsAsked): FormRows {
  const found = plain.rows(context, asked);
  const ids = [...new Set(found.rows.map(({ values }) => String(values.plan)))];
  const units = new Map([...keptRows(context, plan, { ids })].map((one) => [one.id, (one.unit as Id | null) ?? null]));
  return {
    ...found,
    rows: found.rows.map((row) => ({ ...row, units: { unit: units.get(String(row.values.plan)) ?? null } })),
  };
}
