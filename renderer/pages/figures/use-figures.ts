import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '#renderer/data/client.ts';
import type { FigureAnswer, FigureWish } from '#shared/contract/figure-operations.ts';

export type Asked = Omit<FigureWish, 'name'>;

export type Answers = ReadonlyMap<string, FigureAnswer>;

export interface Figures {
  answers: Answers | undefined;
  waiting: boolean;
  failed: string | undefined;
}

/** Several figures of one question; they change together, and the former ones stay until all are there. */
export function useFigures(wanted: readonly (Asked & { name: string })[], enabled: boolean): Figures {
  const { data, isFetching, error } = useQuery({
    queryKey: ['figure.compute', wanted],
    queryFn: async ({ signal }) => {
      const answers = await Promise.all(wanted.map((one) => call('figure.compute', one, { signal })));
      return new Map(answers.map((one) => [one.name, one]));
    },
    enabled: enabled && wanted.length > 0,
    placeholderData: keepPreviousData,
  });
  return { answers: error ? undefined : data, waiting: isFetching, failed: error?.message };
}
