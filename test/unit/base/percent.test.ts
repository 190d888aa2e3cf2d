import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPercent, parsePercent, percentOf } from '#shared/base/percent.ts';

describe('percentOf', () => {
  it.each([
    [119, 154, 0, '77'],
    [15, 25, 0, '60'],
    [405, 407, 2, '99.51'],
    [19_867_906, 21_911_000, 0, '91'],
    [19_867_906, 21_911_000, 2, '90.68'],
    ['69.2', 70, 1, '98.9'],
    [375, 450, 0, '83'],
    [20, 30, 0, '67'],
    [3, 4, 0, '75'],
    [1, 8, 0, '13'],
    [1, 200, 0, '1'],
    [33, 33, 2, '100'],
  ])('%s of %s at %d decimals is %s%%', (numerator, denominator, places, percent) => {
    expect(percentOf(numerator, denominator, places)).toBe(percent);
  });

  it('has no share of nothing', () => {
    expect(percentOf(0, 0, 0)).toBeNull();
    expect(percentOf(5, '0', 2)).toBeNull();
  });
});

describe('parsePercent', () => {
  it.each([
    ['77%', '77'],
    ['77％', '77'],
    ['７７﹪', '77'],
    ['99.51 %', '99.51'],
    ['0.5%', '0.5'],
    ['△5%', '-5'],
    ['(5%)', '-5'],
    ['77', '77'],
    ['0', '0'],
    ['', null],
    ['－', null],
  ])('%s → %s', (raw, value) => {
    expect(parsePercent(raw)).toEqual({ ok: true, value, raw });
  });

  it('does not guess whether a bare fraction is one', () => {
    expect(parsePercent('0.77')).toMatchObject({ ok: false, reason: '看不出是0.77%還是77%。請加上%。' });
    expect(parsePercent('1')).toMatchObject({ ok: false, reason: '看不出是1%還是100%。請加上%。' });
    expect(parsePercent('0.77', { percentCell: true })).toMatchObject({ ok: true, value: '77' });
    expect(parsePercent('1', { percentCell: true })).toMatchObject({ ok: true, value: '100' });
    expect(parsePercent('77%', { percentCell: true })).toMatchObject({ ok: true, value: '77' });
  });

  it('refuses what is no percentage', () => {
    for (const raw of ['七成', '%', '5%%', '5-10%']) expect(parsePercent(raw)).toMatchObject({ ok: false, raw });
  });

  it('reads back what formatPercent prints', () => {
    expect(formatPercent('77')).toBe('77%');
    expect(formatPercent('99.5', 2)).toBe('99.50%');
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (numerator, denominator) => {
        const value = percentOf(numerator, denominator, 2) ?? '';
        expect(parsePercent(formatPercent(value))).toMatchObject({ ok: true, value });
      }),
    );
  });
});
