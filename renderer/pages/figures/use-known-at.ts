import { useQuery } from '@tanstack/react-query';
import { call } from '#renderer/data/client.ts';
import type { Day } from '#shared/base/day.ts';
import { type Newest, positionBy } from './known.ts';

const newest: Newest = async (before) =>
  (await call('journal.list', before === undefined ? { limit: 1 } : { before, limit: 1 })).changes[0];

/** The position for 「以當時所知」: undefined means now, or not read yet. */
export function useKnownAt(day: Day | undefined): { ready: boolean; knownAt: number | undefined } {
  const { data } = useQuery({
    queryKey: ['journal.list', 'known by', day],
    queryFn: () => positionBy(day ?? '', newest),
    enabled: day !== undefined,
  });
  return { ready: day === undefined || data !== undefined, knownAt: day === undefined ? undefined : data };
}
