import type { Id } from '#shared/base/ids.ts';
import { placedIn } from '#shared/budget/account-places.ts';
import { amountOf } from '#shared/budget/balance.ts';
import { compareLines } from '#shared/budget/compare.ts';
import { type AccountFact, draftStages, type LineFact } from '#shared/budget/facts.ts';
import type { ReadableDb } from '../../store/database.ts';
import { lastYearBook } from './book.ts';
import type { Book } from './read-book.ts';

/** A book beside the year before it: what is budgeted no longer stands there, too, so that last year's total is last year's. */
export interface TwoYears {
  accounts: readonly AccountFact[];
  lines: readonly LineFact[];
  lastYear: ReadonlyMap<Id, number | null>;
  /** Lines of last year alone. */
  dropped: ReadonlySet<Id>;
}

export function twoYears(db: ReadableDb, book: Book): TwoYears {
  const { accounts, facts } = book;
  const before = lastYearBook(db, book.budget);
  if (!before) return { accounts, lines: facts.lines, lastYear: new Map(), dropped: new Set() };
  const rows = compareLines(versionOf(before), versionOf(book));
  const placed = placedIn(before.accounts, accounts);
  const gone = rows
    .filter(({ kind, was }) => kind === 'dropped' && was !== null)
    .map(({ line }) => blanked(line, placed.placeOf));
  return {
    accounts: placed.accounts,
    lines: [...facts.lines, ...gone],
    lastYear: new Map(rows.map(({ line, was }) => [line.id, was])),
    dropped: new Set(gone.map(({ id }) => id)),
  };
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
