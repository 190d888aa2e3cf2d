import { type Day, rocYear, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { LineFact } from '#shared/budget/facts.ts';
import { type Finding, isBlocked, LimitBook } from '#shared/budget/limits.ts';
import { lineNames } from '#shared/budget/line-names.ts';
import { statesOf } from '#shared/language/register.ts';
import { registers } from '#shared/registers/index.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { ReadableDb } from '../../store/database.ts';
import { recordThere } from '../../store/records.ts';
import { budgetName } from './book.ts';
import { type Book, isInForce, readBook } from './read-book.ts';

type State = Book['budget']['state'];

/** While money is given out; 決算 closes the book to all but its last figures. */
const givingOut: ReadonlySet<State> = new Set(['promulgated', 'executing']);
/** 整理期間: the last month's figures come in January. */
const countingOut: ReadonlySet<State> = new Set(['promulgated', 'executing', 'settling']);
/** 保留 is asked for as a year ends. */
const closing: ReadonlySet<State> = new Set(['executing', 'settling']);

/** A book on whose lines something may be done: law, not closed, and no amendment of another. */
function bookIn(db: ReadableDb, id: Id, states: ReadonlySet<State>): Book {
  const book = readBook(db, id);
  const { budget } = book;
  const name = budgetName(budget);
  if (budget.kind === 'supplementary') throw new Refusal('invalid', words.notSupplementary(name));
  if (!isInForce(budget)) throw new Refusal('invalid', words.notInForce(name));
  if (!states.has(budget.state))
    throw new Refusal('invalid', words.notNow(name, statesOf(registers.budget)[budget.state] ?? budget.state));
  return book;
}

export const bookInForce = (db: ReadableDb, id: Id): Book => bookIn(db, id, givingOut);

export const bookForFigures = (db: ReadableDb, id: Id): Book => bookIn(db, id, countingOut);

/** A book money may be asked of: in force, or late in a year that has begun (地方制度法40). */
export function bookForSpending(db: ReadableDb, id: Id): { book: Book; line: LineFact } {
  const { budget } = recordThere(db, 'budgetLine', id);
  const book = readBook(db, budget);
  const late = book.budget.kind === 'general' && !isInForce(book.budget) && book.budget.year <= rocYear(todayIn());
  const usable = late ? book : bookInForce(db, budget);
  return { book: usable, line: lineIn(usable, id) };
}

/** The line's own book, as its year ends. */
export function bookForCarrying(db: ReadableDb, line: Id): { book: Book; line: LineFact } {
  const { budget } = recordThere(db, 'budgetLine', line);
  const book = bookIn(db, budget, closing);
  return { book, line: lineIn(book, line) };
}

/** A year's money moves and is spent within the year; only 特別預算 runs on. */
export function checkYear({ budget }: Book, on: Day): void {
  if (budget.kind === 'special' || rocYear(on) === budget.year) return;
  throw new Refusal('invalid', words.otherYear(budget.year), { fields: { on: words.otherYear(budget.year) } });
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
