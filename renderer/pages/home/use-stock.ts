import { useMay, useOffice } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { partsOf, todayIn } from '#shared/base/day.ts';

/** What the office holds by now; undefined where it is not known (yet), or not for this account to know. */
export interface Stock {
  manages: boolean;
  units: number | undefined;
  people: number | undefined;
  accounts: number | undefined;
  /** Cases, whatever their state. */
  directives: number | undefined;
  calendarKnown: boolean | undefined;
  backupAt: string | null;
}

export function useStock(): Stock {
  const reads = useMay('read');
  const manages = useMay('manage');
  const { data: office } = useOffice();
  const count = { limit: 0 };
  const units = useCall('unit.list', count, reads);
  const people = useCall('person.list', count, reads);
  const directives = useCall('directive.list', count, reads);
  const accounts = useCall('account.list', count, manages);
  const calendar = useCall('calendar.year', { year: partsOf(todayIn()).year });
  return {
    manages,
    units: units.data?.total,
    people: people.data?.total,
    accounts: accounts.data?.total,
    directives: directives.data?.total,
    calendarKnown: calendar.data?.known,
    backupAt: office?.office?.backup?.at ?? null,
  };
}
