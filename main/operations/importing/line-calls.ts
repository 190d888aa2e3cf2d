import type { Id } from '#shared/base/ids.ts';
import { looseKey } from '#shared/budget/account-finder.ts';
import { labelOfLine, lineNames } from '#shared/budget/line-names.ts';
import { budgetLine } from '#shared/registers/budget-line.ts';
import { budgetImportWords as words } from '#shared/words/budget-import.ts';
import type { ReadableDb } from '../../store/database.ts';
import { namedLines } from '../budget/execution-lines.ts';
import type { Understood } from './book.ts';
import { type KnownBook, KnownBooks } from './budget-line-finding.ts';

/** Lines of a book by what tables call them: a number, a name, both, or as our own lists do. */
export class LineCalls {
  readonly #byText = new Map<string, Set<Id>>();

  constructor({ accounts, facts }: KnownBook, named: ReturnType<typeof namedLines>) {
    const called = lineNames(accounts, facts.lines);
    for (const { id, codes, names, label } of named)
      for (const text of [...codes, ...names, label]) this.#put(text, id);
    for (const line of facts.lines) {
      const name = called.get(line.id);
      if (name)
        for (const text of [name.code, labelOfLine(name), `${name.fullCode}${name.name}`]) this.#put(text, line.id);
      // What a list that leaves shows of a line without a name of its own.
      if (!line.name) this.#put(budgetLine.label, line.id);
    }
  }

  static of = (book: KnownBook): LineCalls => new LineCalls(book, namedLines(book));

  #put(text: string, id: Id): void {
    const key = looseKey(text);
    if (key !== '') this.#byText.set(key, (this.#byText.get(key) ?? new Set()).add(id));
  }

  /** Whether a line may be meant. */
  isCalled = (id: Id | null, text: string): boolean =>
    id !== null && this.#byText.get(looseKey(text))?.has(id) === true;

  find(text: string): { id: Id } | { problem: string } {
    const found = this.#byText.get(looseKey(text)) ?? new Set();
    const [only] = found;
    if (only === undefined) return { problem: words.noLine(text) };
    return found.size === 1 ? { id: only } : { problem: words.someLines(text, found.size) };
  }
}

type Row = Readonly<Record<string, unknown>>;

/** Finds the line that each row names in its budget; `before` is the line of the record that the row speaks of. */
export function lineOfRows(db: ReadableDb, before: (row: Row) => Id | null | undefined = () => undefined) {
  const books = new KnownBooks(db);
  const calls = new Map<unknown, LineCalls>();
  return (row: Row): Understood => {
    const { line, ...values } = row;
    const book = books.of(row.budget);
    if (!book || typeof line !== 'string') return { values, problems: {} };
    const lines = calls.get(row.budget) ?? LineCalls.of(book);
    calls.set(row.budget, lines);
    const known = before(row);
    const found = known && lines.isCalled(known, line) ? { id: known } : lines.find(line);
    if ('problem' in found) return { values, problems: { line: found.problem } };
    return { values: { ...values, line: found.id }, problems: {} };
  };
}
