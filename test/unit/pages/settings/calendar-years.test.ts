import { expect, it } from 'vitest';
import { rocYearsText, yearsIn } from '#renderer/pages/settings/calendar-years.ts';

it('counts the days of each year by kind, newest year first', () => {
  const days = [
    { on: '2025-10-10', kind: 'off' },
    { on: '2026-02-16', kind: 'off' },
    { on: '2026-02-07', kind: 'work' },
    { on: '2026-10-09', kind: 'off' },
  ];
  expect(yearsIn(days)).toEqual([
    { year: 115, off: 2, work: 1 },
    { year: 114, off: 1, work: 0 },
  ]);
  expect(yearsIn([])).toEqual([]);
});

it('names the years as the office counts them', () => {
  expect(rocYearsText([2025, 2026])).toBe('114年、115年');
});
