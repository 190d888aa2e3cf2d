import { Refusal } from '#shared/base/refusal.ts';
import { text } from '#shared/language/field.ts';
import { patchSchema } from '#shared/language/schema.ts';
import { budgetLine } from '#shared/registers/budget-line.ts';
import { execution } from '#shared/registers/execution.ts';
import { formWords as words } from '#shared/words/forms.ts';
import type { Draft } from '../../store/draft.ts';
import { recordThere } from '../../store/records.ts';
import { executionNames } from '../budget/executions.ts';
import { bookForFigures } from '../budget/in-force.ts';
import { OpenBooks } from '../budget/open-books.ts';
import type { TaskContext } from '../carry.ts';
import { lineRecords, lineRecordsNow } from './line-records.ts';
import { unfit, unfitIn } from './plain-subject.ts';
import { type FormColumn, type FormSubject, shown, type Taken } from './subject.ts';

const columns: readonly FormColumn[] = [
  shown('month', execution.fields.month),
  shown('place', text('科目', { width: 30 })),
  shown('item', text('細目')),
  ...executionNames.map((name): FormColumn => ({ name, field: execution.fields[name], fill: true, usual: true })),
];

/** 執行數: figures of a month, to be checked and corrected; they are entered as typed, with the form as their file. */
export const executionSubject: FormSubject = {
  label: execution.label,
  of: execution,
  key: 'item',
  about: 'place',
  splits: [{ name: 'unit', label: budgetLine.fields.unit.label }],
  columns: () => columns,
  rows: (context, asked) => lineRecords(context, execution, bookForFigures, asked),
  now: (context, ids) => lineRecordsNow(context, execution, bookForFigures, ids),
  unfit: (name, value) => unfitIn(execution, name, value),
  drafts: draftsOf,
};

function draftsOf({ store }: TaskContext, taken: readonly Taken[], file: string): Draft[] {
  const books = new OpenBooks(store.db, bookForFigures);
  return taken.map(({ id, version, values }) => {
    const parsed = patchSchema(execution).safeParse(values);
    if (!parsed.success) throw unfit(parsed.error.issues);
    const strange = Object.keys(values).find((name) => !executionNames.some((one) => one === name));
    if (strange !== undefined) throw new Refusal('invalid', words.noColumn(strange));
    books.there({ ...recordThere(store.db, 'execution', id) });
    const patch = { ...parsed.data, source: 'typed', file };
    return { kind: 'patch', register: 'execution', id, version, patch };
  });
}
