import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { longText, money, text } from '#shared/language/field.ts';
import { patchSchema } from '#shared/language/schema.ts';
import { budgetLine } from '#shared/registers/budget-line.ts';
import { formWords as words } from '#shared/words/forms.ts';
import type { Kept } from '../../store/columns.ts';
import type { Draft } from '../../store/draft.ts';
import { recordOf, recordThere } from '../../store/records.ts';
import { changedLines } from '../budget/lines.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import { isOf } from '../signed.ts';
import { keptRows } from './kept-rows.ts';
import { linePlaces } from './line-places.ts';
import { unfit, unfitIn } from './plain-subject.ts';
import {
  type FormColumn,
  type FormRow,
  type FormRows,
  type FormSubject,
  type Now,
  type RowsAsked,
  shown,
  type Taken,
} from './subject.ts';

const columns: readonly FormColumn[] = [
  shown('place', text('科目', { width: 30 })),
  shown('item', text('細目')),
  shown('before', money('上年度預算')),
  { name: 'estimate', field: budgetLine.fields.estimate, fill: true, usual: true },
  { name: 'explain', field: longText('說明', { length: 4000 }), fill: true, usual: true },
];

/** 單位概算: lines of one budget that is being compiled; units fill in what they estimate. */
export const estimateSubject: FormSubject = {
  label: '單位概算',
  of: budgetLine,
  key: 'item',
  about: 'place',
  splits: [{ name: 'unit', label: budgetLine.fields.unit.label }],
  columns: () => columns,
  rows: rowsOf,
  now: (context, ids) =>
    new Map([...keptRows(context, budgetLine, { ids })].map((one): [Id, Now] => [one.id, nowOf(context, one)])),
  speaks: (who, unit) => who.rights.has('accounting') || isOf(who, 'write', unit),
  unfit: (name, value) => unfitIn(budgetLine, name, value),
  check: checkBudget,
  drafts: draftsOf,
};

const nowOf = (context: ReadContext, line: Kept): Now => {
  const { estimate, explain, version } = line;
  const compiling = recordOf(context.db, 'budget', String(line.budget))?.state === 'compiling';
  return { version, values: { estimate, explain }, ...(compiling ? {} : { closed: words.notCompiling }) };
};

function rowsOf(context: ReadContext, asked: RowsAsked): FormRows {
  const lines = [...keptRows(context, budgetLine, asked)].toSorted((a, b) => Number(a.order) - Number(b.order));
  const places = linePlaces(context, lines);
  const former = formerAmounts(context, lines);
  const rows = lines.map((line): FormRow => {
    const { place = '', item = '', unit = null } = places.get(line.id) ?? {};
    const { estimate, explain } = line;
    const before = former.get(String(line.former)) ?? null;
    return { id: line.id, version: line.version, units: { unit }, values: { place, item, before, estimate, explain } };
  });
  return { rows, labelOf: () => '' };
}

function formerAmounts(context: ReadContext, lines: readonly Kept[]): Map<Id, number | null> {
  const ids = [...new Set(lines.flatMap(({ former }) => (typeof former === 'string' ? [former] : [])))];
  const rows = [...keptRows(context, budgetLine, { ids })];
  return new Map(rows.map(({ id, legal, proposed }) => [id, (legal ?? proposed ?? null) as number | null]));
}

/** Only one budget, and only while units may still write in it. */
function checkBudget(context: ReadContext, ids: readonly Id[]): void {
  const budgets = new Set([...keptRows(context, budgetLine, { ids })].map(({ budget }) => String(budget)));
  if (budgets.size !== 1) throw new Refusal('invalid', words.oneBudget);
  const [budget = ''] = budgets;
  if (recordThere(context.db, 'budget', budget).state !== 'compiling') throw new Refusal('invalid', words.notCompiling);
}

function draftsOf(context: TaskContext, taken: readonly Taken[]): Draft[] {
  const change = taken.map(({ id, version, values }) => {
    const parsed = patchSchema(budgetLine).safeParse(values);
    if (!parsed.success) throw unfit(parsed.error.issues);
    return { id, version, patch: parsed.data as Record<string, unknown> };
  });
  const [first] = change;
  if (!first) return [];
  return changedLines(context, recordThere(context.store.db, 'budgetLine', first.id).budget, change);
}
