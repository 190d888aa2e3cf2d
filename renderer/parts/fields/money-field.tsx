import { formatMoney, type MoneyUnit, moneyInWords, parseMoney } from '#shared/base/money.ts';
import { moneyHelp } from './money-help.ts';
import { ReadField, type ValueFieldProps } from './read-field.tsx';

type MoneyFieldProps = Omit<ValueFieldProps<number>, 'help'> & {
  /** What stands beside the amount in words: 「餘額238萬元」. */
  help?: string | undefined;
  /** The unit a bare number is meant in; an amount that brings its own keeps it. Shown and kept is always 元. */
  unit?: MoneyUnit;
};

/** Right-aligned, thousands while at rest, the amount in words beneath. */
export function MoneyField({ unit = '元', help, ...props }: MoneyFieldProps) {
  return (
    <ReadField
      {...props}
      align="right"
      inputMode="decimal"
      parse={(raw) => parseMoney(raw, unit)}
      print={unit === '元' ? formatMoney : wordsOf}
      printForEdit={unit === '元' ? plainAmount : wordsOf}
      help={moneyHelp(props.value, help)}
    />
  );
}

// In a column of 千元 the bare number would be read a thousandfold, so the field writes the unit along.
const wordsOf = (yuan: number) => moneyInWords(yuan);
const plainAmount = (yuan: number) => String(yuan);
