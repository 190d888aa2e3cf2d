import type { Id } from '#shared/base/ids.ts';
import type { IndicatorBook, IndicatorFact, MonthValue } from '#shared/indicator/fact.ts';
import { type RegisterName, registers } from '#shared/registers/index.ts';
import type { Who } from '#shared/rights.ts';
import type { ReadableDb } from './database.ts';
import { lastPosition } from './journal.ts';
import { type Scope, source } from './list.ts';
import { readFields } from './read-fields.ts';

export interface IndicatorScope extends Omit<Scope, 'of'> {
  db: ReadableDb;
  who: Who;
}

const columns = [
  'key',
  'name',
  'category',
  'unit',
  'measure',
  'kind',
  'cumulative',
  'places',
  'source',
  'owner',
  'stopped',
] as const;

function rowsOf(
  scope: IndicatorScope,
  name: RegisterName,
  fields: readonly string[],
  knownAt: number | undefined,
): Record<string, unknown>[] {
  const of = { ...scope, of: registers[name] };
  return readFields(scope.db, of.of, fields, source(of, knownAt === undefined ? {} : { knownAt }));
}

interface Kept {
  position: number;
  books: Map<number | undefined, IndicatorBook>;
}

const kept = new WeakMap<ReadableDb, Kept>();

/** A report asks for dozens of numbers at one position; everybody who may read sees all of them. */
function booksAt(db: ReadableDb): Kept['books'] {
  const position = lastPosition(db);
  const known = kept.get(db);
  if (known?.position === position) return known.books;
  const books: Kept['books'] = new Map();
  kept.set(db, { position, books });
  return books;
}

/** All indicators with their numbers as they are, or as they were known at a position of the journal. */
export function readIndicators(scope: IndicatorScope, knownAt?: number): IndicatorBook {
  const books = booksAt(scope.db);
  const known = books.get(knownAt);
  if (known) return known;
  const values = new Map<Id, MonthValue[]>();
  for (const row of rowsOf(scope, 'indicatorValue', ['indicator', 'month', 'value'], knownAt)) {
    const { id, indicator, month, value } = row as unknown as MonthValue & { indicator: Id };
    const months = values.get(indicator);
    if (months) months.push({ id, month, value });
    else values.set(indicator, [{ id, month, value }]);
  }
  for (const months of values.values()) months.sort((a, b) => (a.month < b.month ? -1 : 1));
  const book = { indicators: rowsOf(scope, 'indicator', columns, knownAt) as unknown as IndicatorFact[], values };
  books.set(knownAt, book);
  return book;
}
