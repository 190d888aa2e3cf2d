import type { Id } from '#shared/base/ids.ts';
import type { Register } from '#shared/language/register.ts';
import type { Kept } from '../../store/columns.ts';
import { type OpenBook, OpenBooks } from '../budget/open-books.ts';
import type { ReadContext } from '../carry.ts';
import { keptRows } from './kept-rows.ts';
import { namedPlaces } from './line-places.ts';
import type { FormRow, FormRows, Now, RowsAsked } from './subject.ts';

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
