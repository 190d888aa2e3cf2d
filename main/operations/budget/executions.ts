import { todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { formatMonth, lastDayOf, type Month } from '#shared/base/month.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { monthOfYear } from '#shared/budget/amounts.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import type { executionSources } from '#shared/registers/execution.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { Draft } from '../../store/draft.ts';
import { recordsWhere } from '../../store/records.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { bookForFigures, lineIn } from './in-force.ts';
import type { Book } from './read-book.ts';

export const executionNames = ['paid', 'payable', 'committed', 'prepaid', 'saved'] as const;
export type ExecutionName = (typeof executionNames)[number];

type Row = { line: Id } & { [name in ExecutionName]?: number | null };

interface Put {
  budget: Id;
  month: Month;
  source: keyof typeof executionSources;
  file?: string | null;
  rows: Row[];
}

export function checkMonth({ budget }: Book, month: Month): void {
  if (month < monthOfYear(budget.year, 1) || month > monthOfYear(budget.year, 12))
    throw new Refusal('invalid', words.monthOfOtherYear(formatMonth(month), budget.year));
  if (lastDayOf(month) > todayIn()) throw new Refusal('invalid', words.futureMonth(formatMonth(month)));
}

/** One record a line and month. What is not said stays; a row that says what is there already changes nothing. */
function put(context: TaskContext, { budget, month, source, file, rows }: Put): Made {
  const { db } = context.store;
  const book = bookForFigures(db, budget);
  checkMonth(book, month);
  const known = new Map(
    recordsWhere(db, 'execution', {
      all: [
        { field: 'budget', is: 'equal', value: budget },
        { field: 'month', is: 'equal', value: month },
      ],
    }).map((one) => [one.line, one]),
  );
  const drafts = rows.flatMap(({ line, ...said }): Draft[] => {
    lineIn(book, line);
    const values = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    const there = known.get(line);
    if (there) {
      const same = Object.entries(values).every(([name, value]) => there[name as ExecutionName] === value);
      return same ? [] : [{ kind: 'patch', register: 'execution', id: there.id, patch: { ...values, source, file } }];
    }
    if (Object.values(values).every((value) => value === null)) return [];
    return [
      {
        kind: 'create',
        register: 'execution',
        id: newId(),
        values: { ...values, budget, line, month, source, file: file ?? null },
      },
    ];
  });
  const { position } = context.commit('execution.put', drafts);
  return { position, ids: drafts.map(({ id }) => id) };
}

export const executionTasks: Record<string, Task> = { 'execution.put': task(put) };
