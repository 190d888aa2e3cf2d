import { type Day, todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { type Amounts, amountsAsOf, lastDayOfYear, monthsOver } from '#shared/budget/amounts.ts';
import { monthlyFrom, spreadByPattern, spreadEvenly } from '#shared/budget/spreading.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import { monthFields, type Spreading } from '#shared/registers/allotment.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { recordsWith } from '../../store/records.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { lastYearBook } from './book.ts';
import { bookInForce, lineIn, lineName } from './in-force.ts';
import { OpenBooks } from './open-books.ts';
import type { Book } from './read-book.ts';

interface Row {
  line: Id;
  method: Spreading;
  months: (number | null)[];
}

interface Given {
  budget: Id;
  on?: Day;
  number?: string | null;
}

/** One record a line: made the first time, patched ever after. */
function written(context: TaskContext, operation: string, book: Book, given: Given, rows: readonly Row[]): Made {
  const known = new Map(
    recordsWith(context.store.db, 'allotment', 'budget', book.budget.id).map((one) => [one.line, one.id]),
  );
  const amounts = toAllot(book);
  const drafts = rows.map((row): Draft => {
    checkSum(book, row, amounts);
    const id = known.get(row.line);
    const values = {
      method: row.method,
      ...Object.fromEntries(monthFields.map((name, at) => [name, row.months[at] ?? null])),
      ...(given.on ? { on: given.on } : {}),
      ...(given.number ? { number: given.number } : {}),
    };
    return id
      ? { kind: 'patch', register: 'allotment', id, patch: values }
      : {
          kind: 'create',
          register: 'allotment',
          id: newId(),
          values: { ...values, budget: book.budget.id, line: row.line },
        };
  });
  const { position } = context.commit(operation, drafts);
  return { position, ids: drafts.map(({ id }) => id) };
}

/** What there is to allot, line by line. */
export const toAllot = ({ facts, budget }: Book): Map<Id, Amounts> => amountsAsOf(facts, lastDayOfYear(budget.year));

/** The months of a line are its money, no more and no less: why they are not. */
export function allotmentProblem(
  book: Book,
  { line: id, months }: Pick<Row, 'line' | 'months'>,
  amounts: ReadonlyMap<Id, Amounts>,
): string | undefined {
  const line = lineIn(book, id);
  const total = months.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const current = amounts.get(id)?.current ?? 0;
  if (total === current) return undefined;
  return words.allotmentOff(lineName(book, line), formatMoney(total), formatMoney(current));
}

export const monthsIn = (values: Readonly<Record<string, unknown>>): (number | null)[] =>
  monthFields.map((name) => (values[name] as number | null) ?? null);

/** Why months are not the line's money; what there is to allot is reckoned once for each book. */
export class Allotting {
  readonly #books: OpenBooks;
  readonly #amounts = new Map<Book, ReturnType<typeof toAllot>>();

  constructor(db: ReadableDb) {
    this.#books = new OpenBooks(db, bookInForce);
  }

  problem(there: Readonly<Record<string, unknown>>, said: Readonly<Record<string, unknown>>): string | undefined {
    const book = this.#books.of(there);
    if (typeof book === 'string') return book;
    const amounts = this.#amounts.get(book) ?? toAllot(book);
    this.#amounts.set(book, amounts);
    return allotmentProblem(book, { line: String(there.line), months: monthsIn({ ...there, ...said }) }, amounts);
  }
}

function checkSum(book: Book, row: Row, amounts: ReadonlyMap<Id, Amounts>): void {
  const problem = allotmentProblem(book, row, amounts);
  if (problem !== undefined) throw new Refusal('invalid', problem);
}

/** What each line paid in the months of last year: by the line it came from. */
function patternsOf(db: ReadableDb, book: Book): (line: { former: Id | null }) => readonly number[] {
  const before = lastYearBook(db, book.budget);
  const cumulative = new Map<Id, (number | null)[]>();
  for (const { line, month, paid } of before?.facts.executions ?? []) {
    const months = cumulative.get(line) ?? Array.from({ length: 12 }, () => null);
    months[Number(month.slice(5)) - 1] = paid;
    cumulative.set(line, months);
  }
  return ({ former }) => monthlyFrom(cumulative.get(former ?? '') ?? []);
}

/** What the months that are over were given; nothing where the year is over or has not begun. */
function monthsGiven({ facts, budget }: Book): Map<Id, readonly (number | null)[]> {
  const over = monthsOver(budget.year, todayIn());
  if (over === 12) return new Map();
  return new Map(facts.allotments.map(({ line, months }) => [line, months.slice(0, over)]));
}

/** Months already over keep what they were given: only what is new is spread over the rest. */
function spread(context: TaskContext, input: Given & { lines?: Id[]; method: 'even' | 'pattern' }): Made {
  const { db } = context.store;
  const book = bookInForce(db, input.budget);
  const amounts = toAllot(book);
  const wanted = input.lines ? new Set(input.lines) : undefined;
  const given = monthsGiven(book);
  const patternOf = input.method === 'pattern' ? patternsOf(db, book) : () => [];
  const rows = book.facts.lines.flatMap((line): Row[] => {
    const current = amounts.get(line.id)?.current ?? null;
    if (current === null || (wanted && !wanted.has(line.id))) return [];
    const kept = given.get(line.id) ?? [];
    const rest = current - kept.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    const left = 12 - kept.length;
    const months =
      input.method === 'pattern'
        ? spreadByPattern(rest, patternOf(line).slice(kept.length), left)
        : spreadEvenly(rest, left);
    return [{ line: line.id, method: input.method, months: [...kept, ...months] }];
  });
  if (rows.length === 0) throw new Refusal('invalid', words.emptyBudget);
  return written(context, 'allotment.spread', book, input, rows);
}

export const allotmentTasks: Record<string, Task> = {
  'allotment.put': task((context, input: Given & { rows: Row[] }) =>
    written(context, 'allotment.put', bookInForce(context.store.db, input.budget), input, input.rows),
  ),
  'allotment.spread': task(spread),
};
