import { useEffect, useMemo, useRef, useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { type FetchPage, type PagedSource, pagedSource } from '#renderer/parts/grid/index.ts';
import type { ImportedRow } from '#shared/contract/import-operations.ts';

const pageSize = 100;

/** The rows of a file that was read, page by page as they come into view. */
export function useStagedRows(
  stage: string,
  action: ImportedRow['action'] | 'all',
  count: number,
): PagedSource<ImportedRow> {
  const fetchPage = useMemo(
    (): FetchPage<ImportedRow> =>
      async ({ from, count: limit, signal }) => {
        const only = action === 'all' ? {} : { action };
        const { rows } = await call('import.rows', { stage, ...only, offset: from, limit }, { signal });
        return { rows, count };
      },
    [stage, action, count],
  );
  const [source] = useState(() => pagedSource(fetchPage, { keyOf: ({ row }) => String(row), pageSize, onError }));
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else source.reset(fetchPage);
  }, [source, fetchPage]);
  return source;
}

function onError(error: unknown): void {
  const refusal = refused(error);
  if (refusal.code !== 'cancelled') noticeRefused(refusal);
}
