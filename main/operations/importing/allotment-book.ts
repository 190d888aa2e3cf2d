import { newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { allotmentRows } from '#shared/importing/allotment-rows.ts';
import { allotment, monthFields } from '#shared/registers/allotment.ts';
import type { Kept } from '../../store/columns.ts';
import type { Draft } from '../../store/draft.ts';
import { recordOf } from '../../store/records.ts';
import { Allotting } from '../budget/allotments.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import { create } from '../changes.ts';
import type { Beside, ImportBook } from './book.ts';
import { budgetInForce } from './budget-titles.ts';
import { lineOfRows } from './line-calls.ts';
import { recordsThere } from './records-there.ts';
import { type StagedWrite, saidAnew } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

/** 分配預算: a row is the money of a line over the months, all of it and no more. */
export const allotmentBook: ImportBook = {
  of: allotmentRows,
  asText: ['line'],
  wants: ['line', 'month01'],
  keys: (said) => (said.has('line') ? ['line'] : []),
  assumed: budgetInForce,
  understand: ({ db }) => lineOfRows(db),
  compared: () => (name, values) => (values[name] ? String(values[name]) : undefined),
  there: recordsThere(allotment),
  beside,
  drafts,
};

/** What the months add up to is told where the line stands: no month by itself is wrong. */
function beside({ db }: ReadContext): (values: Values, kept: Kept | undefined) => Beside {
  const allotting = new Allotting(db);
  return (said, kept) => {
    const problem = said.line === undefined ? undefined : allotting.problem({ ...kept, ...said }, {});
    const problems: Record<string, string> = problem === undefined ? {} : { line: problem };
    return { values: { ...said }, problems };
  };
}

function* drafts(context: TaskContext, rows: Iterable<StagedWrite>): Generator<Draft> {
  const { db } = context.store;
  const allotting = new Allotting(db);
  for (const row of rows) {
    const { record, version, values } = row;
    const there = record === null ? {} : { ...recordOf(db, 'allotment', record) };
    const problem = allotting.problem({ ...there, ...values }, {});
    if (problem !== undefined) throw new Refusal('invalid', problem);
    if (record === null) yield create('allotment', newId(), { ...values, method: 'hand' });
    else
      yield { kind: 'patch', register: 'allotment', id: record, version: version ?? 0, patch: changed(saidAnew(row)) };
  }
}

function changed(patch: Values): Values {
  return monthFields.some((name) => name in patch) ? { ...patch, method: 'hand' } : patch;
}
