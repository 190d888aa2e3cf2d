import { describe, expect, test } from 'vitest';
import { gaugeShares } from '#renderer/pages/budget/acts/gauge.ts';
import { lineChoices } from '#renderer/pages/budget/acts/line-choices.ts';
import {
  blankMove,
  giverFor,
  givers,
  mayExcept,
  samePlan,
  takers,
  waysOn,
  wishOf,
} from '#renderer/pages/budget/acts/move-entry.ts';
import { newId } from '#shared/base/ids.ts';
import type { Finding } from '#shared/budget/limits.ts';
import { budgetActOperations } from '#shared/contract/budget-act-operations.ts';
import { book } from './book.ts';

const choices = lineChoices(book);
const office = { id: 'office', label: '業務費' };
const council = { id: 'council', label: '代表會業務費' };

describe('which lines give', () => {
  test('流用: expenditure lines without a rule of their own', () => {
    expect(givers(choices, 'transfer').map(({ id }) => id)).toEqual(['council', 'office', 'works']);
    expect(takers(choices).map(({ id }) => id)).toEqual(['council', 'office', 'works']);
  });

  test('第一預備金 is the receiving agency’s own', () => {
    expect(giverFor(choices, { kind: 'reserve1', from: null, to: office })?.id).toBe('reserve');
    expect(giverFor(choices, { kind: 'reserve1', from: null, to: council })?.id).toBe('councilReserve');
    expect(giverFor(choices, { kind: 'reserve1', from: null, to: null })).toBeNull();
  });

  test('back at 流用 the reserve is let go, a plain line stays', () => {
    expect(giverFor(choices, { kind: 'transfer', from: { id: 'reserve', label: '' }, to: office })).toBeNull();
    expect(giverFor(choices, { kind: 'transfer', from: council, to: office })).toEqual(council);
  });

  test('no line of that kind gives none', () => {
    expect(giverFor(choices, { kind: 'disaster', from: council, to: office })).toBeNull();
  });

  test('lines of the same plan are the likely ones', () => {
    expect(choices.filter(samePlan(choices, office)).map(({ id }) => id)).toEqual(['works']);
    expect(choices.filter(samePlan(choices, null))).toEqual([]);
  });
});

describe('findings and the ways on', () => {
  const over: Finding = { kind: 'block', article: '預算法第63條', sentence: '超過', ways: ['reserve1', 'supplement'] };
  const short: Finding = { ...over, firm: true, ways: ['supplement'] };

  test('each way once, without the one being tried', () => {
    expect(waysOn([over, short], 'transfer')).toEqual(['reserve1', 'supplement']);
    expect(waysOn([over], 'reserve1')).toEqual(['supplement']);
    expect(waysOn([{ ...over, kind: 'warn' }], 'transfer')).toEqual([]);
  });

  test('an exception is asked for where the law leaves one', () => {
    const blank = { exceptionBasis: '', exceptionNumber: '' };
    expect(mayExcept([over], blank)).toBe(true);
    expect(mayExcept([short], blank)).toBe(false);
    expect(mayExcept([], { ...blank, exceptionNumber: '府主字第1號' })).toBe(true);
  });
});

describe('what the office is asked', () => {
  const whole = { ...blankMove('2026-11-26', office, council), amount: 200_000 };

  test('nothing while something is missing', () => {
    expect(wishOf(newId(), { ...whole, amount: null })).toBeUndefined();
    expect(wishOf(newId(), { ...whole, amount: 0 })).toBeUndefined();
    expect(wishOf(newId(), { ...whole, from: null })).toBeUndefined();
  });

  test('is what the operation takes', () => {
    const [from, to] = [newId(), newId()].map((id) => ({ id, label: '' }));
    const wish = wishOf(newId(), { ...whole, from: from ?? null, to: to ?? null, exceptionBasis: '預算法第62條' });
    expect(budgetActOperations['budgetMove.check'].input.safeParse(wish).success).toBe(true);
  });
});

describe('the gauge', () => {
  const gauge = { way: 'in', base: 1000, percent: '20', limit: 200, used: 50, asked: 100 } as const;

  test('used and asked, as parts of the limit', () => {
    expect(gaugeShares(gauge)).toEqual({ usedShare: 25, askedShare: 50, over: 0 });
  });

  test('never runs over its end', () => {
    expect(gaugeShares({ ...gauge, asked: 400 })).toEqual({ usedShare: 25, askedShare: 75, over: 250 });
    expect(gaugeShares({ ...gauge, limit: 0, used: 0, asked: 10 })).toEqual({
      usedShare: 0,
      askedShare: 100,
      over: 10,
    });
  });
});
