import { formatPeriod, type Period, parsePeriod } from '#shared/base/period.ts';
import { useOfficeDays } from './office-days.ts';
import { ReadField, type ValueFieldProps } from './read-field.tsx';

export function PeriodField(props: ValueFieldProps<Period>) {
  const { today } = useOfficeDays();
  return (
    <ReadField
      {...props}
      parse={(raw) => parsePeriod(raw, { today, assumeRoc: true })}
      print={(period) => formatPeriod(period, 'full')}
      same={samePeriod}
    />
  );
}

function samePeriod(a: Period | null, b: Period | null): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}
