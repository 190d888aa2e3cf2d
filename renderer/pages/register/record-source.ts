import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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
  const learnAll = useCallback((fresh: Labels): void => {
    const merged = mergedLabels(known.current, fresh);
    if (merged === known.current) return;
    known.current = merged;
    setLabels(merged);
  }, []);
  const fetchPage = useMemo((): FetchPage<AnyRecord> => {
    const [, asked] = JSON.parse(key) as [string, ListInput];
    return async ({ from, count, signal }) => {
      const answer = await registerCalls(of).list({ ...asked, offset: from, limit: count }, { signal });
      learnAll(answer.labels);
      setTotal(answer.total);
      setGroups(answer.groups ?? []);
      return { rows: answer.rows, count: answer.total };
    };
  }, [key, of, learnAll]);
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

/** The same object where nothing is new, so that columns are not made again for nothing. */
function mergedLabels(known: Labels, fresh: Labels): Labels {
  const news = Object.entries(fresh).filter(([register, titles]) =>
    Object.entries(titles).some(([id, title]) => known[register]?.[id] !== title),
  );
  if (news.length === 0) return known;
  return {
    ...known,
    ...Object.fromEntries(news.map(([register, titles]) => [register, { ...known[register], ...titles }])),
  };
}

function onError(error: unknown): void {
  if (error instanceof DOMException && error.name === 'AbortError') return;
  const refusal = refused(error);
  if (refusal.code !== 'cancelled') noticeRefused(refusal);
}
