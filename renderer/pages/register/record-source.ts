import { useEffect, useMemo, useRef, useState } from 'react';
import { refused, registerCalls } from '#renderer/data/client.ts';
import { onChange } from '#renderer/data/queries.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { type FetchPage, type PagedSource, pagedSource } from '#renderer/parts/grid/index.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Labels, ListAnswer, ListInput } from '#shared/contract/register-operations.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { referredBy } from './referred.ts';

export interface RecordSource {
  source: PagedSource<AnyRecord>;
  labels: Labels;
  groups: NonNullable<ListAnswer['groups']>;
  total: number | undefined;
  /** A title learnt some other way: a reference just chosen. */
  learn: (register: string, id: Id, label: string) => void;
}

const pageSize = 100;

/** A register's list as the grid reads it: page by page, and again whenever something in it changes. */
export function useRecordSource(of: Register, input: ListInput): RecordSource {
  const [labels, setLabels] = useState<Labels>({});
  const [groups, setGroups] = useState<RecordSource['groups']>([]);
  const [total, setTotal] = useState<number>();
  const known = useRef<Labels>({});
  const key = JSON.stringify([of.name, input]);
  const learnAll = (fresh: Labels): void => {
    let news = false;
    for (const [register, titles] of Object.entries(fresh)) {
      const old = known.current[register] ?? {};
      if (Object.entries(titles).every(([id, title]) => old[id] === title)) continue;
      known.current = { ...known.current, [register]: { ...old, ...titles } };
      news = true;
    }
    if (news) setLabels(known.current);
  };
  const fetchPage = useMemo((): FetchPage<AnyRecord> => {
    const [, asked] = JSON.parse(key) as [string, ListInput];
    return async ({ from, count, signal }) => {
      const answer = await registerCalls(of).list({ ...asked, offset: from, limit: count }, { signal });
      learnAll(answer.labels);
      setTotal(answer.total);
      setGroups(answer.groups ?? []);
      return { rows: answer.rows, count: answer.total };
    };
  }, [key, of]);
  const [source] = useState(() => pagedSource(fetchPage, { keyOf: (row) => row.id, pageSize, onError }));
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else source.reset(fetchPage);
  }, [source, fetchPage]);
  useEffect(() => {
    const watched = new Set([of.name, ...referredBy(of)]);
    return onChange(({ registers }) => {
      if (Object.keys(registers).some((name) => watched.has(name))) void source.invalidate();
    });
  }, [of, source]);
  return { source, labels, groups, total, learn: (register, id, label) => learnAll({ [register]: { [id]: label } }) };
}

function onError(error: unknown): void {
  if (error instanceof DOMException && error.name === 'AbortError') return;
  const refusal = refused(error);
  if (refusal.code !== 'cancelled') noticeRefused(refusal);
}
