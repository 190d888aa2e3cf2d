import { useQuery } from '@tanstack/react-query';
import { callNamed } from '#renderer/data/client.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import type { Condition } from '#shared/language/condition.ts';

const page = 1000;

async function readAll<R>(register: string, filter: Condition, signal: AbortSignal): Promise<R[]> {
  const rows: R[] = [];
  for (;;) {
    const input = { filter, limit: page, offset: rows.length };
    const answer = await callNamed<ListAnswer<R>>(`${register}.list`, input, { signal });
    rows.push(...answer.rows);
    if (answer.rows.length < page || rows.length >= answer.total) return rows;
  }
}

/** All records that meet a condition, page after page; undefined while they are read. */
export const useAllRows = <R>(register: string, filter: Condition, enabled = true): readonly R[] | undefined =>
  useQuery({
    queryKey: [`${register}.list`, 'all', filter],
    queryFn: ({ signal }) => readAll<R>(register, filter, signal),
    enabled,
  }).data;
