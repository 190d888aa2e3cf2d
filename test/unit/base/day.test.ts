import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type DayStyle,
  dayFromDate,
  dayFromExcelSerial,
  daysBetween,
  firstOfMonth,
  formatDay,
  isDay,
  lastOfMonth,
  makeDay,
  parseDay,
  rocYear,
  todayIn,
  weekdayOf,
} from '#shared/base/day.ts';

const today = '2026-11-20';

// Every day that can be written in ROC years with up to three digits.
const rocDay = fc.integer({ min: 0, max: 364_877 }).map((days) => addDays('1912-01-01', days));
const anyDay = fc.integer({ min: 0, max: 3_652_058 }).map((days) => addDays('0001-01-01', days));

describe('parseDay', () => {
  it.each([
    ['1151121', '2026-11-21'],
    ['0990101', '2010-01-01'],
    ['1120325', '2023-03-25'],
    ['115.11.21', '2026-11-21'],
    ['115/11/21', '2026-11-21'],
    ['115-11-21', '2026-11-21'],
    ['108/3/25', '2019-03-25'],
    ['100.12.31', '2011-12-31'],
    ['99.1.1', '2010-01-01'],
    ['11/21', '2026-11-21'],
    ['11.21', '2026-11-21'],
    ['11月21日', '2026-11-21'],
    ['+7', '2026-11-27'],
    ['＋７', '2026-11-27'],
    ['-3', '2026-11-17'],
    ['−3', '2026-11-17'],
    ['+0', '2026-11-20'],
    ['民國115年11月21日', '2026-11-21'],
    ['中華民國 110 年 3 月 17 日', '2021-03-17'],
    ['110 年 3 月 17 日', '2021-03-17'],
    ['110年3月17號', '2021-03-17'],
    ['一百十年十一月二十一日', '2021-11-21'],
    ['一百一十年十一月廿一日', '2021-11-21'],
    ['一一○年十一月二十一日', '2021-11-21'],
    ['一一〇年三月十七日', '2021-03-17'],
    ['九十六年六月三十日', '2007-06-30'],
    ['一百十ㄧ年ㄧ月十日', '2022-01-10'],
    ['民國元年元月1日', '1912-01-01'],
    ['2026-11-21', '2026-11-21'],
    ['2026/11/21', '2026-11-21'],
    ['20261121', '2026-11-21'],
    ['西元2026年11月21日', '2026-11-21'],
    ['2026/11/21 00:00:00', '2026-11-21'],
    ['2026-11-21T00:00:00.000Z', '2026-11-21'],
    ['2026/11/21 上午 12:00:00', '2026-11-21'],
    ['１１５／１１／２１', '2026-11-21'],
    ['１１５．１１．２１', '2026-11-21'],
    ['115\uf98e11月21日', '2026-11-21'],
    ['\u200b115.11.21\u00a0', '2026-11-21'],
    ['115年11月23日（星期一）', '2026-11-23'],
    ['11.23（一）', '2026-11-23'],
    ['113.2.29', '2024-02-29'],
  ])('%s → %s', (raw, day) => {
    expect(parseDay(raw, { today })).toEqual({ ok: true, value: day, raw });
  });

  it.each([
    ['115.11.31', '11月只有30日。'],
    ['1151131', '11月只有30日。'],
    ['115.2.29', '115年2月只有28日。'],
    ['113.2.30', '113年2月只有29日。'],
    ['115/13/01', '沒有13月。'],
    ['115/0/1', '沒有0月。'],
    ['115.1.0', '沒有0日。'],
    ['0.1.1', '沒有民國0年。'],
    ['民國前1年10月10日', '民國元年以前的日期不收。請檢查年。'],
    ['西元1911年10月10日', '民國元年以前的日期不收。請檢查年。'],
    ['民國2026年1月1日', '沒有民國2026年。請檢查年。'],
    ['9999.1.1', '年太大。請檢查年。'],
    ['108.08', '少了日。請填到日，例如115.11.21。'],
    ['115112', '日期少一碼。請填滿七碼，例如0990101。'],
    ['11.23（二）', '115年11月23日是星期一，不是星期二。請檢查日期。'],
    ['101月12月31日', '看不懂這個日期。請照115.11.21的樣子填。'],
    ['115.11/21', '看不懂這個日期。請照115.11.21的樣子填。'],
    ['115/11/21 14:30', '看不懂這個日期。請照115.11.21的樣子填。'],
    ['明年', '看不懂這個日期。請照115.11.21的樣子填。'],
    ['115', '看不懂這個日期。請填年月日，例如115.11.21。'],
    ['　', '沒有日期。請照115.11.21的樣子填。'],
  ])('refuses %s: %s', (raw, reason) => {
    expect(parseDay(raw, { today })).toEqual({ ok: false, reason, raw });
  });

  it('refuses what needs today when there is none', () => {
    expect(parseDay('11/21')).toMatchObject({ ok: false, reason: '少了年。請加上民國年，例如115.11.21。' });
    expect(parseDay('+7')).toMatchObject({ ok: false });
  });

  it('asks for the ROC year in a form', () => {
    const reason = '請填民國年，例如115。';
    expect(parseDay('2026/11/21', { assumeRoc: true })).toMatchObject({ ok: false, reason });
    expect(parseDay('20261121', { assumeRoc: true })).toMatchObject({ ok: false, reason });
    expect(parseDay('115/11/21', { assumeRoc: true })).toMatchObject({ ok: true });
  });

  it('never throws, and keeps the text', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789./-年月日民國前一百十+（）') }));
    fc.assert(fc.property(text, (raw) => parseDay(raw, { today }).raw === raw));
  });
});

