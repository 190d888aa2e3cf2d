import { type Decimal, formatDecimal } from '#shared/base/decimal.ts';
import { parsePercent } from '#shared/base/percent.ts';
import { ReadField, type ValueFieldProps } from './read-field.tsx';

/** Percent points: 77 and 77% are the same; a bare 0.77 is asked back. */
export function PercentField(props: ValueFieldProps<Decimal>) {
  return (
    <ReadField
      {...props}
      unit="%"
      align="right"
      inputMode="decimal"
      parse={(raw) => parsePercent(raw)}
      print={(points) => formatDecimal(points)}
      printForEdit={(points) => points}
    />
  );
}
