import { rocYear, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { LineFact } from '#shared/budget/facts.ts';
import { type Finding, isBlocked, LimitBook } from '#shared/budget/limits.ts';
import { lineNames } from '#shared/budget/line-names.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { ReadableDb } from '../../store/database.ts';
import { recordThere } from '../../store/records.ts';
import { budgetName } from './book.ts';
import { type Book, isInForce, readBook } from './read-book.ts';

/** A book on whose lines something may be done: promulgated, and no amendment of another. */
export function bookInForce(db: ReadableDb, id: Id): Book {
  const book = readBook(db, id);
  if (book.budget.kind === 'supplementary')
    throw new Refusal('invalid', words.notSupplementary(budgetName(book.budget)));
  if (!isInForce(book.budget)) throw new Refusal('invalid', words.notInForce(budgetName(book.budget)));
  return book;
}

/** A book money may be asked of: in force, or late in a year that has begun (地方制度法40). */
export function bookForSpending(db: ReadableDb, id: Id): { book: Book; line: LineFact } {
  const { budget } = recordThere(db, 'budgetLine', id);
  const book = readBook(db, budget);
  const late = book.budget.kind === 'general' && !isInForce(book.budget) && book.budget.year <= rocYear(todayIn());
  const usable = late ? book : bookInForce(db, budget);
  return { book: usable, line: lineIn(usable, id) };
}

/** The line's own book, in force. */
export function bookOfLine(db: ReadableDb, line: Id): { book: Book; line: LineFact } {
  const { budget } = recordThere(db, 'budgetLine', line);
  const book = bookInForce(db, budget);
  return { book, line: lineIn(book, line) };
}

export function lineIn(book: Book, id: Id): LineFact {
  const line = book.facts.lines.find((one) => one.id === id);
  if (!line) throw new Refusal('invalid', words.otherBudget);
  return line;
}

export const limitBook = (book: Book): LimitBook => new LimitBook(book.facts, book.accounts);

/** Every reason at once, each with its article; warnings stop nothing. */
export function refuseBlocked(findings: readonly Finding[]): void {
  if (!isBlocked(findings)) return;
  const blocks = findings.filter(({ kind }) => kind === 'block');
  const sentence = blocks.map(({ article, sentence: said }) => `${said}（${article}）`).join('');
  throw new Refusal('invalid', sentence, { findings });
}

/** What a line is called in a sentence: 道路橋梁工程／設備及投資. */
export const lineName = (book: Book, line: LineFact): string =>
  lineNames(book.accounts, book.facts.lines).get(line.id)?.name ?? '';
