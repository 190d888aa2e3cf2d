import { useQueries } from '@tanstack/react-query';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import type { Condition } from '#shared/language/condition.ts';
import { callNamed } from './client.ts';

export interface Counted {
  register: string;
  filter: Condition;
}

/** How many records meet each condition; undefined while it is not known. */
export function useCounts(wanted: readonly Counted[]): (number | undefined)[] {
  const answers = useQueries({
    queries: wanted.map(({ register, filter }) => ({
      queryKey: [`${register}.list`, { filter, limit: 0 }],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        callNamed<ListAnswer>(`${register}.list`, { filter, limit: 0 }, { signal }),
    })),
  });
  return answers.map(({ data }) => data?.total);
}
