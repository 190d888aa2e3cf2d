import {
  compare,
  type Decimal,
  divide,
  formatDecimal,
  multiply,
  type Numeric,
  numberProblem,
  readDigits,
  splitSign,
  subtract,
} from './decimal.ts';
import { type Parsed, parsed, unparsed } from './parsed.ts';
import { squeezedText } from './plain-text.ts';

/** Percent points, rounded half up once: percentOf(119, 154, 0) is "77". Null when the whole is zero: there is nothing to take a share of. */
export function percentOf(numerator: Numeric, denominator: Numeric, places: number): Decimal | null {
  return compare(denominator, 0) === 0 ? null : divide(multiply(numerator, 100), denominator, places);
}

export type PercentReading = {
  /** The cell is formatted as a percentage, so its bare number is a fraction: 0.77 is 77%. */
  percentCell?: boolean;
};

/**
 * Reads percent points: 77%, 77％, 77﹪, and 77 alone. A bare number up to 1 could be either a fraction or a percentage, so
 * without a sign it is refused unless the cell's format decides. Blank and 「－」 are none.
 */
export function parsePercent(raw: string, options: PercentReading = {}): Parsed<Decimal | null> {
  const text = squeezedText(raw);
  if (text === '' || /^[-\u2012-\u2015─]+$/.test(text)) return parsed(raw, null);
  const hasSign = /%\)?$/.test(text);
  const signed = splitSign(text.replace(/%(\)?)$/, '$1'));
  const digits = signed === null ? null : readDigits(signed.body);
  if (signed === null || digits === null) return unparsed(raw, numberProblem(raw.replace(/[%％﹪]/g, '')));
  const value = signed.negative ? subtract(0, digits) : digits;
  if (hasSign) return parsed(raw, value);
  if (options.percentCell) return parsed(raw, multiply(value, 100));
  if (digits !== '0' && compare(digits, 1) <= 0) {
    return unparsed(raw, `看不出是${digits}%還是${multiply(digits, 100)}%。請加上%。`);
  }
  return parsed(raw, value);
}

/** "77" → 77%. With `places`, rounded half up and filled with zeros. */
export function formatPercent(points: Numeric, places?: number): string {
  return `${formatDecimal(points, places === undefined ? {} : { places })}%`;
}
