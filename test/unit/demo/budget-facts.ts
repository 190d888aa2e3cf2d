import { firstDayOfYear } from '#shared/budget/amounts.ts';
import type { BookFacts } from '#shared/budget/facts.ts';
import type { LimitRules } from '#shared/budget/limits.ts';
import { monthFields } from '#shared/registers/allotment.ts';
import type { Books } from './books.ts';

export type BudgetOf = Books['budget'][number];

const lawful = new Set<string>(['promulgated', 'executing', 'settling', 'auditing', 'published']);
const isOver = new Set<string>(['returned', 'withdrawn', 'cancelled']);

/** The rules a new office starts with. */
export const usualRules: LimitRules = {
  transferIn: '20',
  transferOut: '20',
  transferBase: 'legal',
  reserve1: '1',
  overdraw: 'refuse',
};

/** What the computations need of a budget, told by the test itself from the records. */
export function factsOf(books: Books, { id, year, state }: BudgetOf): BookFacts {
  const of = <T extends { budget: string }>(rows: readonly T[]) => rows.filter((one) => one.budget === id);
  return {
    year,
    inForceFrom: lawful.has(state) ? firstDayOfYear(year) : null,
    lines: of(books.budgetLine).map((line) => ({
      ...line,
      itemsSum: line.items.length === 0 ? null : line.items.reduce((sum, one) => sum + one.amount, 0),
    })),
    moves: of(books.budgetMove)
      .filter((one) => one.state === 'approved' || one.state === 'cancelled')
      .map((one) => ({ ...one, until: one.cancelledOn })),
    terms: of(books.budgetTerm),
    controls: of(books.control).flatMap((one) => (one.heldOn === null ? [] : [{ ...one, heldOn: one.heldOn }])),
    executions: of(books.execution),
    allotments: of(books.allotment).map((one) => ({
      line: one.line,
      months: monthFields.map((name) => one[name]),
    })),
    carries: of(books.carryOver)
      .filter((one) => !isOver.has(one.state))
      .map((one) => ({ ...one, on: one.askedOn })),
  };
}
