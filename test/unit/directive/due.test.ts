import { describe, expect, it } from 'vitest';
import type { OfficeCalendar } from '#shared/base/working-days.ts';
import { dueDay, dueTag, overdueDays, unreportedDays } from '#shared/directive/due.ts';

const calendar: OfficeCalendar = { years: new Set([2026]), off: new Set(['2026-11-24']), work: new Set() };

describe('dueDay', () => {
  it('counts calendar or working days after the first', () => {
    expect(dueDay({ from: '2026-11-20', days: 7, basis: 'calendar' })).toEqual({ day: '2026-11-27', certain: true });
    expect(dueDay({ from: '2026-11-20', days: 3, basis: 'working', calendar })).toEqual({
      day: '2026-11-26',
      certain: true,
    });
    expect(dueDay({ from: '2026-12-31', days: 1, basis: 'working', calendar }).certain).toBe(false);
  });
});

describe('overdueDays', () => {
  it.each([
    ['2026-10-31', 20],
    ['2026-11-20', 0],
    ['2026-11-21', 0],
    [null, 0],
  ])('%s: %d', (dueOn, days) => {
    expect(overdueDays(dueOn, '2026-11-20')).toBe(days);
  });
});

describe('unreportedDays', () => {
  it.each([
    ['2026-11-17', 3, 'none', '11.17'],
    ['2026-11-07', 13, 'none', '11.07'],
    ['2026-11-06', 14, 'warn', '14日未填'],
    ['2026-10-22', 29, 'warn', '29日未填'],
    ['2026-10-21', 30, 'bad', '30日未填'],
    ['2026-11-25', 0, 'none', '11.25'],
  ])('%s: %d days, %s', (since, days, light, text) => {
    expect(unreportedDays(since, '2026-11-20')).toEqual({ days, light, text });
  });

  it('takes other limits, and names the year where it is another', () => {
    expect(unreportedDays('2026-11-10', '2026-11-20', { warnDays: 5, badDays: 10 }).light).toBe('bad');
    expect(unreportedDays('2025-12-30', '2026-01-05').text).toBe('114.12.30');
  });
});

describe('dueTag', () => {
  it.each([
    ['2026-10-31', 'late', '逾20日'],
    ['2026-11-20', 'today', '今日'],
    ['2026-11-21', 'soon', '11.21'],
    ['2026-11-27', 'soon', '11.27'],
    ['2026-11-28', 'normal', '11.28'],
    ['2027-02-05', 'normal', '116.02.05'],
  ])('%s: %s %s', (dueOn, kind, text) => {
    expect(dueTag(dueOn, '2026-11-20')).toEqual({ kind, text });
  });
});
