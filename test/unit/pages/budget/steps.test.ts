import { expect, test } from 'vitest';
import { likelyBudget, openInput } from '#renderer/pages/budget/steps/new-budget.ts';
import { isAside, openSteps } from '#renderer/pages/budget/steps/open-steps.ts';
import { chartUnit, inUnit } from '#renderer/parts/chart/money-unit.ts';
import { summary } from './a-book.ts';

const names = (state: Parameters<typeof openSteps>[0], rights: Parameters<typeof openSteps>[1]) =>
  openSteps(state, rights).map(({ id, lent }) => (lent ? `${id}*` : id));

test('主計 leads the budget on; what the head decides is entered on behalf', () => {
  expect(names('compiling', ['accounting'])).toEqual(['submit', 'adopt']);
  expect(names('reviewing', ['ruling'])).toEqual(['decide']);
  expect(names('reviewing', ['behalf'])).toEqual(['decide*']);
  expect(names('sent', ['accounting'])).toEqual(['read', 'returned']);
  expect(names('executing', ['read'])).toEqual([]);
  expect(isAside('returned')).toBe(true);
  expect(isAside('read')).toBe(false);
});

const budgets = [summary({ id: 'b114', year: 114 }), summary({ id: 'b115', year: 115 })];

test('next year follows the last one and takes its lines', () => {
  const next = likelyBudget('general', budgets, 115);
  expect(openInput(next)).toEqual({ year: 116, kind: 'general', copyFrom: 'b115', copyAmounts: false });
});

test('an amendment is the next of this year’s general budget', () => {
  const first = likelyBudget('supplementary', budgets, 115);
  expect(openInput(first)).toEqual({ year: 115, kind: 'supplementary', serial: 1, amends: 'b115' });
  const more = [...budgets, summary({ id: 's1', year: 115, kind: 'supplementary' })];
  expect(likelyBudget('supplementary', more, 115).serial).toBe('2');
});

test('a special budget needs its name, and any its year', () => {
  const special = likelyBudget('special', budgets, 115);
  expect(openInput(special)).toBeUndefined();
  expect(openInput({ ...special, fund: ' 風災復建 ' })).toEqual({ year: 115, kind: 'special', fund: '風災復建' });
  expect(openInput({ ...likelyBudget('general', [], 115), year: null })).toBeUndefined();
});

test('a chart is drawn in the largest unit that keeps its ticks whole', () => {
  expect(chartUnit([56_900_000]).label).toBe('百萬元');
  expect(chartUnit([400_000, null]).label).toBe('萬元');
  expect(chartUnit([1_200]).label).toBe('元');
  expect(inUnit(-12_600_000, chartUnit([56_900_000]))).toBe('△12.6');
});
