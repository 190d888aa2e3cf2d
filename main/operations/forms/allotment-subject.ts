import { Refusal } from '#shared/base/refusal.ts';
import { money, text } from '#shared/language/field.ts';
import { patchSchema } from '#shared/language/schema.ts';
import { allotment, monthFields } from '#shared/registers/allotment.ts';
import { budgetLine } from '#shared/registers/budget-line.ts';
import { formWords as words } from '#shared/words/forms.ts';
import type { Draft } from '../../store/draft.ts';
import { recordThere } from '../../store/records.ts';
import { Allotting, monthsIn } from '../budget/allotments.ts';
import { bookInForce } from '../budget/in-force.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import { lineRecords, lineRecordsNow } from './line-records.ts';
import { unfit, unfitIn } from './plain-subject.ts';
import {
  type FormColumn,
  type FormRows,
  type FormSubject,
  type Judging,
  type RowsAsked,
  type Seeing,
  shown,
  type Taken,
} from './subject.ts';

const columns: readonly FormColumn[] = [
  shown('place', text('科目', { width: 30 })),
  shown('item', text('細目')),
  shown('sum', money('分配合計')),
  ...monthFields.map((name): FormColumn => ({ name, field: allotment.fields[name], fill: true, usual: true })),
];

/** 分配預算: units say in which months they need the money of their lines; the months are the line's money, whatever comes back. */
export const allotmentSubject: FormSubject = {
  label: allotment.label,
  of: allotment,
  key: 'item',
  about: 'place',
  splits: [{ name: 'unit', label: budgetLine.fields.unit.label }],
  columns: () => columns,
  rows: rowsOf,
  now: (context, ids) => lineRecordsNow(context, allotment, bookInForce, ids),
  unfit: (name, value) => unfitIn(allotment, name, value),
  judge: judging,
  drafts: draftsOf,
};

function rowsOf(context: ReadContext, asked: RowsAsked): FormRows {
  const found = lineRecords(context, allotment, bookInForce, asked);
  const rows = found.rows.map((row) => {
    const sum = monthsIn(row.values).reduce<number>((total, one) => total + (one ?? 0), 0);
    return { ...row, values: { ...row.values, sum } };
  });
  return { ...found, rows };
}

function judging({ db }: Seeing): Judging {
  const allotting = new Allotting(db);
  return {
    row: (_id, said, { values }) => {
      const problem = allotting.problem(values, said);
      return problem === undefined ? {} : Object.fromEntries(Object.keys(said).map((name) => [name, problem]));
    },
  };
}

function draftsOf({ store }: TaskContext, taken: readonly Taken[]): Draft[] {
  const allotting = new Allotting(store.db);
  return taken.map(({ id, version, values }): Draft => {
    const parsed = patchSchema(allotment).safeParse(values);
    if (!parsed.success) throw unfit(parsed.error.issues);
    const strange = Object.keys(values).find((name) => !monthFields.some((one) => one === name));
    if (strange !== undefined) throw new Refusal('invalid', words.noColumn(strange));
    const problem = allotting.problem({ ...recordThere(store.db, 'allotment', id) }, parsed.data);
    if (problem !== undefined) throw new Refusal('invalid', problem);
    return { kind: 'patch', register: 'allotment', id, version, patch: { ...parsed.data, method: 'hand' } };
  });
}
