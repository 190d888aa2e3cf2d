import { useQuery } from '@tanstack/react-query';
import { bookQuery } from '#renderer/data/budget-book.ts';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';

export interface BookUse {
  book: BookAnswer | undefined;
  waiting: boolean;
  failed: string | undefined;
}

/** One book as of a day; what was on the sheet before stays until it is there. */
export function useBook(id: Id | undefined, asOf: Day | undefined): BookUse {
  const { data, isFetching, error } = useQuery(bookQuery(id, asOf));
  return { book: error ? undefined : data, waiting: isFetching, failed: error?.message };
}
