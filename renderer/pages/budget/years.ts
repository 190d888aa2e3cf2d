import { ROC_OFFSET } from '#shared/base/date-parts.ts';
import { type Day, partsOf } from '#shared/base/day.ts';
import { lastDayOf } from '#shared/base/month.ts';
import { lastDayOfYear, monthOfYear, monthsOver } from '#shared/budget/amounts.ts';
import type { BudgetSummary } from '#shared/contract/budget-answers.ts';
import type { BookWish } from './wish.ts';

const kindOrder: readonly BudgetSummary['kind'][] = ['general', 'supplementary', 'special', 'subsidiary'];

const byKind = (a: BudgetSummary, b: BudgetSummary): number =>
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || (a.name < b.name ? -1 : Number(a.name > b.name));

/** The versions of each year, the newest year first. */
export function byYear(budgets: readonly BudgetSummary[]): [year: number, budgets: BudgetSummary[]][] {
  return [...Map.groupBy(budgets, ({ year }) => year)]
    .toSorted(([a], [b]) => b - a)
    .map(([year, all]) => [year, all.toSorted(byKind)]);
}

const rocYearOf = (day: Day): number => partsOf(day).year - ROC_OFFSET;

/** The book asked for; else the general one of the day's year, else the newest there is. */
export function budgetIn({ id }: BookWish, budgets: readonly BudgetSummary[], day: Day): BudgetSummary | undefined {
  const asked = budgets.find((one) => one.id === id);
  if (asked) return asked;
  const ordered = byYear(budgets);
  const [, past] = ordered.find(([year]) => year <= rocYearOf(day)) ?? [];
  return past?.[0] ?? ordered.at(-1)?.[1][0];
}

export interface MonthEnd {
  month: number;
  on: Day;
}

/** The months of a year that are over: what is looked at is looked at by whole months. */
export const monthEnds = (year: number, today: Day): MonthEnd[] =>
  Array.from({ length: monthsOver(year, today) }, (_, at) => ({
    month: at + 1,
    on: lastDayOf(monthOfYear(year, at + 1)),
  }));

/** The day asked for where it is of the year; else the end of the last full month, before the first one today. */
export function asOfIn({ asOf }: BookWish, year: number, today: Day): Day {
  if (asOf !== undefined && rocYearOf(asOf) === year) return asOf;
  const last = monthEnds(year, today).at(-1);
  if (last) return last.on;
  return today < lastDayOfYear(year) ? today : lastDayOfYear(year);
}
