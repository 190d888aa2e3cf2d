import { useMemo } from 'react';
import { useCall } from '#renderer/data/queries.ts';
import { partsOf } from '#shared/base/day.ts';
import type { OfficeCalendar } from '#shared/base/working-days.ts';

/** Days off and worked, so that 15個工作日內 finds its day. */
export function useOfficeCalendar(): OfficeCalendar {
  const { data } = useCall('calendar.list', { limit: 1000 });
  return useMemo(() => {
    const rows = data?.rows ?? [];
    const days = (kind: string): Set<string> => new Set(rows.filter((one) => one.kind === kind).map(({ on }) => on));
    return { years: new Set(rows.map(({ on }) => partsOf(on).year)), off: days('off'), work: days('work') };
  }, [data]);
}
