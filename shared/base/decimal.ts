import { Decimal as DecimalJs } from 'decimal.js';
import { type Parsed, parsed, unparsed } from './parsed.ts';
import { squeezedText } from './plain-text.ts';

/** An exact decimal number as text: no exponent, no grouping, no zeros at the end: "4.2", "-12", "0". */
export type Decimal = string;
/** What computations take: a decimal, or a whole number. A binary fraction is refused, since it is already inexact. */
export type Numeric = Decimal | number;

// Two numbers of the longest allowed length still add and multiply without any rounding.
const LONGEST = 300;
const Exact = DecimalJs.clone({
  precision: 2 * LONGEST + 10,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -1000,
  toExpPos: 1000,
});
type Exact = InstanceType<typeof Exact>;

/** How many decimals are written: "4.20" has two. */
export function placesOf(value: Decimal): number {
  return value.split('.')[1]?.length ?? 0;
}

function exact(value: Numeric): Exact {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`不是精確的整數：${value}`);
  } else if (!isDecimal(value)) throw new RangeError(`不是十進位數：${value}`);
  return new Exact(value);
}

function textOf(value: Exact): Decimal {
  return value.isZero() ? '0' : value.toFixed();
}

export function isDecimal(text: string): text is Decimal {
  return text.length <= LONGEST && /^-?\d+(\.\d+)?$/.test(text);
}

export function add(...values: readonly Numeric[]): Decimal {
  return textOf(values.reduce<Exact>((sum, value) => sum.plus(exact(value)), new Exact(0)));
}

export function subtract(a: Numeric, b: Numeric): Decimal {
  return textOf(exact(a).minus(exact(b)));
}

export function multiply(a: Numeric, b: Numeric): Decimal {
  return textOf(exact(a).times(exact(b)));
}

/**
 * The quotient, rounded half up once, from the exact value. To stay exact multiply first and divide last:
 * 5 × 375/450 is divide(multiply(5, 375), 450, 1).
 */
export function divide(dividend: Numeric, divisor: Numeric, places: number): Decimal {
  const [a, b] = [exact(dividend), exact(divisor)];
  if (b.isZero()) throw new RangeError('除數是0。');
  // floor(|a| × 10^places ÷ |b| + 1/2), in whole numbers so that nothing is rounded twice.
  const scaled = a.abs().times(Exact.pow(10, places)).times(2).plus(b.abs());
  const whole = scaled.dividedToIntegerBy(b.abs().times(2));
  const quotient = whole.dividedBy(Exact.pow(10, places));
  return textOf(a.isNegative() === b.isNegative() ? quotient : quotient.negated());
}

/** Negative, zero or positive, as sorting wants it. */
export function compare(a: Numeric, b: Numeric): number {
  return exact(a).comparedTo(exact(b));
}

export function min(first: Numeric, ...others: readonly Numeric[]): Decimal {
  return textOf(Exact.min(exact(first), ...others.map(exact)));
}

export function max(first: Numeric, ...others: readonly Numeric[]): Decimal {
  return textOf(Exact.max(exact(first), ...others.map(exact)));
}

/** 四捨五入: a half goes away from zero, for negative numbers too. */
export function roundHalfUp(value: Numeric, places: number): Decimal {
  return textOf(exact(value).toDecimalPlaces(places));
}

/** `places` rounds half up and fills with zeros; `grouping` sets thousands commas. Negative numbers are printed △12. */
export function formatDecimal(value: Numeric, format: { places?: number; grouping?: boolean } = {}): string {
  const number = exact(value);
  const digits = format.places === undefined ? number.abs().toFixed() : number.abs().toFixed(format.places);
  const isZero = !/[1-9]/.test(digits);
  const sign = number.isNegative() && !isZero ? '△' : '';
  return `${sign}${format.grouping ? groupDigits(digits) : digits}`;
}

function groupDigits(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A number from a spreadsheet's cell, at the 15 digits a spreadsheet shows: 0.1 + 0.2 is 0.3 there. */
export function decimalFromNumber(value: number): Parsed<Decimal> {
  const raw = String(value);
  if (!Number.isFinite(value)) return unparsed(raw, '這一格不是數字。請檢查公式。');
  const number = new Exact(value.toPrecision(15));
  return isDecimal(number.toFixed()) ? parsed(raw, textOf(number)) : unparsed(raw, '數字太長。請檢查這一格。');
}

/** Takes the sign off a number in plain text: △ ▲ - or (…). Null when there is more than one. */
export function splitSign(text: string): { negative: boolean; body: string } | null {
  const inBrackets = /^\((.*)\)$/.exec(text);
  const inner = inBrackets?.[1] ?? text;
  const sign = /^[△▲+-]/.exec(inner)?.[0];
  const body = sign === undefined ? inner : inner.slice(1);
  if (/^[△▲+(-]/.test(body) || (inBrackets !== null && sign !== undefined)) return null;
  return { negative: inBrackets !== null || (sign !== undefined && sign !== '+'), body };
}

/** Digits with or without thousands commas, without a sign. Null when it is anything else, or the commas stand wrong. */
export function readDigits(text: string): Decimal | null {
  if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text)) return null;
  const digits = text.replaceAll(',', '');
  return isDecimal(digits) ? textOf(new Exact(digits)) : null;
}

/** Reads 1,234.5, full-width digits, and the negatives △ ▲ − - (…). */
export function parseDecimal(raw: string): Parsed<Decimal> {
  const signed = splitSign(squeezedText(raw));
  const digits = signed === null ? null : readDigits(signed.body);
  if (signed === null || digits === null) return unparsed(raw, numberProblem(raw));
  return parsed(raw, signed.negative ? subtract(0, digits) : digits);
}

/** Why a text is not a number, in a sentence for the user. */
export function numberProblem(raw: string): string {
  const text = squeezedText(raw);
  if (text === '') return '沒有數字。請填數字。';
  if (/^[△▲+(-]*\d+(,\d*)+(\.\d+)?\)?$/.test(text)) return '逗號的位置不對。請每三位放一個逗號，或不放。';
  return '這不是數字。請只填數字。';
}
