import { type Decimal, formatDecimal } from '#shared/base/decimal.ts';
import { ReadField, type ValueFieldProps } from './read-field.tsx';
import { readNumber } from './read-number.ts';

type NumberFieldProps = ValueFieldProps<Decimal> & {
  /** 人, 處, 公里 */
  unit?: string | undefined;
  /** Most digits behind the point; 0 for whole numbers. */
  places?: number | undefined;
};

export function NumberField({ unit, places, ...props }: NumberFieldProps) {
  return (
    <ReadField
      {...props}
      unit={unit}
      align="right"
      inputMode="decimal"
      parse={(raw) => readNumber(raw, places)}
      print={(value) => formatDecimal(value, { grouping: true })}
      printForEdit={(value) => value}
    />
  );
}
