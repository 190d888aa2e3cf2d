import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Book } from './read-book.ts';

/** The book of a budget in which something may still be entered; refused where it is not. */
export type OpenBook = (db: ReadableDb, budget: Id) => Book;

/** A record of a budget. */
type OfBudget = Readonly<Record<string, unknown>>;

/** Each budget asked once: its book, or why nothing is entered in it any more. */
export class OpenBooks {
  readonly #db: ReadableDb;
  readonly #open: OpenBook;
  readonly #known = new Map<unknown, Book | string>();

  constructor(db: ReadableDb, open: OpenBook) {
    this.#db = db;
    this.#open = open;
  }

  of({ budget }: OfBudget): Book | string {
    const known = this.#known.get(budget) ?? this.#read(String(budget));
    this.#known.set(budget, known);
    return known;
  }

  #read(budget: Id): Book | string {
    try {
      return this.#open(this.#db, budget);
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      throw error;
    }
  }

  /** Refused where nothing is entered any more. */
  there(row: OfBudget): Book {
    const book = this.of(row);
    if (typeof book === 'string') throw new Refusal('invalid', book);
    return book;
  }
}
