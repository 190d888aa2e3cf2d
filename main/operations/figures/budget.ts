import { type Day, rocYear, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { type Amounts, amountsAsOf, lastDayOfYear } from '#shared/budget/amounts.ts';
import type { LineFact } from '#shared/budget/facts.ts';
import { type Accounts, accountsById, chainOf } from '#shared/budget/line-names.ts';
import type { BudgetRecord } from '#shared/contract/budget-answers.ts';
import type { FigureGroupAnswer, FigureName } from '#shared/contract/figure-operations.ts';
import {
  type BudgetFigure,
  budgetSum,
  budgetWords,
  type LineAmounts,
  unitOfBudget,
} from '#shared/figures/budget-figures.ts';
import type { Grouping } from '#shared/figures/fact.ts';
import { stylesFor } from '#shared/figures/style.ts';
import type { Condition } from '#shared/language/condition.ts';
import { fundings } from '#shared/registers/budget-line.ts';
import { figureWords as words } from '#shared/words/figures.ts';
import { everyRow, source } from '../../store/list.ts';
import { type Book, isInForce, readBook } from '../budget/read-book.ts';
import { type Ask, type Defined, type Outcome, type Reading, scopeOf } from './ask.ts';
import { inOrder, titled } from './counted.ts';

const groups: readonly Grouping[] = ['unit', 'source', 'account', 'object', 'year'];

export function aboutBudget(figure: BudgetFigure): FigureName {
  const { name, label, meaning, version, places, of } = figure;
  const unit = unitOfBudget(figure);
  return {
    name,
    label,
    meaning,
    version,
    register: 'budgetLine',
    category: 'budget',
    unit,
    measure: '元',
    places: places ?? null,
    of: of ?? null,
    ...(figure.partLabel === undefined ? {} : { partLabel: figure.partLabel }),
    groups: [...groups],
    parameters: [
      'filter',
      'unit',
      'kind',
      'source',
      'account',
      'budget',
      ...(figure.base ? (['places'] as const) : []),
    ],
    styles: stylesFor({ unit, measure: '元', hasWhole: of !== undefined }),
  };
}

/** Amounts of a book on a day, kept while the book is. */
const amountsKept = new WeakMap<Book, Map<Day, Map<Id, Amounts>>>();
const mostDays = 24;

function amountsOn(book: Book, asOf: Day): Map<Id, Amounts> {
  const days = amountsKept.get(book) ?? new Map<Day, Map<Id, Amounts>>();
  amountsKept.set(book, days);
  const known = days.get(asOf);
  if (known) return known;
  const fresh = amountsAsOf(book.facts, asOf);
  if (days.size >= mostDays) days.delete(days.keys().next().value ?? '');
  days.set(asOf, fresh);
  return fresh;
}

function bookOf(reading: Reading, id: Id, knownAt: number | undefined): Book {
  // What is known now is kept by the reader; what was known then is read once for all figures asked for together.
  if (knownAt === undefined) return readBook(reading.db, id);
  const key = `${id} ${knownAt}`;
  const known = reading.books.get(key) ?? readBook(reading.db, id, knownAt);
  reading.books.set(key, known);
  return known;
}

/** The general and special budgets of a year, or those of the kind asked for, or the one that is named. */
function budgetsOf(reading: Reading, figure: BudgetFigure, year: number, { kind, budget, knownAt }: Ask): Id[] {
  if (budget !== undefined) return [budget];
  const kinds: Condition = { field: 'kind', is: 'oneOf', value: kind === undefined ? ['general', 'special'] : [kind] };
  const filter: Condition = { all: [{ field: 'year', is: 'equal', value: year }, kinds] };
  const past = knownAt === undefined ? {} : { knownAt };
  const found = [...everyRow(scopeOf(reading, 'budget'), { filter, ...past })] as unknown as BudgetRecord[];
  const lawful = found.filter(isInForce);
  return (figure.drafts && lawful.length === 0 ? found : lawful).map(({ id }) => id);
}

interface Placed extends LineAmounts {
  readonly year: number;
  readonly accounts: Accounts;
}

type Path = readonly string[];

/** An account by its id, or by scheme and codes so that a template holds for every year: agency:01-02. */
function standsUnder({ line, accounts }: Placed, wished: string): boolean {
  const [scheme, codes] = wished.split(':');
  return [line.account, line.function, line.object].some((id) => {
    const chain = chainOf(accounts, id);
    if (codes === undefined) return chain.some((one) => one.id === wished);
    const path: Path = codes.split('-');
    return chain[0]?.scheme === scheme && path.every((code, at) => chain[at]?.code === code);
  });
}

function meetsFilter(reading: Reading, { filter, knownAt }: Ask): ((line: LineFact) => boolean) | undefined {
  if (!filter) return undefined;
  const from = source(scopeOf(reading, 'budgetLine'), { filter, ...(knownAt === undefined ? {} : { knownAt }) });
  const ids = new Set(reading.db.all<{ id: Id }>(`SELECT t.id ${from.text}`, ...from.values).map(({ id }) => id));
  return ({ id }) => ids.has(id);
}

/** The lines of a year's books that the wish is about, each with its amounts on the day. */
function linesOf(reading: Reading, figure: BudgetFigure, year: number, ask: Ask): Placed[] {
  const last = lastDayOfYear(year);
  const asOf = ask.asOf < last ? ask.asOf : last;
  const isOver = asOf === last && rocYear(todayIn()) > year;
  const fits = meetsFilter(reading, ask);
  return budgetsOf(reading, figure, year, ask).flatMap((id) => {
    const book = bookOf(reading, id, ask.knownAt);
    const accounts = accountsById(book.accounts);
    const amounts = amountsOn(book, asOf);
    return book.facts.lines.flatMap((line): Placed[] => {
      const there = amounts.get(line.id);
      if (!there || !figure.sides.includes(line.side) || (fits && !fits(line))) return [];
      const placed = { line, amounts: there, isOver, year, accounts };
      return isWished(placed, ask) ? [placed] : [];
    });
  });
}

const isWished = (placed: Placed, { unit, source: funding, account }: Ask): boolean =>
  (unit === undefined || placed.line.unit === unit) &&
  (funding === undefined || placed.line.funding === funding) &&
  (account === undefined || standsUnder(placed, account));

type Key = (placed: Placed) => string | null;

const lineKeys: Readonly<Partial<Record<Grouping, Key>>> = {
  unit: ({ line }) => line.unit,
  source: ({ line }) => line.funding,
  account: ({ line, accounts }) => chainOf(accounts, line.account)[0]?.id ?? null,
  object: ({ line, accounts }) => chainOf(accounts, line.object)[0]?.id ?? null,
};

function groupAnswer(figure: BudgetFigure, value: string | null, rows: readonly Placed[], { places }: Ask) {
  const sum = budgetSum(figure, rows, places);
  const share = figure.places === undefined ? null : sum.value;
  return { value, count: sum.part, denominator: sum.base, share: share === null ? null : String(share), ids: sum.ids };
}

function groupsFor(
  reading: Reading,
  figure: BudgetFigure,
  rows: readonly Placed[],
  by: Grouping,
  ask: Ask,
): FigureGroupAnswer[] {
  const key = lineKeys[by];
  if (!key) return yearGroups(reading, figure, ask);
  const found = Map.groupBy(rows, key);
  const answers = [...found].map(([value, lines]) => groupAnswer(figure, value, lines, ask));
  return inOrder(answers, (values) => namesFor(reading, rows, by, values));
}

function namesFor(
  reading: Reading,
  rows: readonly Placed[],
  by: Grouping,
  values: readonly string[],
): [string, string][] {
  if (by === 'unit') {
    const scope = scopeOf(reading, 'unit');
    return titled(scope, scope.of, values);
  }
  if (by === 'source') return Object.entries(fundings).filter(([code]) => values.includes(code));
  const accounts = new Map(rows.flatMap((row) => [...row.accounts]));
  return values
    .map((id): [string, string, string] => [accounts.get(id)?.code ?? '', id, accounts.get(id)?.name ?? ''])
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([, id, name]) => [id, name]);
}

