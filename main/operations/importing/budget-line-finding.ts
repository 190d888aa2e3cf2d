import { rocYear } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { sameText } from '#shared/base/text-key.ts';
import { AccountFinder } from '#shared/budget/account-finder.ts';
import type { AccountFact, LineFact } from '#shared/budget/facts.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import { budgetLine, type Side } from '#shared/registers/budget-line.ts';
import { budgetImportWords as words } from '#shared/words/budget-import.ts';
import { importWords } from '#shared/words/importing.ts';
import type { ReadableDb } from '../../store/database.ts';
import { type Of, recordOf, recordsWhere } from '../../store/records.ts';
import { type Book, readBook } from '../budget/read-book.ts';

type Values = Readonly<Record<string, unknown>>;
export type Problems = Record<string, string>;

export interface KnownBook extends Book {
  finder: AccountFinder;
  linesAt: ReadonlyMap<Id, readonly LineFact[]>;
}

/** Books that rows are of, each with the names of its accounts. */
export class KnownBooks {
  readonly #db: ReadableDb;
  readonly #known = new Map<Id, KnownBook>();
  #units: Of<'unit'>[] | undefined;

  constructor(db: ReadableDb) {
    this.#db = db;
  }

  of(id: unknown): KnownBook | undefined {
    if (typeof id !== 'string') return undefined;
    const there = this.#known.get(id);
    if (there) return there;
    const book = readBook(this.#db, id);
    const linesAt = Map.groupBy(book.facts.lines, ({ account }) => account);
    const known = { ...book, finder: new AccountFinder(book.accounts), linesAt };
    this.#known.set(id, known);
    return known;
  }

  line = (id: Id): Of<'budgetLine'> | undefined => recordOf(this.#db, 'budgetLine', id);

  /** Of units that had a name one after the other, the one of the year. */
  unitIn(year: number, name: string): Id | undefined {
    if (name === '') return undefined;
    this.#units ??= recordsWhere(this.#db, 'unit', { all: [] });
    const [only, other] = this.#units.filter(
      (unit) =>
        sameText(unit.name, name) &&
        (unit.validFrom === null || rocYear(unit.validFrom) <= year) &&
        (unit.validTo === null || rocYear(unit.validTo) >= year),
    );
    return other ? undefined : only?.id;
  }
}

export const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

export const schemesOf = (side: unknown): readonly Scheme[] => {
  if (side === 'revenue') return ['source'];
  return side === 'expenditure' ? ['agency'] : ['agency', 'source'];
};

/** The one account of a scheme that a text means; else why not. */
export function oneOf(
  finder: AccountFinder,
  scheme: Scheme,
  text: string,
  problems: Problems,
): AccountFact | undefined {
  const field = scheme === 'object' ? 'object' : 'function';
  const found = finder.find(scheme, text);
  const { label } = budgetLine.fields[field];
  if (found.length === 1) return found[0];
  problems[field] =
    found.length === 0 ? importWords.noneNamed(label, text) : importWords.someNamed(label, text, found.length);
  return undefined;
}

export function objectIn(finder: AccountFinder, row: Values, problems: Problems): AccountFact | undefined {
  const [text, root] = [textIn(row.object), textIn(row.root)];
  if (text === '') return undefined;
  const within = finder.find('object', text).filter((one) => finder.isCalled(finder.rootOf(one), root));
  return within.length === 1 ? within[0] : oneOf(finder, 'object', text, problems);
}

/** An account by its name or number; of several that are called so the one that has such a line. */
export function accountIn(
  { finder, budget, linesAt }: KnownBook,
  row: Values,
  problems: Problems,
): AccountFact | undefined {
  const text = textIn(row.account);
  if (text === '') return undefined;
  const spends = textIn(row.object) !== '' || textIn(row.function) !== '';
  const side: Side | undefined = row.side === undefined && spends ? 'expenditure' : (row.side as Side | undefined);
  const found = schemesOf(side).flatMap((scheme) => finder.find(scheme, text));
  if (found.length === 0) problems.account = words.noAccount(budget.year, text);
  if (found.length < 2) return found[0];
  const [objects, duties] = [finder.find('object', textIn(row.object)), finder.find('function', textIn(row.function))];
  const isThis = (line: LineFact): boolean =>
    isNamed(line, row.name) &&
    isFor(line.object, objects) &&
    isFor(line.function, duties) &&
    (row.unit === undefined || row.unit === line.unit);
  const lined = found.filter(({ id }) => linesAt.get(id)?.some(isThis));
  if (lined.length === 1) return lined[0];
  const both = new Set(found.map(({ scheme }) => scheme)).size > 1;
  if (both) problems.side = words.whichSide(text);
  else problems.account = importWords.someNamed(budgetLine.fields.account.label, text, found.length);
  return undefined;
}

export const isNamed = (line: LineFact, name: unknown): boolean => sameText(line.name ?? '', textIn(name));

const isFor = (there: Id | null, said: readonly AccountFact[]): boolean =>
  said.length === 0 ? there === null : said.some(({ id }) => id === there);
