import { type Day, formatDay } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { firstDayOfYear } from '#shared/budget/amounts.ts';
import { statesOf } from '#shared/language/register.ts';
import { regularWays } from '#shared/registers/advance.ts';
import { carryBases } from '#shared/registers/carry-over.ts';
import { registers } from '#shared/registers/index.ts';
import { type AdvanceLine, advancePaper } from '../../excel/papers/advance.ts';
import { type CarryLine, carryOverPaper } from '../../excel/papers/carry-over.ts';
import { trendPaper } from '../../excel/papers/trend.ts';
import type { SheetBook } from '../../excel/sheet-paper.ts';
import { type Of, recordsSeen } from '../../store/records.ts';
import { namesIn } from '../directive/names.ts';
import { type Fill, headOf, upTo } from './print-fill.ts';
import { type LinePlace, linePlaces } from './print-names.ts';
import { printWords as words } from './print-words.ts';
import { readBook } from './read-book.ts';
import { trendOf } from './series.ts';

type Carry = Of<'carryOver'>;
type Advance = Of<'advance'>;

const carryStates = statesOf(registers.carryOver);
const advanceStates = statesOf(registers.advance);

const dots = (day: Day): string => formatDay(day, 'dots');
const joined = (...texts: readonly (string | null)[]): string => texts.filter(Boolean).join(' ');
const isBy = (day: Day | null, asOf: Day): day is Day => day !== null && day <= asOf;

/** Of the general budget, what its year and those before it carry over; of another, its own. */
export function carryOvers(fill: Fill): SheetBook {
  const { context, book, year, asOf } = fill;
  const names = namesIn(context.db);
  const placeOf = placesOfBooks(fill);
  const lines = recordsSeen(context, 'carryOver', carriesOf(fill))
    .filter(({ state, askedOn }) => state !== 'returned' && state !== 'withdrawn' && askedOn <= asOf)
    .filter(({ endedOn }) => endedOn === null || endedOn >= firstDayOfYear(year))
    .map((one) => ({ line: carryLine(one, asOf, placeOf(one), names.unit(one.unit) || null), unit: one.unit ?? '' }))
    .toSorted((a, b) => a.line.year - b.line.year || a.line.account.localeCompare(b.line.account, 'en'))
    .map(({ line }) => line);
  return carryOverPaper({ ...headOf(fill, { ...(book ? { book } : {}), period: upTo(asOf) }), lines });
}

const carriesOf = ({ book, year }: Fill) =>
  book && book.budget.kind !== 'general'
    ? ({ field: 'budget', is: 'equal', value: book.budget.id } as const)
    : ({ field: 'year', is: 'upTo', value: year } as const);

/** Lines carried over belong to the books of their own years. */
function placesOfBooks({ context }: Fill): (carry: Carry) => LinePlace {
  const books = new Map<Id, (line: Id) => LinePlace>();
  return ({ budget, line }) => {
    const known = books.get(budget) ?? linePlaces(readBook(context.db, budget));
    books.set(budget, known);
    return known(line);
  };
}

function carryLine(one: Carry, asOf: Day, { codes, name }: LinePlace, unit: string | null): CarryLine {
  const used = (kind: Carry['uses'][number]['kind']): number | null => {
    const some = one.uses.filter((use) => use.kind === kind && use.on <= asOf);
    return some.length === 0 ? null : some.reduce((sum, { amount }) => sum + amount, 0);
  };
  return {
    year: one.year,
    account: [codes.join('-'), name].filter((text) => text !== '').join('　'),
    unit,
    basis: carryBases[one.basis],
    contract: one.contract,
    vendor: one.vendor,
    dueOn: one.dueOn,
    amount: one.amount,
    paid: used('paid'),
    cancelled: used('cancelled'),
    state: carryState(one, asOf),
  };
}

/** How it stood on the day, and the paper that says so. */
function carryState(one: Carry, asOf: Day): string {
  const kept = one.uses.findLast((use) => use.kind === 'continued' && use.on <= asOf);
  const ended = one.state === 'cancelled' ? carryStates.cancelled : carryStates.closed;
  const steps = [
    isBy(one.endedOn, asOf) ? joined(ended ?? '', dots(one.endedOn)) : null,
    kept ? words.continued(dots(kept.on)) : null,
    isBy(one.approvedOn, asOf)
      ? joined(carryStates.approved ?? '', dots(one.approvedOn), one.approvedNumber)
      : joined(carryStates.asked ?? '', dots(one.askedOn)),
  ];
  return steps.filter((step) => step !== null).join('\n');
}

/** Advances of the year up to the day, and earlier ones that were still open when it began. */
export function advances(fill: Fill): SheetBook {
  const { context, year, asOf } = fill;
  const names = namesIn(context.db);
  const begin = firstDayOfYear(year);
  const lines = recordsSeen(context, 'advance', { field: 'year', is: 'upTo', value: year })
    .filter((one) => one.letterOn === null || one.letterOn <= asOf)
    .filter((one) => one.year === year || !(isBefore(one.regularOn, begin) || isBefore(one.endedOn, begin)))
    .toSorted((a, b) => a.year - b.year || a.number.localeCompare(b.number, 'en', { numeric: true }))
    .map((one) => advanceLine(one, asOf, names.unit(one.unit) || null));
  return advancePaper({ ...headOf(fill, { period: upTo(asOf) }), asOf, lines });
}

const isBefore = (day: Day | null, begin: Day): boolean => day !== null && day < begin;

function advanceLine(one: Advance, asOf: Day, unit: string | null): AdvanceLine {
  const { number, title, agency, letterOn, letterNumber, amount, ownAmount } = one;
  const consented = isBy(one.consentOn, asOf);
  return {
    number,
    title,
    unit,
    agency,
    letterOn,
    letterNumber,
    amount,
    ownAmount,
    paid: one.paidOn === null || one.paidOn <= asOf ? one.paid : null,
    consentOn: consented ? one.consentOn : null,
    consentNumber: consented ? one.consentNumber : null,
    settled: settledBy(one, asOf),
    dueOn: consented ? one.dueOn : null,
    open: !isBy(one.regularOn, asOf) && !isBy(one.endedOn, asOf),
    counts: !isBy(one.endedOn, asOf),
  };
}

function settledBy(one: Advance, asOf: Day): string | null {
  if (isBy(one.regularOn, asOf)) {
    const way = one.regularWay === null ? '' : regularWays[one.regularWay];
    return [joined(way, dots(one.regularOn)), one.regularNumber ?? ''].filter(Boolean).join('\n');
  }
  if (!isBy(one.endedOn, asOf)) return null;
  const ended = one.state === 'refused' ? advanceStates.refused : advanceStates.cancelled;
  return [joined(ended ?? '', dots(one.endedOn)), one.endText ?? ''].filter(Boolean).join('\n');
}

/** Of the three years up to and with the one asked for. */
export function trend(fill: Fill): SheetBook {
  const { context, year } = fill;
  const table = trendOf(context.db, year, 3);
  const [from = year, to = year] = [table.years[0], table.years.at(-1)];
  const period = from === to ? `中華民國${to}年度` : `中華民國${from}年度至${to}年度`;
  return trendPaper({ ...headOf(fill, { period, notes: [[words.trend, words.trendSaid]] }), table });
}
