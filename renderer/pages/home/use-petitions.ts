import { useMemo } from 'react';
import type { ChosenPeriod } from '#renderer/data/chosen-period.ts';
import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { rocYear } from '#shared/base/day.ts';
import { firstDayOf } from '#shared/base/month.ts';
import { type Petitions, petitionsIn } from './petitions.ts';

/** null: the office counts none; undefined: not known yet, or nobody looks. */
export function usePetitions({ months, asOf }: ChosenPeriod, wanted: boolean): Petitions | null | undefined {
  const reads = useMay('read') && wanted;
  const [first, last] = [rocYear(firstDayOf(months.from)), rocYear(firstDayOf(months.to))];
  const { data: before } = useCall('indicator.year', { year: first }, reads && first !== last);
  const { data: year } = useCall('indicator.year', { year: last }, reads);
  return useMemo(() => {
    if (!year || (first !== last && !before)) return undefined;
    return petitionsIn(before ? [before, year] : [year], { months, asOf }) ?? null;
  }, [year, before, first, last, months, asOf]);
}
