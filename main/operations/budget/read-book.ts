import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { firstDayOfYear } from '#shared/budget/amounts.ts';
import type { AccountFact, BookFacts } from '#shared/budget/facts.ts';
import type { BudgetRecord } from '#shared/contract/budget-answers.ts';
import { registers } from '#shared/registers/index.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { ReadableDb } from '../../store/database.ts';
import { lastPosition } from '../../store/journal.ts';
import { findKept } from '../../store/rows.ts';
import { BookRows } from './book-rows.ts';

/** A budget with all that is known of it: what computations take. */
export interface Book {
  readonly budget: BudgetRecord;
  readonly accounts: readonly AccountFact[];
  readonly facts: BookFacts;
  /** Moves asked for and not decided. */
  readonly asked: readonly { id: Id; from: Id | null; to: Id | null; amount: number }[];
}

const lawfulStates: ReadonlySet<BudgetRecord['state']> = new Set([
  'promulgated',
  'executing',
  'settling',
  'auditing',
  'published',
]);

/** Promulgated, and not yet given to history. */
export const isInForce = (budget: Pick<BudgetRecord, 'state'>): boolean => lawfulStates.has(budget.state);

/** 特別預算 counts from its promulgation; the others from the first day of their year. */
export function inForceFrom(budget: BudgetRecord): Day | null {
  if (!isInForce(budget)) return null;
  return budget.kind === 'special'
    ? (budget.promulgatedOn ?? firstDayOfYear(budget.year))
    : firstDayOfYear(budget.year);
}

export function budgetThere(db: ReadableDb, id: Id, knownAt?: number): BudgetRecord {
  const kept = findKept(db, registers.budget, id, knownAt);
  if (!kept || kept.removed) throw new Refusal('missing', words.noBudget);
  return kept as unknown as BudgetRecord;
}

interface Known {
  position: number;
  rows: BookRows;
  book: Book;
}

/** Books kept for one connection: an office works on one or two at a time. */
const mostKept = 6;
const kept = new WeakMap<ReadableDb, Map<Id, Known>>();

/**
 * Read once and kept; after a change only the records it touched are read again, so that a book of ten thousand lines
 * follows an edit at once.
 */
export function readBook(db: ReadableDb, id: Id, knownAt?: number): Book {
  const budget = budgetThere(db, id, knownAt);
  if (knownAt !== undefined) return bookOf(budget, new BookRows(db, budget, knownAt));
  const books = kept.get(db) ?? new Map<Id, Known>();
  kept.set(db, books);
  const position = lastPosition(db);
  const known = books.get(id);
  books.delete(id);
  const now = known ? caughtUp(db, known, budget, position) : read(db, budget, position);
  if (books.size >= mostKept) books.delete(books.keys().next().value ?? '');
  books.set(id, now);
  return now.book;
}

function read(db: ReadableDb, budget: BudgetRecord, position: number): Known {
  const rows = new BookRows(db, budget);
  return { position, rows, book: bookOf(budget, rows) };
}

function caughtUp(db: ReadableDb, known: Known, budget: BudgetRecord, position: number): Known {
  if (known.position === position) return known;
  if (known.position > position || known.book.budget.year !== budget.year) return read(db, budget, position);
  const touched = known.rows.follow(db, known.position);
  if (!touched && known.book.budget.version === budget.version) return { ...known, position };
  return { position, rows: known.rows, book: bookOf(budget, known.rows) };
}

const bookOf = (budget: BudgetRecord, rows: BookRows): Book => ({
  budget,
  accounts: rows.accounts(),
  facts: { ...rows.facts(), year: budget.year, inForceFrom: inForceFrom(budget) },
  asked: rows.asked(),
});
