import { expect, test } from 'vitest';
import { readBookWish, readExecutionWish } from '#renderer/pages/budget/wish.ts';
import { asOfIn, budgetIn, byYear, monthEnds } from '#renderer/pages/budget/years.ts';
import { summary } from './a-book.ts';

test('an address keeps what it says well and drops the rest', () => {
  expect(readBookWish({ id: 'x', tab: 'source', line: '', asOf: '2026-13-01', compare: 7 })).toEqual({
    id: 'x',
    tab: 'source',
  });
  expect(readBookWish({ tab: 'nonsense', asOf: '2026-10-31' })).toEqual({ asOf: '2026-10-31' });
  expect(readExecutionWish({ id: 'x', month: '2026-10' })).toEqual({ id: 'x', month: '2026-10' });
  expect(readExecutionWish({ month: '115-10' })).toEqual({});
});

const budgets = [
  summary({ id: 'old', year: 114 }),
  summary({ id: 'more', year: 115, kind: 'supplementary', name: '115年度第1次追加（減）預算' }),
  summary({ id: 'now', year: 115 }),
  summary({ id: 'next', year: 116, state: 'second' }),
];

test('the general budget of this year opens first, the newest year stands first in the menu', () => {
  expect(budgetIn({}, budgets, '2026-11-26')?.id).toBe('now');
  expect(budgetIn({ id: 'next' }, budgets, '2026-11-26')?.id).toBe('next');
  expect(budgetIn({}, budgets.slice(3), '2026-11-26')?.id).toBe('next');
  expect(budgetIn({}, [], '2026-11-26')).toBeUndefined();
  expect(byYear(budgets).map(([year, all]) => [year, all.map(({ id }) => id)])).toEqual([
    [116, ['next']],
    [115, ['now', 'more']],
    [114, ['old']],
  ]);
});

test('a year is looked at by the months that are over', () => {
  expect(monthEnds(115, '2026-11-26').at(-1)).toEqual({ month: 10, on: '2026-10-31' });
  expect(monthEnds(114, '2026-11-26')).toHaveLength(12);
  expect(monthEnds(116, '2026-11-26')).toEqual([]);
});

test('the day follows the year: one of another year is not carried over', () => {
  expect(asOfIn({}, 115, '2026-11-26')).toBe('2026-10-31');
  expect(asOfIn({ asOf: '2026-03-31' }, 115, '2026-11-26')).toBe('2026-03-31');
  expect(asOfIn({ asOf: '2026-03-31' }, 114, '2026-11-26')).toBe('2025-12-31');
  expect(asOfIn({}, 115, '2026-01-20')).toBe('2026-01-20');
});
