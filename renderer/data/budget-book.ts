import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { unpackCompared, unpackLines } from '#shared/budget/packed.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import { call } from './client.ts';

export const bookKey = 'budget.book';

async function readBook(id: Id, asOf: Day | undefined, signal: AbortSignal): Promise<BookAnswer> {
  const packed = await call(bookKey, { id, ...(asOf === undefined ? {} : { asOf }) }, { signal });
  return { ...packed, lines: unpackLines(packed.lines) };
}

/** One book as of a day; until it is there, the one before stays on the sheet. */
export const bookQuery = (id: Id | undefined, asOf: Day | undefined) =>
  queryOptions({
    queryKey: [bookKey, id, asOf],
    queryFn: ({ signal }) => readBook(id ?? '', asOf, signal),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
  });

/** What changed from one version to another. */
export const compareQuery = (before: Id, after: Id) =>
  queryOptions({
    queryKey: ['budget.compare', before, after],
    queryFn: async ({ signal }) => unpackCompared(await call('budget.compare', { before, after }, { signal })),
  });
