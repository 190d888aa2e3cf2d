import { type Day, rocYear, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import {
  type AmountName,
  amountNames,
  amountsAsOf,
  lastDayOfYear,
  monthsOver,
  plus,
  standing,
} from '#shared/budget/amounts.ts';
import { amountOf } from '#shared/budget/balance.ts';
import { deadlinesOf } from '#shared/budget/calendar.ts';
import { type Compared, compareLines, type Version } from '#shared/budget/compare.ts';
import { type PackedLines, packCompared, packLines } from '#shared/budget/packed.ts';
import type { BookAnswer, BudgetRecord, BudgetSummary, PackedBook } from '#shared/contract/budget-answers.ts';
import { type Condition, everything } from '#shared/language/condition.ts';
import { titleOf } from '#shared/language/record.ts';
import { registers } from '#shared/registers/index.ts';
import type { ReadableDb } from '../../store/database.ts';
import { lastPosition } from '../../store/journal.ts';
import { recordsWhere } from '../../store/records.ts';
import { type Read, type ReadContext, read } from '../carry.ts';
import { type Book, isInForce, readBook } from './read-book.ts';
import { budgetDays, budgetRules } from './rules.ts';

export const budgetName = (budget: BudgetRecord): string => titleOf(registers.budget, { ...budget });

/** Sums in SQLite: nobody reads ten thousand lines to show two numbers. */
function totalsOf(db: ReadableDb): Map<Id, { revenue: number | null; expenditure: number | null }> {
  const rows = db.all<{ budget: Id; side: 'revenue' | 'expenditure'; total: number | null }>(
    `SELECT budget, side, sum(coalesce(legal, proposed, decided, reviewed, estimate)) AS total
       FROM r_budgetLine WHERE removed = 0 GROUP BY budget, side`,
  );
  const totals = new Map<Id, { revenue: number | null; expenditure: number | null }>();
  for (const { budget, side, total } of rows) {
    const known = totals.get(budget) ?? { revenue: null, expenditure: null };
    totals.set(budget, { ...known, [side]: total });
  }
  return totals;
}

type Named = BookAnswer['siblings'][number];

const budgetsOf = (db: ReadableDb, condition: Condition): Named[] =>
  recordsWhere(db, 'budget', condition).map((one) => ({
    id: one.id,
    name: budgetName(one),
    year: one.year,
    kind: one.kind,
    state: one.state,
  }));

function budgetSummaries(db: ReadableDb): BudgetSummary[] {
  const totals = totalsOf(db);
  return budgetsOf(db, everything).map((one) => ({
    ...one,
    ...(totals.get(one.id) ?? { revenue: null, expenditure: null }),
  }));
}

/** A year under way is looked at today, a year that is over on its last day, one to come on its first. */
export const usualDay = (year: number, today: Day = todayIn()): Day => {
  if (rocYear(today) > year) return lastDayOfYear(year);
  return today;
};

/** Last year's book of the same kind: what the columns of comparison show. */
export function lastYearBook(db: ReadableDb, budget: BudgetRecord): Book | undefined {
  if (budget.kind === 'supplementary') return undefined;
  const before = recordsWhere(db, 'budget', {
    all: [
      { field: 'year', is: 'equal', value: budget.year - 1 },
      { field: 'kind', is: 'equal', value: budget.kind },
    ],
  }).find((one) => one.fund === budget.fund);
  return before && readBook(db, before.id);
}

const lastYears = new WeakMap<Book, { before: Book; was: Map<Id, number | null> }>();

/** What each line had the year before, by line; kept as long as neither book changes. */
export function lastYearOf(db: ReadableDb, book: Book): Map<Id, number | null> {
  const before = lastYearBook(db, book.budget);
  if (!before) return new Map();
  const known = lastYears.get(book);
  if (known?.before === before) return known.was;
  const was = wasBefore(before, book);
  lastYears.set(book, { before, was });
  return was;
}

function wasBefore(before: Book, book: Book): Map<Id, number | null> {
  const rows = compareLines(versionOf(before), versionOf(book));
  return new Map(rows.filter(({ kind }) => kind !== 'dropped').map(({ line, was }) => [line.id, was]));
}

function bookAnswer(context: ReadContext, id: Id, said: Day | undefined, knownAt: number | undefined): PackedBook {
  const { db } = context;
  const book = readBook(db, id, knownAt);
  const { budget, facts } = book;
  const asOf = said ?? usualDay(budget.year);
  const lastYear = lastYearOf(db, book);
  return {
    budget: { ...budget, name: budgetName(budget) },
    siblings: budgetsOf(db, { field: 'year', is: 'equal', value: budget.year }).filter((one) => one.id !== id),
    asOf,
    monthsOver: monthsOver(budget.year, asOf),
    accounts: [...book.accounts],
    lines: sentOf(book).lines,
    amounts: isInForce(budget) ? columnsOf(book, asOf) : {},
    lastYear: facts.lines.map((line) => lastYear.get(line.id) ?? null),
    held: heldLines(book, asOf),
    pending: book.asked.flatMap(({ from, to, amount }) => [
      ...(from === null ? [] : [{ line: from, amount: -amount }]),
      ...(to === null ? [] : [{ line: to, amount }]),
    ]),
    deadlines: deadlinesOf(budget.year, budgetDays(db), budget, todayIn()),
    rules: budgetRules(db),
    position: knownAt ?? lastPosition(db),
  };
}

interface Sent {
  lines: PackedLines;
  columns: Map<Day, BookAnswer['amounts']>;
}

const sent = new WeakMap<Book, Sent>();

/** What crosses a door of a book; the same book is asked for again and again, by tab and by month. */
function sentOf(book: Book): Sent {
  const known = sent.get(book);
  if (known) return known;
  const fresh = { lines: packLines(book.facts.lines), columns: new Map() };
  sent.set(book, fresh);
  return fresh;
}

/** By column rather than by line: half the size, and blank columns are not sent. */
function columnsOf(book: Book, asOf: Day): BookAnswer['amounts'] {
  const { columns: made } = sentOf(book);
  const known = made.get(asOf);
  if (known) return known;
  const rows = [...amountsAsOf(book.facts, asOf).values()];
  const columns: Partial<Record<AmountName, (number | null)[]>> = {};
  for (const name of amountNames) {
    const column = rows.map((amounts) => amounts[name]);
    if (column.some((value) => value !== null)) columns[name] = column;
  }
  made.set(asOf, columns);
  return columns;
}

function heldLines({ facts }: Book, asOf: Day): Id[] {
  const held = facts.terms.filter(
    (term) => (term.kind === 'freeze' || term.kind === 'condition') && term.line !== null && standing(term, asOf) !== 0,
  );
  return [...new Set(held.flatMap(({ line }) => line ?? []))];
}

const versionOf = ({ facts, accounts }: Book): Version => ({ lines: facts.lines, accounts, figure: amountOf });

/** A supplementary budget is shown as what becomes of the budget it amends. */
function amended(general: Book, supplementary: Book): Version {
  const deltas = new Map<Id, number>();
  for (const line of supplementary.facts.lines)
    if (line.base !== null) deltas.set(line.base, (deltas.get(line.base) ?? 0) + (amountOf(line) ?? 0));
  const fresh = supplementary.facts.lines.filter(({ base }) => base === null);
  return {
    lines: [...general.facts.lines, ...fresh],
    accounts: general.accounts,
    figure: (line) => plus(amountOf(line), deltas.get(line.id) ?? null),
  };
}

function compared({ db }: ReadContext, before: Id, after: Id): Compared[] {
  const [earlier, later] = [readBook(db, before), readBook(db, after)];
  const amends = later.budget.kind === 'supplementary' && later.budget.amends === before;
  return compareLines(versionOf(earlier), amends ? amended(earlier, later) : versionOf(later));
}

export const bookReads: Record<string, Read> = {
  'budget.years': read('budget.years', ({ db }) => ({ budgets: budgetSummaries(db) })),
  'budget.book': read('budget.book', (context, { id, asOf, knownAt }) => bookAnswer(context, id, asOf, knownAt)),
  'budget.compare': read('budget.compare', (context, { before, after }) =>
    packCompared(compared(context, before, after)),
  ),
};