describe('formatDay', () => {
  it.each<[DayStyle, string]>([
    ['full', '115年1月5日'],
    ['dots', '115.01.05'],
    ['short', '01.05'],
    ['weekday', '01.05（一）'],
    ['fullWeekday', '115年1月5日（星期一）'],
  ])('%s: %s', (style, text) => {
    expect(formatDay('2026-01-05', style)).toBe(text);
  });

  it('names the years before the Republic', () => {
    expect(formatDay('1911-10-10')).toBe('民國前1年10月10日');
    expect(formatDay('1911-10-10', 'dots')).toBe('民國前1年10月10日');
    expect(rocYear('1911-10-10')).toBe(0);
  });

  it('is read back as the same day in every style', () => {
    const style = fc.constantFrom<DayStyle>('full', 'dots', 'short', 'weekday', 'fullWeekday');
    fc.assert(
      fc.property(rocDay, style, (day, how) => {
        expect(parseDay(formatDay(day, how), { today: day })).toMatchObject({ ok: true, value: day });
      }),
    );
  });
});

describe('reckoning', () => {
  it('knows a day from what only looks like one', () => {
    expect(['2026-11-21', '2024-02-29'].every(isDay)).toBe(true);
    expect(['2026-11-31', '2023-02-29', '2026-1-1', '1900-02-29', '20261121', ''].some(isDay)).toBe(false);
    expect(() => makeDay(2026, 2, 29)).toThrow('115年2月只有28日。');
    expect(makeDay(2024, 2, 29)).toBe('2024-02-29');
  });

  it('adds and subtracts inversely', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
        expect(daysBetween(a, b) > 0).toBe(b > a);
      }),
    );
  });

  it('finds the weekday and the ends of the month', () => {
    expect(weekdayOf('2026-11-22')).toBe(0);
    expect(weekdayOf('1911-10-10')).toBe(2);
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekdayOf(day)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
        expect(firstOfMonth(day).slice(8)).toBe('01');
        expect(lastOfMonth(day).slice(0, 7)).toBe(day.slice(0, 7));
        if (lastOfMonth(day) < '9999-12-31') expect(addDays(lastOfMonth(day), 1).slice(8)).toBe('01');
      }),
    );
  });

  it('takes today from the clock of the office, not of the machine', () => {
    const evening = new Date('2026-11-20T16:00:00Z');
    expect(todayIn('Asia/Taipei', evening)).toBe('2026-11-21');
    expect(todayIn('UTC', evening)).toBe('2026-11-20');
  });
});

describe('days out of spreadsheets', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [46347, false, '2026-11-21'],
    [46347.75, false, '2026-11-21'],
    [0, true, '1904-01-01'],
    [44885, true, '2026-11-21'],
  ])('serial %d (1904: %s) is %s', (serial, date1904, day) => {
    expect(dayFromExcelSerial(serial, date1904)).toMatchObject({ ok: true, value: day });
  });

  it('refuses the day that spreadsheets invented, and numbers that are no days', () => {
    expect(dayFromExcelSerial(60)).toEqual({ ok: false, reason: '1900年2月只有28日。請檢查日期。', raw: '60' });
    for (const serial of [0, -1, 1e9, Number.NaN]) expect(dayFromExcelSerial(serial).ok).toBe(false);
  });

  it('counts 1,462 days between the two systems', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1462, max: 100_000 }), (serial) => {
        expect(dayFromExcelSerial(serial - 1462, true)).toMatchObject({ value: dayOf(serial) });
      }),
    );
  });

  it('takes a date cell at UTC', () => {
    expect(dayFromDate(new Date('2026-11-21T00:00:00Z'))).toMatchObject({ ok: true, value: '2026-11-21' });
    expect(dayFromDate(new Date('2026-11-21T23:59:59Z'))).toMatchObject({ ok: true, value: '2026-11-21' });
    expect(dayFromDate(new Date(Number.NaN)).ok).toBe(false);
  });
});

function dayOf(serial: number): string | null {
  const day = dayFromExcelSerial(serial);
  return day.ok ? day.value : null;
}