const mostYears = 20;

/** Each year of the period by itself, as the table of three years has them; the value is that of the last. */
function yearGroups(reading: Reading, figure: BudgetFigure, ask: Ask): FigureGroupAnswer[] {
  const [first, last] = [rocYear(ask.period.from), rocYear(ask.period.to)];
  if (last - first >= mostYears) throw new Refusal('usage', words.tooManyYears(mostYears));
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((year) => {
    const rows = linesOf(reading, figure, year, ask);
    return rows.length === 0 ? [] : [{ ...groupAnswer(figure, String(year), rows, ask), label: words.year(year) }];
  });
}

function computeBudget(figure: BudgetFigure, reading: Reading, ask: Ask): Outcome {
  const rows = linesOf(reading, figure, rocYear(ask.period.to), ask);
  const sum = budgetSum(figure, rows, ask.places);
  return {
    value: sum.value,
    numerator: sum.part,
    denominator: sum.base,
    sentence: budgetWords(figure, sum),
    ids: sum.ids,
    places: ask.places ?? figure.places ?? null,
    ...(ask.group === undefined ? {} : { groups: groupsFor(reading, figure, rows, ask.group, ask) }),
  };
}

export const budgetFigure = (figure: BudgetFigure): Defined => ({
  about: aboutBudget(figure),
  compute: (reading, ask) => computeBudget(figure, reading, ask),
});
