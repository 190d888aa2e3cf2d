import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, monthsFrom } from '#shared/base/month.ts';
import { formatSchedule, parseSchedule } from '#shared/base/schedule.ts';

describe('parseSchedule', () => {
  it.each([
    ['108.01、04、07、10', ['2019-01', '2019-04', '2019-07', '2019-10']],
    ['108.08', ['2019-08']],
    ['108.03-04', ['2019-03', '2019-04']],
    ['108.06-\n09', ['2019-06', '2019-07', '2019-08', '2019-09']],
    ['108.01-12', monthsFrom('2019-01', '2019-12')],
    ['108年度', monthsFrom('2019-01', '2019-12')],
    ['108年1月、4月、7月', ['2019-01', '2019-04', '2019-07']],
    ['108.01，03-05', ['2019-01', '2019-03', '2019-04', '2019-05']],
    ['108.11、109.02', ['2019-11', '2020-02']],
    ['108.11-109.02', ['2019-11', '2019-12', '2020-01', '2020-02']],
  ])('%s', (raw, months) => {
    expect(parseSchedule(raw)).toEqual({ ok: true, value: months, raw });
  });

  it.each([
    ['108.11、02', '月份沒有由早到晚。請檢查順序和年。'],
    ['108.01、01', '月份沒有由早到晚。請檢查順序和年。'],
    ['108.13', '沒有13月。'],
    ['108.01、13', '沒有13月。'],
    ['108.01.05', '預定進度填到月。請刪去日，例如108.01、04、07。'],
    ['04、07', '少了年。請加上民國年，例如108.01-12。'],
    ['每月', '看不懂這個期間。請照108.01-12的樣子填。'],
    ['', '看不懂這個期間。請照108.01-12的樣子填。'],
  ])('refuses %s: %s', (raw, reason) => {
    expect(parseSchedule(raw)).toEqual({ ok: false, reason, raw });
  });
});

describe('formatSchedule', () => {
  it.each(['108.01、04、07、10', '108.08', '108.03-04', '108.01-12', '108.01、03-05', '108.11-109.02、04'])(
    'prints %s back as it was',
    (text) => {
      const schedule = parseSchedule(text);
      expect(schedule.ok && formatSchedule(schedule.value)).toBe(text);
    },
  );

  it('is read back as the same months', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1200 }), offsets, (start, months) => {
        const schedule = months.sort((a, b) => a - b).map((month) => addMonths('1924-01', start + month));
        expect(parseSchedule(formatSchedule(schedule))).toMatchObject({ ok: true, value: schedule });
      }),
    );
  });
});
