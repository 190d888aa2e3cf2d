import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '#shared/base/day.ts';
import { addWorkingDays, isWorkingDay, type OfficeCalendar, workingDaysBetween } from '#shared/base/working-days.ts';

/** 115年 as an example: the first of January off, a Saturday worked for it. */
const calendar: OfficeCalendar = {
  years: new Set([2026]),
  off: new Set(['2026-01-01', '2026-01-02']),
  work: new Set(['2026-01-10']),
};

describe('isWorkingDay', () => {
  it.each([
    ['2026-01-01', false],
    ['2026-01-03', false],
    ['2026-01-05', true],
    ['2026-01-10', true],
    ['2026-01-11', false],
  ])('%s: %s', (day, works) => {
    expect(isWorkingDay(day, calendar)).toBe(works);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2026-01-05', 1, '2026-01-06', '最速件'],
    ['2026-01-08', 3, '2026-01-12', '速件, over a worked Saturday'],
    ['2026-01-05', 6, '2026-01-12', '普通件'],
    ['2026-01-03', 1, '2026-01-05', 'received on a Saturday'],
    ['2026-01-12', -2, '2026-01-09', 'backwards'],
    ['2026-01-03', 0, '2026-01-03', 'none'],
  ])('%s and %d: %s (%s)', (day, n, due) => {
    expect(addWorkingDays(day, n, calendar)).toEqual({ day: due, certain: true });
  });

  it('is not certain where the calendar of a year is missing, and leaves out weekends', () => {
    expect(addWorkingDays('2026-12-31', 1, calendar)).toEqual({ day: '2027-01-01', certain: false });
    expect(addWorkingDays('2025-12-31', 1, calendar)).toEqual({ day: '2026-01-05', certain: false });
    expect(addWorkingDays('2027-01-01', 1, calendar)).toEqual({ day: '2027-01-04', certain: false });
  });
});

describe('workingDaysBetween', () => {
  it('counts the last day and not the first', () => {
    expect(workingDaysBetween('2026-01-05', '2026-01-12', calendar)).toEqual({ days: 6, certain: true });
    expect(workingDaysBetween('2026-01-12', '2026-01-09', calendar)).toEqual({ days: -2, certain: true });
    expect(workingDaysBetween('2026-01-05', '2026-01-05', calendar)).toEqual({ days: 0, certain: true });
    expect(workingDaysBetween('2026-12-31', '2027-01-04', calendar).certain).toBe(false);
  });
});

describe('any calendar', () => {
  const day = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2025-01-01', days));
  const someCalendar = fc
    .record({ off: fc.uniqueArray(day), work: fc.uniqueArray(day) })
    .map(({ off, work }): OfficeCalendar => ({ years: new Set([2026]), off: new Set(off), work: new Set(work) }));

  it('counts back what it adds', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), someCalendar, (from, n, any) => {
        const due = addWorkingDays(from, n, any).day;
        expect(workingDaysBetween(from, due, any).days).toBe(n);
        expect(n === 0 || isWorkingDay(due, any)).toBe(true);
      }),
    );
  });

  it('agrees with counting the days one by one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 90 }), someCalendar, (from, length, any) => {
        const days = Array.from({ length }, (_, index) => addDays(from, index + 1));
        const working = days.filter((d) => any.work.has(d) || (!any.off.has(d) && weekdayOf(d) % 6 !== 0));
        expect(workingDaysBetween(from, addDays(from, length), any).days).toBe(working.length);
      }),
    );
  });
});
