import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  firstDayOf,
  formatMonth,
  isMonth,
  lastDayOf,
  makeMonth,
  monthOf,
  monthsBetween,
  monthsFrom,
  parseMonth,
} from '#shared/base/month.ts';

const rocMonth = fc.tuple(fc.integer({ min: 13, max: 999 }), fc.integer({ min: 1, max: 12 }));

describe('parseMonth', () => {
  it.each([
    ['112.03', '2023-03'],
    ['112/3', '2023-03'],
    ['112-03', '2023-03'],
    ['11203', '2023-03'],
    ['09901', '2010-01'],
    ['99.12', '2010-12'],
    ['112年3月', '2023-03'],
    ['民國 112 年 3 月份', '2023-03'],
    ['一百十二年三月', '2023-03'],
    ['2023-03', '2023-03'],
    ['2023/3', '2023-03'],
    ['202303', '2023-03'],
    ['１１２．０３', '2023-03'],
    ['3月', '2026-03'],
  ])('%s → %s', (raw, month) => {
    expect(parseMonth(raw, { today: '2026-11-20' })).toEqual({ ok: true, value: month, raw });
  });

  it.each([
    ['112.13', '沒有13月。'],
    ['11200', '沒有0月。'],
    ['112.3.1', '這裡填月份就好，例如115.11。請刪去日。'],
    ['112', '少了月。請照115.11的樣子填。'],
    ['11.03', '看不出是年月還是月日。請照115.11的樣子填。'],
    ['3月', '少了年。請加上民國年，例如115.11。'],
    ['三月初', '看不懂這個月份。請照115.11的樣子填。'],
    ['', '沒有月份。請照115.11的樣子填。'],
  ])('refuses %s: %s', (raw, reason) => {
    expect(parseMonth(raw)).toEqual({ ok: false, reason, raw });
  });

  it('asks for the ROC year in a form', () => {
    expect(parseMonth('2023/3', { assumeRoc: true })).toMatchObject({ ok: false, reason: '請填民國年，例如112。' });
  });

  it('reads back what formatMonth prints', () => {
    fc.assert(
      fc.property(rocMonth, fc.constantFrom('full' as const, 'dots' as const), ([year, number], style) => {
        const month = makeMonth(year + 1911, number);
        expect(parseMonth(formatMonth(month, style))).toMatchObject({ ok: true, value: month });
      }),
    );
  });
});

describe('months', () => {
  it('prints three ways', () => {
    expect(formatMonth('2023-03')).toBe('112年3月');
    expect(formatMonth('2023-03', 'dots')).toBe('112.03');
    expect(formatMonth('2023-03', 'short')).toBe('3月');
  });

  it('adds across years, and back', () => {
    expect(addMonths('2023-11', 3)).toBe('2024-02');
    expect(addMonths('2023-01', -1)).toBe('2022-12');
    fc.assert(
      fc.property(rocMonth, fc.integer({ min: -1000, max: 1000 }), ([year, number], months) => {
        const month = makeMonth(year + 1911, number);
        expect(monthsBetween(month, addMonths(month, months))).toBe(months);
        expect(addMonths(addMonths(month, months), -months)).toBe(month);
      }),
    );
  });

  it('knows its days', () => {
    expect(isMonth('2023-13')).toBe(false);
    expect(() => makeMonth(2023, 13)).toThrow(RangeError);
    expect(monthOf('2024-02-29')).toBe('2024-02');
    expect([firstDayOf('2024-02'), lastDayOf('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
    expect(monthsFrom('2023-11', '2024-02')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
    expect(monthsFrom('2024-02', '2023-11')).toEqual([]);
  });
});
