import type { Day } from '../base/day.ts';
import { addDays } from '../base/day.ts';
import type { Id } from '../base/ids.ts';
import { addMonths, lastDayOf, type Month, makeMonth, monthOf, monthsBetween } from '../base/month.ts';
import type { BookFacts, ControlFact, ExecutionFact, MoveFact, TermFact } from './facts.ts';

/** What stands beside a line on a day. */
export const amountNames = [
  'original',
  'supplement',
  'transfer',
  'reserve',
  'current',
  'frozen',
  'conditional',
  'controlled',
  'available',
  'allotted',
  'paid',
  'payable',
  'committed',
  'prepaid',
  'saved',
  'carried',
  'kept',
] as const;

export type AmountName = (typeof amountNames)[number];
export type Amounts = Record<AmountName, number | null>;

const noAmounts = (): Amounts => ({
  original: null,
  supplement: null,
  transfer: null,
  reserve: null,
  current: null,
  frozen: null,
  conditional: null,
  controlled: null,
  available: null,
  allotted: null,
  paid: null,
  payable: null,
  committed: null,
  prepaid: null,
  saved: null,
  carried: null,
  kept: null,
});

/** Blank stays blank until there is something to add. */
export const plus = (a: number | null, b: number | null): number | null => (b === null ? a : (a ?? 0) + b);

const ROC_OFFSET = 1911;

export const firstDayOfYear = (year: number): Day => `${year + ROC_OFFSET}-01-01`;
export const lastDayOfYear = (year: number): Day => `${year + ROC_OFFSET}-12-31`;
export const monthOfYear = (year: number, month: number): Month => makeMonth(year + ROC_OFFSET, month);

/** The last month that is over on a day: allotments and execution are looked at by whole months. */
export function lastFullMonth(asOf: Day): Month {
  const month = monthOf(asOf);
  return monthOf(addDays(asOf, 1)) === month ? addMonths(month, -1) : month;
}

/** How many months of the fiscal year are over, 0 to 12. */
export const monthsOver = (year: number, asOf: Day): number =>
  Math.min(12, Math.max(0, monthsBetween(monthOfYear(year, 1), lastFullMonth(asOf)) + 1));

export const isInForce = (move: MoveFact, asOf: Day): boolean =>
  move.on <= asOf && (move.until === null || move.until > asOf);

const columnOf: Readonly<Record<MoveFact['kind'], 'supplement' | 'transfer' | 'reserve'>> = {
  supplement: 'supplement',
  reduce: 'supplement',
  transfer: 'transfer',
  reserve1: 'reserve',
  reserve2: 'reserve',
  disaster: 'reserve',
};

/** What of a freeze or condition still stands on a day; null: all of the line. */
export function standing(term: TermFact, asOf: Day): number | null {
  if (term.on > asOf || (term.endedOn !== null && term.endedOn <= asOf)) return 0;
  const thawed = term.thaws.reduce((sum, one) => (one.on <= asOf ? sum + (one.amount ?? 0) : sum), 0);
  return term.amount === null ? null : Math.max(0, term.amount - thawed);
}

/** What is left of a request: what was paid of it is gone, and with its end the rest is free. */
export function leftOf(held: ControlFact, asOf: Day): number {
  if (held.heldOn > asOf || (held.endedOn !== null && held.endedOn <= asOf)) return 0;
  return Math.max(0, held.amount - usedOf(held, '', asOf));
}

/** Paid after a day, up to another. */
const usedOf = ({ uses }: ControlFact, after: Day, until: Day): number =>
  uses.reduce((sum, one) => (one.on > after && one.on <= until ? sum + one.amount : sum), 0);

/**
 * What a request keeps from others: what is left of it, and what was paid since the accounting system's last figures, which
 * know nothing of it yet. The same money is never given twice.
 */
export const heldOf = (held: ControlFact, asOf: Day, importedUntil: Day): number =>
  leftOf(held, asOf) + (held.heldOn > asOf ? 0 : usedOf(held, importedUntil, asOf));

