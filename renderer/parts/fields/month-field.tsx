import { formatMonth, type Month, parseMonth } from '#shared/base/month.ts';
import { useOfficeDays } from './office-days.ts';
import { ReadField, type ValueFieldProps } from './read-field.tsx';

export function MonthField(props: ValueFieldProps<Month>) {
  const { today } = useOfficeDays();
  return (
    <ReadField
      {...props}
      parse={(raw) => parseMonth(raw, { today, assumeRoc: true })}
      print={(month) => formatMonth(month, 'dots')}
    />
  );
}
