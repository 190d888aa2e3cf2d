import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countInWords } from '#shared/base/money.ts';
import { parseNumberText } from '#shared/base/number-text.ts';

describe('parseNumberText', () => {
  it.each([
    ['200人次', '200', '人次'],
    ['12場', '12', '場'],
    ['３７８人', '378', '人'],
    ['1,173 件', '1173', '件'],
    ['△12件', '-12', '件'],
    ['0.5公頃', '0.5', '公頃'],
    ['1.2萬人', '12000', '人'],
    ['12萬5,862張', '125862', '張'],
    ['85%', '85', '%'],
    ['3百分點', '3', '百分點'],
    ['408', '408', ''],
  ])('%s is %s %s', (raw, value, unit) => {
    expect(parseNumberText(raw)).toEqual({ ok: true, value: { value, unit }, raw });
  });

  it.each(['', '　', '－', '-', '—'])('%j is none', (raw) => {
    expect(parseNumberText(raw)).toEqual({ ok: true, value: null, raw });
  });

  it.each([
    ['約200人', '這不是數字。請只填數字。'],
    ['人次', '這不是數字。請只填數字。'],
    ['12,34', '逗號的位置不對。請每三位放一個逗號，或不放。'],
    ['100場，200人次', '這不是數字。請只填數字。'],
    ['5萬餘人', '這不是數字。請只填數字。'],
  ])('refuses %s: %s', (raw, reason) => {
    expect(parseNumberText(raw)).toEqual({ ok: false, reason, raw });
  });

  it('reads back counts in words', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (count) => {
        const value = { value: String(count), unit: '張' };
        expect(parseNumberText(countInWords(count, '張'))).toMatchObject({ ok: true, value });
      }),
    );
  });
});
