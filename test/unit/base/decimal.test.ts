import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  decimalFromNumber,
  divide,
  formatDecimal,
  isDecimal,
  max,
  min,
  multiply,
  parseDecimal,
  placesOf,
  roundHalfUp,
  subtract,
} from '#shared/base/decimal.ts';

/** A decimal of up to 20 digits, as a whole number and how many of its digits stand behind the point. */
const scaled = fc.record({
  digits: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  places: fc.integer({ min: 0, max: 8 }),
});
const places = fc.integer({ min: 0, max: 6 });

/** The fraction over 10^places, written out and without zeros at its end. */
function written(digits: bigint, decimals: number): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
  const fraction = text.slice(text.length - decimals).replace(/0+$/, '');
  const whole = text.slice(0, text.length - decimals);
  const body = decimals === 0 || fraction === '' ? whole : `${whole}.${fraction}`;
  return digits < 0n ? `-${body}` : body;
}

/** numerator ÷ denominator, rounded half away from zero, by whole numbers only. */
function ratio(numerator: bigint, denominator: bigint, decimals: number): string {
  const negative = numerator < 0n !== denominator < 0n;
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const rounded = (2n * n * 10n ** BigInt(decimals) + d) / (2n * d);
  return written(negative ? -rounded : rounded, decimals);
}

const textOf = ({ digits, places: decimals }: { digits: bigint; places: number }): string => written(digits, decimals);

describe('exact arithmetic', () => {
  it('gives 4.2 for 5 × 375/450, where binary floats give 4.1', () => {
    expect(divide(multiply(5, 375), 450, 1)).toBe('4.2');
    expect((5 * 0.83).toFixed(1)).toBe('4.1');
  });

  it('adds the scores of the annual report', () => {
    expect(add('59.2', 10, '13.3', '13.75')).toBe('96.25');
    expect(add('59.2', 10)).toBe('69.2');
    expect(add()).toBe('0');
    expect(add('0.1', '0.2')).toBe('0.3');
  });

  it('agrees with whole-number arithmetic', () => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        const [x, y] = [a.digits * 10n ** BigInt(8 - a.places), b.digits * 10n ** BigInt(8 - b.places)];
        expect(add(textOf(a), textOf(b))).toBe(written(x + y, 8));
        expect(subtract(textOf(a), textOf(b))).toBe(written(x - y, 8));
        expect(multiply(textOf(a), textOf(b))).toBe(written(x * y, 16));
        expect(compare(textOf(a), textOf(b))).toBe(Number(x > y) - Number(x < y));
      }),
    );
  });

  it('divides and rounds once, from the exact quotient', () => {
    const divisor = scaled.filter(({ digits }) => digits !== 0n);
    fc.assert(
      fc.property(scaled, divisor, places, (a, b, decimals) => {
        const [x, y] = [a.digits * 10n ** BigInt(8 - a.places), b.digits * 10n ** BigInt(8 - b.places)];
        expect(divide(textOf(a), textOf(b), decimals)).toBe(ratio(x, y, decimals));
      }),
      { examples: [[{ digits: -1n, places: 0 }, { digits: 2n, places: 0 }, 0]] },
    );
    expect(() => divide(1, 0, 2)).toThrow(RangeError);
  });

  it('rounds a half away from zero', () => {
    expect(['0.5', '1.5', '-0.5', '-1.5', '2.4999'].map((x) => roundHalfUp(x, 0))).toEqual(['1', '2', '-1', '-2', '2']);
    expect(roundHalfUp('1.005', 2)).toBe('1.01');
    fc.assert(
      fc.property(scaled, places, (a, decimals) => {
        expect(roundHalfUp(textOf(a), decimals)).toBe(ratio(a.digits, 10n ** BigInt(a.places), decimals));
      }),
    );
  });

  it('finds the smallest and the largest', () => {
    expect(min('2.5', 2, '10')).toBe('2');
    expect(max('2.5', 2, '10')).toBe('10');
  });

  it('refuses binary fractions and texts that are no decimals', () => {
    for (const value of [0.1, Number.NaN, 2 ** 53, '', '1e3', '1,000', '.5', '+1', '9'.repeat(301)]) {
      expect(() => add(value)).toThrow(RangeError);
    }
    expect(isDecimal('-12.50')).toBe(true);
    expect(placesOf('-12.50')).toBe(2);
    expect(placesOf('12')).toBe(0);
  });
});

describe('decimals as text', () => {
  it.each([
    ['1,234.50', '1234.5'],
    ['１，２３４．５', '1234.5'],
    ['1 234', '1234'],
    ['△12.3', '-12.3'],
    ['▲12', '-12'],
    ['−12', '-12'],
    ['(12)', '-12'],
    ['+12', '12'],
    ['007', '7'],
    ['-0', '0'],
  ])('%s → %s', (raw, value) => {
    expect(parseDecimal(raw)).toEqual({ ok: true, value, raw });
  });

  it.each([
    ['12,34', '逗號的位置不對。請每三位放一個逗號，或不放。'],
    ['1,2345', '逗號的位置不對。請每三位放一個逗號，或不放。'],
    ['12人', '這不是數字。請只填數字。'],
    ['--12', '這不是數字。請只填數字。'],
    ['1.2.3', '這不是數字。請只填數字。'],
    [' ', '沒有數字。請填數字。'],
  ])('refuses %s: %s', (raw, reason) => {
    expect(parseDecimal(raw)).toEqual({ ok: false, reason, raw });
  });

  it('prints groups, places and the sign of the office', () => {
    expect(formatDecimal('1234567.891', { grouping: true })).toBe('1,234,567.891');
    expect(formatDecimal('4.2', { places: 2 })).toBe('4.20');
    expect(formatDecimal('-1234.5', { grouping: true, places: 0 })).toBe('△1,235');
    expect(formatDecimal('-0.4', { places: 0 })).toBe('0');
    expect(formatDecimal('0.123456')).toBe('0.123456');
  });

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(scaled, fc.boolean(), (a, grouping) => {
        expect(parseDecimal(formatDecimal(textOf(a), { grouping }))).toMatchObject({ ok: true, value: textOf(a) });
      }),
    );
  });

  it('takes a cell’s number as the spreadsheet shows it', () => {
    expect(decimalFromNumber(0.1 + 0.2)).toMatchObject({ ok: true, value: '0.3' });
    expect(decimalFromNumber(1e21)).toMatchObject({ ok: true, value: '1000000000000000000000' });
    expect(decimalFromNumber(1.5e-7)).toMatchObject({ ok: true, value: '0.00000015' });
    expect(decimalFromNumber(Number.POSITIVE_INFINITY).ok).toBe(false);
  });
});
