import { useEffect, useMemo } from 'react';
import { groupedPages } from '#renderer/parts/grid/sources/grouped-pages.ts';
import type { RowSource } from '#renderer/parts/grid/types.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import type { RecordSource } from './record-source.ts';

/** The rows as they are, or with group heads between them. */
export function useShownSource(
  { source, groups }: RecordSource,
  group: string | null,
  counter?: string,
): RowSource<AnyRecord> {
  const grouped = useMemo(() => (group === null ? undefined : groupedPages(source, [])), [source, group]);
  useEffect(() => {
    grouped?.regroup(groups.map((one) => ({ key: String(one.value), label: one.label, count: one.count, counter })));
  }, [grouped, groups, counter]);
  return grouped ?? source;
}
