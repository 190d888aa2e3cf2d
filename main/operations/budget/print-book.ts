import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { lastDayOf } from '#shared/base/month.ts';
import { naturalKey } from '#shared/base/text-key.ts';
import {
  type Amounts,
  amountsAsOf,
  isInForce as counts,
  lastDayOfYear,
  lastFullMonth,
  monthsOver,
  plus,
} from '#shared/budget/amounts.ts';
import { amountOf } from '#shared/budget/balance.ts';
import type { LineFact } from '#shared/budget/facts.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import { accountBudget } from '../../excel/papers/account-budget.ts';
import { allotmentPaper } from '../../excel/papers/allotment.ts';
import { type FinalAmounts, finalPaper } from '../../excel/papers/final.ts';
import { monthlyPaper } from '../../excel/papers/monthly.ts';
import { type ReserveUse, reservePaper } from '../../excel/papers/reserve.ts';
import type { SheetBook } from '../../excel/sheet-paper.ts';
import { fieldsSeen, recordsSeen } from '../../store/records.ts';
import { amendedBook, twoYears } from './print-before.ts';
import { bookThere, type Fill, headOf, ofYear, runningBook, upTo } from './print-fill.ts';
import { linePlaces } from './print-names.ts';
import { printWords as words } from './print-words.ts';
import type { Book } from './read-book.ts';

const sideOf = ({ facts }: Book, side: LineFact['side']): LineFact[] => ofSide(facts.lines, side);

const ofSide = (lines: readonly LineFact[], side: LineFact['side']): LineFact[] =>
  lines.filter((line) => line.side === side);

export function accountPaper(fill: Fill, scheme: Scheme): SheetBook {
  const book = bookThere(fill);
  const { db } = fill.context;
  const amending = book.budget.kind === 'supplementary';
  const beside = amending ? amendedBook(db, book, fill.asOf) : twoYears(db, book);
  const said = fieldsSeen(fill.context, 'budgetLine', ['id', 'explain'], {
    field: 'budget',
    is: 'equal',
    value: book.budget.id,
  });
  const explains = new Map(said.map(({ id, explain }) => [id, explain]));
  return accountBudget({
    ...headOf(fill, { book, period: ofYear(book.budget.year) }),
    scheme,
    accounts: beside.accounts,
    lines: ofSide(beside.lines, scheme === 'source' ? 'revenue' : 'expenditure'),
    amount: amountOf,
    before: (line) => beside.before.get(line.id) ?? null,
    amending,
    explain: (id) => (beside.dropped.has(id) ? words.dropped : (explains.get(id) ?? null)),
  });
}

export function allotments(fill: Fill): SheetBook {
  const book = runningBook(fill);
  return allotmentPaper({
    ...headOf(fill, { book, period: ofYear(book.budget.year) }),
    accounts: book.accounts,
    lines: sideOf(book, 'expenditure'),
    allotments: book.facts.allotments,
  });
}

/** 月報 is of the last month that is over: moves count up to its end, as execution does. */
function monthEnd(year: number, asOf: Day): Day {
  if (monthsOver(year, asOf) === 0) return asOf;
  const [end, last] = [lastDayOf(lastFullMonth(asOf)), lastDayOfYear(year)];
  return end < last ? end : last;
}

export function monthly(fill: Fill): SheetBook {
  const book = runningBook(fill);
  const asOf = monthEnd(book.budget.year, fill.asOf);
  return monthlyPaper({
    ...headOf(fill, { book, period: upTo(asOf), asOf }),
    accounts: book.accounts,
    lines: book.facts.lines,
    amounts: amountsAsOf(book.facts, asOf),
  });
}

export function final(fill: Fill): SheetBook {
  const book = runningBook(fill);
  const end = lastDayOfYear(book.budget.year);
  const asOf = fill.asOf < end ? fill.asOf : end;
  const amounts = new Map(
    [...amountsAsOf(book.facts, asOf)].map(([line, { current, paid, payable, kept }]): [Id, FinalAmounts] => [
      line,
      { current, paid, payable, carried: kept },
    ]),
  );
  return finalPaper({
    ...headOf(fill, { book, period: periodOf(book, asOf), notes: [[words.final, words.finalSaid]] }),
    accounts: book.accounts,
    lines: sideOf(book, 'expenditure'),
    amounts,
  });
}

/** A year that is over is printed as a year, one under way with the day it has come to. */
const periodOf = ({ budget }: Book, asOf: Day): string =>
  asOf === lastDayOfYear(budget.year) ? ofYear(budget.year) : upTo(asOf);

export function reserve(fill: Fill): SheetBook {
  const book = runningBook(fill);
  return reservePaper({
    ...headOf(fill, { book, period: upTo(fill.asOf) }),
    budget: reserveBudget(book, amountsAsOf(book.facts, fill.asOf)),
    uses: usesOf(fill, book),
  });
}

/** Before anything was taken from it: 原預算, 追加減 and 流用. */
function reserveBudget(book: Book, amounts: ReadonlyMap<Id, Amounts>): number | null {
  const objects = new Set(book.accounts.filter(({ role }) => role === 'reserve2').map(({ id }) => id));
  return sideOf(book, 'expenditure')
    .filter(({ object }) => objects.has(object ?? ''))
    .map(({ id }) => amounts.get(id))
    .reduce<number | null>(
      (sum, one) =>
        [one?.original, one?.supplement, one?.transfer].reduce<number | null>(
          (all, part) => plus(all, part ?? null),
          sum,
        ),
      null,
    );
}

function usesOf({ context, asOf }: Fill, book: Book): ReserveUse[] {
  const moves = new Map(book.facts.moves.filter((move) => counts(move, asOf)).map((move) => [move.id, move]));
  const placeOf = linePlaces(book);
  return recordsSeen(context, 'budgetMove', {
    all: [
      { field: 'budget', is: 'equal', value: book.budget.id },
      { field: 'kind', is: 'equal', value: 'reserve2' },
    ],
  })
    .filter(({ id }) => moves.has(id))
    .map(({ to, on, number, reason, amount }) => {
      const { codes, name } = placeOf(to);
      return { codes, account: name, on, number, reason, amount };
    })
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en') || a.on.localeCompare(b.on, 'en'));
}

const keyOf = ({ codes }: ReserveUse): string => codes.map(naturalKey).join(' ');
