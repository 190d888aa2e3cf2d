import { useMemo } from 'react';
import type { Id } from '#shared/base/ids.ts';
import { addMonths, lastDayOf, type Month } from '#shared/base/month.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import { amountsAt } from '../acts/line-choices.ts';
import { useAllRows } from '../acts/read-all.ts';
import { useBook } from '../use-book.ts';
import { beforeOf, doubtsOf, type Figures, figuresOf, type LineMonth, noFigures } from './execution-rows.ts';

interface ExecutionRow extends Figures {
  line: Id;
}

export interface MonthBook {
  book: BookAnswer;
  months: ReadonlyMap<Id, LineMonth>;
  /** Lines whose figures want a second look, by what is said of them. */
  doubts: ReadonlyMap<Id, readonly string[]>;
  entered: number;
}

/** The book at the end of a month; another month's is not taken for it. */
function useMonthEnd(id: Id, month: Month): BookAnswer | undefined {
  const { book } = useBook(id, lastDayOf(month));
  return book?.asOf === lastDayOf(month) ? book : undefined;
}

/** A book with one month's figures and those of the month before; undefined while they are read. */
export function useMonthBook(id: Id, month: Month): MonthBook | undefined {
  const book = useMonthEnd(id, month);
  const earlier = useMonthEnd(id, addMonths(month, -1));
  const rows = useAllRows<ExecutionRow>('execution', {
    all: [
      { field: 'budget', is: 'equal', value: id },
      { field: 'month', is: 'equal', value: month },
    ],
  });
  return useMemo(() => (book && earlier && rows ? monthBook(book, earlier, rows) : undefined), [book, earlier, rows]);
}

function monthBook(book: BookAnswer, earlier: BookAnswer, rows: readonly ExecutionRow[]): MonthBook {
  const now = new Map(rows.map((row) => [row.line, figuresOf(row)]));
  const before = new Map(earlier.lines.map(({ id }, at) => [id, beforeOf(amountsAt(earlier, at))]));
  const months = new Map<Id, LineMonth>();
  const doubts = new Map<Id, readonly string[]>();
  book.lines.forEach(({ id }, at) => {
    const month: LineMonth = {
      current: amountsAt(book, at).current,
      before: before.get(id) ?? noFigures,
      now: now.get(id) ?? noFigures,
    };
    const said = doubtsOf(month).map(({ sentence }) => sentence);
    months.set(id, month);
    if (said.length > 0) doubts.set(id, said);
  });
  return { book, months, doubts, entered: rows.length };
}
