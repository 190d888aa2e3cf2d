import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Register } from '#shared/language/register.ts';
import type { Kept } from '../../store/columns.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Book } from '../budget/read-book.ts';
import type { ReadContext } from '../carry.ts';
import { keptRows } from './kept-rows.ts';
import { namedPlaces } from './line-places.ts';
import type { FormRow, FormRows, Now, RowsAsked } from './subject.ts';

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

/** Records that say something of a line, with where the line stands; only of books that are open. */
export function lineRecords(context: ReadContext, of: Register, open: OpenBook, asked: RowsAsked): FormRows {
  const books = new OpenBooks(context.db, open);
  const all = [...keptRows(context, of, asked)];
  const kept = asked.knownAt === undefined ? all.filter((one) => typeof books.of(one) !== 'string') : all;
  const places = namedPlaces(
    context,
    kept.map(({ line }) => line),
  );
  const rows = kept.map((one): FormRow => {
    const { place = '', item = '', unit = null } = places.get(String(one.line)) ?? {};
    return { id: one.id, version: one.version, units: { unit }, values: { ...one, place, item } };
  });
  return { rows, labelOf: () => '', settled: all.length - kept.length };
}

export function lineRecordsNow(context: ReadContext, of: Register, open: OpenBook, ids: readonly Id[]): Map<Id, Now> {
  const books = new OpenBooks(context.db, open);
  return new Map(
    [...keptRows(context, of, { ids })].map((one: Kept): [Id, Now] => {
      const book = books.of(one);
      return [one.id, { version: one.version, values: one, ...(typeof book === 'string' ? { closed: book } : {}) }];
    }),
  );
}
