import { expect } from '@playwright/test';
import { type Day, rocYear, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { lastDayOf } from '#shared/base/month.ts';
import type { AmountName } from '#shared/budget/amounts.ts';
import type { LineFact } from '#shared/budget/facts.ts';
import { type LineName, lineNames } from '#shared/budget/line-names.ts';
import { unpackLines } from '#shared/budget/packed.ts';
import type { BookAnswer, BudgetSummary, PackedBook } from '#shared/contract/budget-answers.ts';
import type { BudgetPage } from './budget-page.ts';
import type { Office } from './office.ts';

/** A book as the command line tells it: what the pages are compared with, whatever day it is. */
export interface AskedBook extends BookAnswer {
  names: ReadonlyMap<Id, LineName>;
}

export function bookOf(office: Office, id: Id, asOf?: Day): AskedBook {
  const answer = office.ask<PackedBook>('budget.book', { id, ...(asOf === undefined ? {} : { asOf }) });
  const lines = unpackLines(answer.lines);
  return { ...answer, lines, names: lineNames(answer.accounts, lines) };
}

export const budgetsOf = (office: Office): BudgetSummary[] =>
  office.ask<{ budgets: BudgetSummary[] }>('budget.years', {}).budgets;

export const thisYear = (): number => rocYear(todayIn());

export function generalOf(office: Office, year: number): BudgetSummary {
  const found = budgetsOf(office).find((one) => one.year === year && one.kind === 'general');
  if (!found) throw new Error(`no general budget of ${year}`);
  return found;
}

/** In force, and with two months that are over: until the end of February that is last year's. */
export const underWay = (office: Office): BudgetSummary =>
  generalOf(office, todayIn().slice(5, 7) <= '02' ? thisYear() - 1 : thisYear());

/** The day the sheet says it shows, read off its chip: 10月底, or 1月5日 before the first month is over. */
export async function shownDay(budget: BudgetPage, year: number): Promise<Day> {
  const said = (await budget.chip('截至').innerText()).replace(/\s/g, '');
  const [, month, day] = /(\d+)月(?:底|(\d+)日)/.exec(said) ?? [];
  expect(month, said).toBeDefined();
  const prefix = `${year + 1911}-${String(month).padStart(2, '0')}` as const;
  return (day === undefined ? lastDayOf(prefix) : `${prefix}-${day.padStart(2, '0')}`) as Day;
}

type Pick = (line: LineFact) => boolean;

/** The sum of a column over lines, blank where none has a figure. */
export function sumOf(book: AskedBook, column: AmountName, of: Pick): number | null {
  return sumIn(book.lines.map((line, at) => (of(line) ? (book.amounts[column]?.[at] ?? null) : null)));
}

export const sumIn = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};

export const isSpending: Pick = ({ side }) => side === 'expenditure';
export const isRevenue: Pick = ({ side }) => side === 'revenue';

/** The line whose plan, 用途別 and own name read like this. */
export function lineNamed(book: AskedBook, name: string): LineFact {
  const found = book.lines.filter(({ id }) => book.names.get(id)?.name === name);
  const [line] = found;
  if (!line || found.length > 1) throw new Error(`${found.length} lines are called ${name}`);
  return line;
}

export const amountAt = (book: AskedBook, line: Id, column: AmountName): number | null =>
  book.amounts[column]?.[book.lines.findIndex(({ id }) => id === line)] ?? null;
