import { expect, test } from 'vitest';
import { gapOf, gapText, lastDone, monthOf } from '#renderer/pages/home/month-points.ts';

const months = [
  { month: '2026-09', planned: 900, actual: 950 },
  { month: '2026-10', planned: 1000, actual: 780 },
  { month: '2026-11', planned: 1100, actual: null },
];

test('the last month known is the one that is measured', () => {
  const last = lastDone(months);
  expect(last && monthOf(last)).toBe(10);
  expect(gapOf(last)).toBe(-220);
  expect(lastDone([{ month: '2026-01', planned: 100, actual: null }])).toBeUndefined();
});

test('there is no gap where a figure is not known', () => {
  expect(gapOf(months[2])).toBeNull();
  expect(gapOf({ planned: null, actual: 5 })).toBeNull();
  expect(gapOf(undefined)).toBeNull();
});

test('a gap is told in the unit that offices speak of it in', () => {
  expect(gapText(-21_951_234)).toBe('△2,195萬元');
  expect(gapText(30_000)).toBe('3萬元');
  expect(gapText(-9_999)).toBe('△9,999元');
});