/** Every line's amounts on a day; a line without any is there all the same. */
export function amountsAsOf(book: BookFacts, asOf: Day): Map<Id, Amounts> {
  const all = new Map<Id, Amounts>(book.lines.map((line) => [line.id, noAmounts()]));
  if (book.inForceFrom === null || asOf < book.inForceFrom) return all;
  for (const line of book.lines) {
    const amounts = all.get(line.id);
    if (amounts) amounts.original = line.legal;
  }
  addMoves(all, book.moves, asOf);
  for (const amounts of all.values())
    amounts.current = plus(plus(plus(amounts.original, amounts.supplement), amounts.transfer), amounts.reserve);
  addTerms(all, book.terms, asOf);
  const imported = addExecution(all, book.executions, lastFullMonth(asOf));
  for (const held of book.controls) {
    const month = imported.get(held.line);
    const amount = heldOf(held, asOf, month === undefined ? '' : lastDayOf(month));
    const amounts = all.get(held.line);
    if (amounts && amount > 0) amounts.controlled = plus(amounts.controlled, amount);
  }
  for (const amounts of all.values()) amounts.available = availableOf(amounts);
  addAllotments(all, book, asOf);
  addCarries(all, book, asOf);
  return all;
}

function addMoves(all: Map<Id, Amounts>, moves: readonly MoveFact[], asOf: Day): void {
  for (const move of moves) {
    if (!isInForce(move, asOf)) continue;
    const column = columnOf[move.kind];
    const from = move.from === null ? undefined : all.get(move.from);
    const to = move.to === null ? undefined : all.get(move.to);
    if (from) from[column] = plus(from[column], -move.amount);
    if (to) to[column] = plus(to[column], move.amount);
  }
}

/** A line is never held back by more than it has. */
function addTerms(all: Map<Id, Amounts>, terms: readonly TermFact[], asOf: Day): void {
  for (const term of terms) {
    if (term.line === null || (term.kind !== 'freeze' && term.kind !== 'condition')) continue;
    const amounts = all.get(term.line);
    const left = standing(term, asOf);
    if (!amounts || left === 0) continue;
    const column = term.kind === 'freeze' ? 'frozen' : 'conditional';
    const free = Math.max(0, (amounts.current ?? 0) - (amounts.frozen ?? 0) - (amounts.conditional ?? 0));
    amounts[column] = plus(amounts[column], Math.min(left ?? free, free));
  }
}

/** 可支用數 = 現額 − 凍結 − 未成就的條件 − 控留. */
const availableOf = ({ current, frozen, conditional, controlled }: Amounts): number | null =>
  current === null ? null : current - (frozen ?? 0) - (conditional ?? 0) - (controlled ?? 0);

/** 可用餘額: what can still be asked for, after what was paid and is owed. */
export const balanceOf = ({ available, paid, payable }: Amounts): number =>
  (available ?? 0) - (paid ?? 0) - (payable ?? 0);

/** Cumulative figures: the newest month up to the last that is over says all; which one that is, by line. */
function addExecution(all: Map<Id, Amounts>, executions: readonly ExecutionFact[], until: Month): Map<Id, Month> {
  const newest = new Map<Id, ExecutionFact>();
  for (const one of executions) {
    const known = newest.get(one.line);
    if (one.month <= until && (!known || known.month < one.month)) newest.set(one.line, one);
  }
  for (const [line, { paid, payable, committed, prepaid, saved }] of newest) {
    const amounts = all.get(line);
    if (amounts) Object.assign(amounts, { paid, payable, committed, prepaid, saved });
  }
  return new Map([...newest.values()].map(({ line, month }) => [line, month]));
}

/**
 * 擬保留, and of it what was contracted: what is owed stands under 應付數 already. Much of it is asked for in January; it
 * belongs to the year that ended.
 */
function addCarries(all: Map<Id, Amounts>, { carries, year }: BookFacts, asOf: Day): void {
  for (const { line, amount, basis, on } of carries) {
    const amounts = all.get(line);
    if (!amounts || (on > asOf && asOf < lastDayOfYear(year))) continue;
    amounts.carried = plus(amounts.carried, amount);
    if (basis === 'committed') amounts.kept = plus(amounts.kept, amount);
  }
}

/** 決算數 = 實現 + 應付 + 保留. */
export const finalOf = ({ paid, payable, kept }: Amounts): number | null => plus(plus(paid, payable), kept);

/** A condition of the council holds the allotment, too, until it is met. */
function addAllotments(all: Map<Id, Amounts>, { allotments, year }: BookFacts, asOf: Day): void {
  const over = monthsOver(year, asOf);
  for (const { line, months } of allotments) {
    const amounts = all.get(line);
    if (!amounts) continue;
    const given = months.slice(0, over).reduce<number | null>((sum, one) => plus(sum, one), null);
    amounts.allotted = given === null ? null : heldBack(given, amounts);
  }
}

const heldBack = (given: number, { conditional, current }: Amounts): number =>
  conditional === null ? given : Math.min(given, Math.max(0, (current ?? 0) - conditional));
