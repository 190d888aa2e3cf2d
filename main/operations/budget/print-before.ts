import { addDays, type Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { placedIn } from '#shared/budget/account-places.ts';
import { amountsAsOf, plus } from '#shared/budget/amounts.ts';
import { amountOf } from '#shared/budget/balance.ts';
import { compareLines } from '#shared/budget/compare.ts';
import { type AccountFact, draftStages, type LineFact } from '#shared/budget/facts.ts';
import type { ReadableDb } from '../../store/database.ts';
import { lastYearBook } from './book.ts';
import { type Book, readBook } from './read-book.ts';

/** A book beside what was before it. */
export interface WithBefore {
  accounts: readonly AccountFact[];
  lines: readonly LineFact[];
  before: ReadonlyMap<Id, number | null>;
  /** Lines of last year alone. */
  dropped: ReadonlySet<Id>;
}

/** Beside last year: what is budgeted no longer stands there, too, so that last year's total is last year's. */
export function twoYears(db: ReadableDb, book: Book): WithBefore {
  const { accounts, facts } = book;
  const before = lastYearBook(db, book.budget);
  if (!before) return { accounts, lines: facts.lines, before: new Map(), dropped: new Set() };
  const rows = compareLines(versionOf(before), versionOf(book));
  const placed = placedIn(before.accounts, accounts);
  const gone = rows
    .filter(({ kind, was }) => kind === 'dropped' && was !== null)
    .map(({ line }) => blanked(line, placed.placeOf));
  return {
    accounts: placed.accounts,
    lines: [...facts.lines, ...gone],
    before: new Map(rows.map(({ line, was }) => [line.id, was])),
    dropped: new Set(gone.map(({ id }) => id)),
  };
}

/** 追加（減）預算 beside what its lines had before it: 原預算 with the amendments that went before. */
export function amendedBook(db: ReadableDb, book: Book, asOf: Day): WithBefore {
  const { accounts, facts, budget } = book;
  const own = { accounts, lines: facts.lines, dropped: new Set<Id>() };
  if (budget.amends === null) return { ...own, before: new Map() };
  const { promulgatedOn } = budget;
  const day = promulgatedOn === null || promulgatedOn > asOf ? asOf : addDays(promulgatedOn, -1);
  const amounts = amountsAsOf(readBook(db, budget.amends).facts, day);
  const had = (base: Id | null): number | null => {
    const there = base === null ? undefined : amounts.get(base);
    return there ? plus(there.original, there.supplement) : null;
  };
  return { ...own, before: new Map(facts.lines.map((line) => [line.id, had(line.base)])) };
}

const versionOf = ({ facts, accounts }: Book) => ({ lines: facts.lines, accounts, figure: amountOf });

const noAmounts = Object.fromEntries(draftStages.map((stage) => [stage, null])) as Pick<
  LineFact,
  (typeof draftStages)[number]
>;

const blanked = (line: LineFact, place: (id: Id | null) => Id | null): LineFact => ({
  ...line,
  ...noAmounts,
  account: place(line.account) ?? line.account,
  function: place(line.function),
  object: place(line.object),
});
