import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import type { RecordOf } from '#shared/language/register.ts';
import type { booklet } from '#shared/registers/booklet.ts';

export type Report = RecordOf<typeof booklet>;

const farAway = '9999-12-31';

/** Reports that are not published yet, the nearest due day first. */
export function useReports(): readonly Report[] {
  const reads = useMay('read');
  const { data } = useCall(
    'booklet.list',
    { filter: { field: 'state', is: 'unequal', value: 'published' }, order: [{ field: 'dueOn' }], limit: 20 },
    reads,
  );
  return (data?.rows ?? []).toSorted((a, b) => (a.dueOn ?? farAway).localeCompare(b.dueOn ?? farAway));
}
