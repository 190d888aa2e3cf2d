import { useMemo } from 'react';
import type { Id } from '#shared/base/ids.ts';
import { lastDayOfYear } from '#shared/budget/amounts.ts';
import { type BookNode, BookTree } from '#shared/budget/tree.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import { amountsAt } from '../acts/line-choices.ts';
import { useAllRows } from '../acts/read-all.ts';
import { useBook } from '../use-book.ts';
import {
  type AllotmentRecord,
  differenceOf,
  type Edited,
  type Months,
  monthsOf,
  noMonths,
  sumOf,
} from './allotment-rows.ts';

export const monthColumns = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10', 'm11', 'm12'] as const;

export type AllotmentColumn = (typeof monthColumns)[number] | 'sum' | 'current' | 'difference';

const columns: readonly AllotmentColumn[] = [...monthColumns, 'sum', 'current', 'difference'];

export interface AllotmentBook {
  book: BookAnswer;
  stored: ReadonlyMap<Id, Months>;
  currentOf: (line: Id) => number | null;
}

/** What is to be given is the line's amount at the end of its year, moves to come among it. */
export function useAllotmentBook({ budget }: BookAnswer): AllotmentBook | undefined {
  const { book } = useBook(budget.id, lastDayOfYear(budget.year));
  const rows = useAllRows<AllotmentRecord>('allotment', { field: 'budget', is: 'equal', value: budget.id });
  return useMemo(() => {
    if (!book || !rows) return undefined;
    const current = new Map(book.lines.map(({ id }, at) => [id, amountsAt(book, at).current]));
    return {
      book,
      stored: new Map(rows.map((row) => [row.line, monthsOf(row)])),
      currentOf: (line) => current.get(line) ?? null,
    };
  }, [book, rows]);
}

/** Expenditure lines with their months, what was typed over what is stored. */
export function allotmentTree({ book, stored, currentOf }: AllotmentBook, edited: Edited): BookTree<AllotmentColumn> {
  const figure = (line: Id, column: AllotmentColumn): number | null => {
    const months = edited[line] ?? stored.get(line) ?? noMonths;
    if (column === 'sum') return sumOf(months);
    if (column === 'current') return currentOf(line);
    if (column === 'difference') return differenceOf(currentOf(line), months);
    return months[monthColumns.indexOf(column)] ?? null;
  };
  return new BookTree<AllotmentColumn>({
    scheme: 'agency',
    accounts: book.accounts,
    lines: book.lines.filter(({ side }) => side === 'expenditure'),
    columns,
    figure: (line, column) => figure(line.id, column),
  });
}

/** Months of the whole book. */
export const wholeMonths = (tree: BookTree<AllotmentColumn>, node: BookNode = tree.total): Months =>
  monthColumns.map((name) => tree.sum(node, name));
