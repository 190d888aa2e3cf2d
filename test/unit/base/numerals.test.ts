import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Level, levelLabel, parseNumeral, toFormalNumeral, toNumeral } from '#shared/base/numerals.ts';

describe('parseNumeral', () => {
  it.each([
    ['一百十', 110],
    ['一百一十', 110],
    ['一一○', 110],
    ['一一〇', 110],
    ['二〇二六', 2026],
    ['十', 10],
    ['十ㄧ', 11],
    ['廿', 20],
    ['廿一', 21],
    ['一百卅二', 132],
    ['兩百', 200],
    ['一百零八', 108],
    ['二千零五十', 2050],
    ['十萬', 100_000],
    ['一億零五', 100_000_005],
    ['一億五千萬', 150_000_000],
    ['壹貳參', 123],
    ['貳佰參拾捌', 238],
    ['柒仟陸佰伍拾肆', 7654],
    ['玖', 9],
    ['零', 0],
  ])('%s → %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each([
    '',
    '一百二',
    '二千三',
    '一萬二',
    '一億五千',
    '百',
    '一千百',
    '一百零',
    '十十',
    '12',
    '甲',
    '一萬萬',
    '千萬',
  ])('does not guess at %s', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });
});

describe('writing', () => {
  it.each([
    [0, '零', '零'],
    [10, '十', '壹拾'],
    [21, '二十一', '貳拾壹'],
    [110, '一百一十', '壹佰壹拾'],
    [1005, '一千零五', '壹仟零伍'],
    [20_010, '二萬零一十', '貳萬零壹拾'],
    [120_000, '十二萬', '壹拾貳萬'],
    [100_001_000, '一億零一千', '壹億零壹仟'],
  ])('%d: %s, %s', (value, plain, formal) => {
    expect([toNumeral(value), toFormalNumeral(value)]).toEqual([plain, formal]);
  });

  it('is read back as the same number', () => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.maxSafeNat(),
    );
    fc.assert(
      fc.property(number, (value) => {
        expect(parseNumeral(toNumeral(value))).toBe(value);
        expect(parseNumeral(toFormalNumeral(value))).toBe(value);
      }),
      { numRuns: 1000, examples: [[8_999_999_999_999_999], [Number.MAX_SAFE_INTEGER]] },
    );
  });

  it('refuses what has no numeral', () => {
    for (const value of [-1, 1.5, Number.NaN]) expect(() => toNumeral(value)).toThrow(RangeError);
  });

  it.each<[Level, number, string]>([
    [1, 1, '壹、'],
    [1, 11, '拾壹、'],
    [1, 21, '貳拾壹、'],
    [2, 12, '十二、'],
    [3, 1, '(一)'],
    [4, 1, '1、'],
    [5, 10, '(10)'],
  ])('level %d, number %d: %s', (level, n, label) => {
    expect(levelLabel(level, n)).toBe(label);
  });
});
