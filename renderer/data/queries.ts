import { QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ChangeEvent } from '#shared/contract/events.ts';
import type { CallName, Calls } from '#shared/contract/index.ts';
import { bridge, call, callNamed } from './client.ts';

/**
 * Answers stay until a change is heard of: there is nobody else who could change them. The office is on this machine, so
 * a network cable that is pulled pauses nothing.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

const hearers = new Set<(event: ChangeEvent) => void>();

export function onChange(hear: (event: ChangeEvent) => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

/** Every open view hears of every change; answers of any register may show another's titles. */
export function startListening(): () => void {
  return bridge.onChange((event) => {
    void queries.invalidateQueries();
    for (const hear of hearers) hear(event);
  });
}

export const useCall = <N extends CallName>(
  name: N,
  input: Calls[N]['input'],
  enabled = true,
): UseQueryResult<Calls[N]['answer']> =>
  useQuery({ queryKey: [name, input], queryFn: ({ signal }) => call(name, input, { signal }), enabled });

export const useNamed = <T>(name: string, input: unknown, enabled = true): UseQueryResult<T> =>
  useQuery({ queryKey: [name, input], queryFn: ({ signal }) => callNamed<T>(name, input, { signal }), enabled });
