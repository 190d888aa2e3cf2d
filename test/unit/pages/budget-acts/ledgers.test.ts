import { describe, expect, test } from 'vitest';
import { currentBook, openBooks, termBooks } from '#renderer/pages/budget/acts/books.ts';
import { endingCarries, inYearOf, overdueAdvances } from '#renderer/pages/budget/ledgers/conditions.ts';
import { controlWish, fileIds, filledIn, termWants, wantingIn } from '#renderer/pages/budget/ledgers/form-values.ts';
import type { BudgetSummary } from '#shared/contract/budget-answers.ts';
import { matches } from '#shared/language/condition.ts';
import { advance } from '#shared/registers/advance.ts';
import { budgetMove } from '#shared/registers/budget-move.ts';
import { carryOver } from '#shared/registers/carry-over.ts';
import { control } from '#shared/registers/control.ts';

const today = '2026-11-26';

const budget = (name: string, year: number, more: Partial<BudgetSummary> = {}): BudgetSummary => ({
  id: name,
  name,
  year,
  kind: 'general',
  state: 'executing',
  revenue: null,
  expenditure: null,
  ...more,
});

describe('which book is meant', () => {
  const budgets = [
    budget('116總', 116, { state: 'sent' }),
    budget('115總', 115),
    budget('115追一', 115, { kind: 'supplementary' }),
    budget('115造產', 115, { kind: 'subsidiary' }),
    budget('114總', 114, { state: 'published' }),
    budget('113總', 113, { state: 'settling' }),
  ];
  const named = (all: readonly BudgetSummary[]): string[] => all.map(({ name }) => name);

  test('moves and controls: open books, the general one of the year first, no supplementary ones', () => {
    expect(named(openBooks(budgets, today))).toEqual(['115總', '115造產', '113總']);
  });

  test('the council’s terms: what it has before it, then what is law', () => {
    expect(named(termBooks(budgets))).toEqual(['116總', '115總', '115造產', '114總', '113總']);
  });

  test('without asking: this year’s general book, else the newest', () => {
    expect(currentBook(budgets, today)?.name).toBe('115總');
    expect(currentBook(budgets.slice(4), today)?.name).toBe('114總');
    expect(currentBook(budgets.slice(0, 1), today)).toBeUndefined();
  });
});

describe('views', () => {
  test('逾期未轉正: consented, and the day is past', () => {
    const late = { state: 'consented', dueOn: '2025-12-31' };
    const fields = { ...advance.fields };
    expect(matches(overdueAdvances(today), late, fields)).toBe(true);
    expect(matches(overdueAdvances(today), { ...late, dueOn: today }, fields)).toBe(false);
    expect(matches(overdueAdvances(today), { ...late, state: 'regular' }, fields)).toBe(false);
  });

  test('年限將屆: the fourth year after its own, or later', () => {
    const condition = endingCarries(today, 4);
    expect(matches(condition, { state: 'approved', year: 111 }, carryOver.fields)).toBe(true);
    expect(matches(condition, { state: 'approved', year: 112 }, carryOver.fields)).toBe(false);
    expect(matches(condition, { state: 'closed', year: 110 }, carryOver.fields)).toBe(false);
  });

  test('本年度 is the calendar year', () => {
    const condition = inYearOf('on')(today);
    expect(matches(condition, { on: '2026-01-01' }, budgetMove.fields)).toBe(true);
    expect(matches(condition, { on: '2025-12-31' }, budgetMove.fields)).toBe(false);
  });
});

describe('forms', () => {
  test('blank fields are left out, and named where they are needed', () => {
    const values = { amount: 5, purpose: ' ', vendor: null };
    expect(filledIn(['amount', 'purpose', 'vendor'], values)).toEqual({ amount: 5 });
    expect(wantingIn(control, ['line', 'amount', 'purpose'], values)).toEqual(['預算細目', '用途']);
    expect(fileIds({ files: [{ id: 'f', name: '契約.pdf', size: 1 }] })).toEqual(['f']);
  });

  test('a control is judged once line and amount are there', () => {
    const line = { id: 'line', label: '業務費' };
    expect(controlWish({ line, amount: null })).toBeUndefined();
    expect(controlWish({ line: null, amount: 5 })).toBeUndefined();
    expect(controlWish({ line, amount: 5, askedOn: today })).toEqual({ line: 'line', amount: 5, on: today });
  });

  test('審議意見: line and amount by the kind', () => {
    const line = { id: 'line', label: '業務費' };
    expect(termWants({ kind: 'attached' })).toBeUndefined();
    expect(termWants({ kind: 'condition', line: null })).toContain('指明預算細目');
    expect(termWants({ kind: 'condition', line })).toBeUndefined();
    expect(termWants({ kind: 'freeze', line })).toContain('金額');
  });
});
