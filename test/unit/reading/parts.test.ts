import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeOf, placeOf, refOf } from '#main/reading/cell-place.ts';
import { numberText, shifted } from '#main/reading/parts.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => ({ digits, places, text: shifted(String(digits), -places) }));

describe('numbers as text', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [0.1 + 0.2, '0.3'],
    [0.28999999999999998, '0.29'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-1234567.891, '-1234567.891'],
    [123_456_789_012_345, '123456789012345'],
  ])('%s is %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it('say the number again, to fifteen digits and without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = numberText(value);
        expect(text).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
        expect(Number(text)).toBe(Number.isSafeInteger(value) ? value + 0 : Number(value.toPrecision(15)));
      }),
    );
  });

  it('are moved exactly', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: -8, max: 8 }), ({ digits, places, text }, by) => {
        const moved = shifted(text, by);
        expect(moved).toMatch(/^(?:0|-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?)$/);
        const [whole = '', part = ''] = moved.split('.');
        // digits × 10^(by − places) = what stands there, both as whole numbers.
        const scale = places + 20;
        expect(BigInt(whole + part) * 10n ** BigInt(scale - part.length)).toBe(
          digits * 10n ** BigInt(scale - places + by),
        );
        expect(shifted(moved, -by)).toBe(text);
      }),
    );
  });
});

describe('places of cells', () => {
  it('are read as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16_383 }), fc.integer({ min: 0, max: 1_048_575 }), (column, row) => {
        expect(placeOf(refOf(column, row))).toEqual({ column, row });
      }),
    );
  });

  it.each(['', 'A', '1', 'A0', '1A', 'A1B', 'ABCDE1', 'A1.5', 'A 1', '甲1', 'A123456789'])('%s is none', (ref) => {
    expect(placeOf(ref)).toBeNull();
  });

  it('are merged in whichever way they are written', () => {
    expect(mergeOf('C5:B3')).toEqual({ top: 2, left: 1, bottom: 4, right: 2 });
    expect(mergeOf('B3')).toEqual({ top: 2, left: 1, bottom: 2, right: 1 });
    expect(mergeOf('A:C')).toBeNull();
  });
});
