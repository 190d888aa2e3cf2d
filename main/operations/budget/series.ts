import type { Day } from '#shared/base/day.ts';
import { rocYear, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Month } from '#shared/base/month.ts';
import {
  type Amounts,
  amountsAsOf,
  finalOf,
  lastDayOfYear,
  lastFullMonth,
  monthOfYear,
  plus,
} from '#shared/budget/amounts.ts';
import type { BookFacts, LineFact } from '#shared/budget/facts.ts';
import { type Accounts, accountsById, chainOf } from '#shared/budget/line-names.ts';
import { type TrendFact, trendTable } from '#shared/budget/trend.ts';
import type { MonthPoint, SeriesAnswer, TrendAnswer } from '#shared/contract/budget-answers.ts';
import { fundings } from '#shared/registers/budget-line.ts';
import type { ReadableDb } from '../../store/database.ts';
import { recordsWhere } from '../../store/records.ts';
import { type Read, type ReadContext, read } from '../carry.ts';
import { usualDay } from './book.ts';
import { type Book, isInForce, readBook } from './read-book.ts';

/** Planned and actual, cumulative by month; months to come have no actual. A line that skips a month stays where it was. */
export function monthPoints(facts: BookFacts, lines: ReadonlySet<Id>, asOf: Day): MonthPoint[] {
  const planned = Array.from({ length: 12 }, (): number | null => null);
  for (const { line, months } of facts.allotments)
    if (lines.has(line)) for (const [at, value] of months.entries()) planned[at] = plus(planned[at] ?? null, value);
  const steps = doneSteps(facts, lines);
  const until = lastFullMonth(asOf);
  let [given, done, known] = [0, 0, false];
  return Array.from({ length: 12 }, (_, at): MonthPoint => {
    const month = monthOfYear(facts.year, at + 1);
    given += planned[at] ?? 0;
    const step = steps.get(month);
    if (step !== undefined) known = true;
    done += step ?? 0;
    return {
      month,
      planned: planned.some((value) => value !== null) ? given : null,
      actual: known && month <= until ? done : null,
    };
  });
}

/** By how much what was carried out (實現＋應付＋節餘) grew in each month, over all lines asked for. */
function doneSteps({ executions }: BookFacts, lines: ReadonlySet<Id>): Map<Month, number> {
  const steps = new Map<Month, number>();
  const before = new Map<Id, number>();
  for (const { line, month, paid, payable, saved } of executions.toSorted((a, b) => (a.month < b.month ? -1 : 1))) {
    const done = plus(plus(paid, payable), saved);
    if (!lines.has(line) || done === null) continue;
    steps.set(month, (steps.get(month) ?? 0) + done - (before.get(line) ?? 0));
    before.set(line, done);
  }
  return steps;
}

const fundingOrder = Object.keys(fundings);

type By = 'agency' | 'object' | 'plan' | 'funding';

/** The group a line counts in, with its name and its place among the others. */
function groupOf(by: By, line: LineFact, accounts: Accounts): { key: string; label: string; order: string } {
  if (by === 'funding')
    return { key: line.funding, label: fundings[line.funding], order: String(fundingOrder.indexOf(line.funding)) };
  const path = chainOf(accounts, by === 'object' ? line.object : line.account);
  const account = by === 'agency' || by === 'object' ? path[0] : path.at(-1);
  const order = path
    .slice(0, account ? path.indexOf(account) + 1 : 0)
    .map(({ code }) => code)
    .join('-');
  return { key: account?.id ?? 'none', label: account?.name ?? '未歸科目', order };
}

const summed = ['current', 'allotted', 'paid', 'payable', 'saved'] as const;
type Summed = Pick<Amounts, (typeof summed)[number]>;

function seriesOf(book: Book, asOf: Day, by: By, only: ReadonlySet<Id> | undefined): SeriesAnswer {
  const lines = book.facts.lines.filter((line) => (only ? only.has(line.id) : line.side === 'expenditure'));
  const amounts = amountsAsOf(book.facts, asOf);
  const accounts = accountsById(book.accounts);
  const groups = new Map<string, SeriesAnswer['groups'][number] & { order: string }>();
  for (const line of lines) {
    const { key, label, order } = groupOf(by, line, accounts);
    const blank: Summed = { current: null, allotted: null, paid: null, payable: null, saved: null };
    const group = groups.get(key) ?? { key, label, order, lines: [], amounts: blank };
    groups.set(key, group);
    group.lines.push(line.id);
    const there = amounts.get(line.id);
    for (const name of summed) group.amounts[name] = plus(group.amounts[name], there?.[name] ?? null);
  }
  return {
    months: monthPoints(book.facts, new Set(lines.map(({ id }) => id)), asOf),
    groups: [...groups.values()]
      .toSorted((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)))
      .map(({ order: _, ...group }) => group),
  };
}

function trendFacts(db: ReadableDb, years: readonly number[]): { facts: TrendFact[]; budgets: TrendAnswer['budgets'] } {
  const books = recordsWhere(db, 'budget', {
    all: [
      { field: 'year', is: 'oneOf', value: [...years] },
      { field: 'kind', is: 'oneOf', value: ['general', 'special'] },
    ],
  }).filter(isInForce);
  const facts = books.flatMap((one) => {
    const book = readBook(db, one.id);
    const isOver = rocYear(todayIn()) > one.year;
    const amounts = amountsAsOf(book.facts, isOver ? lastDayOfYear(one.year) : usualDay(one.year));
    return book.facts.lines
      .filter(({ side }) => side === 'expenditure')
      .map((line): TrendFact => {
        const there = amounts.get(line.id);
        return {
          year: one.year,
          funding: line.funding,
          budget: there?.current ?? null,
          // A year under way has no account of its end.
          final: there && isOver ? finalOf(there) : null,
        };
      });
  });
  const budgets = years.map((year) => ({
    year,
    budgets: books.filter((one) => one.year === year).map(({ id }) => id),
  }));
  return { facts, budgets };
}

/** The years up to and with the one asked for, earliest first. */
export function trendOf(db: ReadableDb, year: number, count: number): TrendAnswer {
  const years = Array.from({ length: count }, (_, at) => year - count + 1 + at).filter((one) => one > 0);
  const { facts, budgets } = trendFacts(db, years);
  return { ...trendTable(years, facts), budgets };
}

const series = ({ db }: ReadContext, asked: { id: Id; asOf?: Day; by?: By; lines?: Id[] }): SeriesAnswer => {
  const book = readBook(db, asked.id);
  const asOf = asked.asOf ?? usualDay(book.budget.year);
  return seriesOf(book, asOf, asked.by ?? 'agency', asked.lines && new Set(asked.lines));
};

export const seriesReads: Record<string, Read> = {
  'budget.series': read('budget.series', series),
  'budget.trend': read('budget.trend', ({ db }, { year, years }) => trendOf(db, year, years ?? 3)),
};
