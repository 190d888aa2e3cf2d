import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#shared/base/day.ts';
import { lunarNewYear, nextLunarEve } from '#shared/directive/lunar-new-year.ts';

const YEARS = Array.from({ length: 40 }, (_, index) => 2011 + index);
const format = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });

function newYearOfIntl(year: number): string | undefined {
  const days = Array.from({ length: 40 }, (_, index) => addDays(`${year}-01-15`, index));
  return days.find((day) => {
    const parts = new Map(format.formatToParts(new Date(`${day}T00:00:00Z`)).map(({ type, value }) => [type, value]));
    return parts.get('month') === '1' && parts.get('day') === '1';
  });
}

describe('lunarNewYear', () => {
  // The new moons of 2027 and 2030 come 4 minutes before and 8 minutes after midnight, closer than Intl computes them.
  it.each(YEARS)('agrees with the Chinese calendar of Intl in %d', (year) => {
    const away = daysBetween(lunarNewYear(year) ?? '', newYearOfIntl(year) ?? '');
    expect(Math.abs(away)).toBeLessThanOrEqual(year === 2027 || year === 2030 ? 1 : 0);
  });

  it('has the days that midnight decides', () => {
    expect([lunarNewYear(2027), lunarNewYear(2030)]).toEqual(['2027-02-06', '2030-02-03']);
  });

  it('ends with its table', () => {
    expect([lunarNewYear(2010), lunarNewYear(2051), nextLunarEve('2050-12-01')]).toEqual([null, null, null]);
  });
});

describe('nextLunarEve', () => {
  it.each([
    ['2026-11-20', '2027-02-05'],
    ['2026-02-16', '2026-02-16'],
    ['2026-02-17', '2027-02-05'],
  ])('from %s: %s', (today, eve) => {
    expect(nextLunarEve(today)).toBe(eve);
  });
});
