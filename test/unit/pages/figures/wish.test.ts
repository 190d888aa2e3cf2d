import { describe, expect, it } from 'vitest';
import {
  asOfIn,
  filterOf,
  monthPeriod,
  periodOf,
  quarterOf,
  readWish,
  wishWith,
} from '#renderer/pages/figures/wish.ts';

const today = '2026-11-21';

describe('the wish in the address', () => {
  it('keeps what it knows and drops the rest', () => {
    const wish = { from: '2011-05-01', to: '2011-10-31', known: '2026-11-20', by: 'month', unit: ['u1'] };
    expect(readWish({ ...wish, asOf: '2011-02-30', kind: [], source: 'motion', page: 3 })).toEqual(wish);
    expect(readWish({ by: 'toString', unit: [1, null] })).toEqual({});
  });
});

describe('period and effective day', () => {
  it('is this year, as of today, where nothing is said', () => {
    const period = periodOf({}, today);
    expect(period).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(asOfIn({}, period, today)).toBe(today);
  });

  it('judges a period that is over as of its last day, unless another is wanted', () => {
    const wish = { from: '2011-05-01', to: '2011-10-31' };
    const period = periodOf(wish, today);
    expect(period).toEqual(wish);
    expect(asOfIn(wish, period, today)).toBe('2011-10-31');
    expect(asOfIn({ ...wish, asOf: '2011-12-31' }, period, today)).toBe('2011-12-31');
  });

  it('are those chosen for all pages where the address says none', () => {
    const choice = { period: { from: '2025-01-01', to: '2025-12-31' }, asOf: '2025-10-31' };
    expect(wishWith({ by: 'month' }, choice)).toEqual({
      by: 'month',
      from: '2025-01-01',
      to: '2025-12-31',
      asOf: '2025-10-31',
    });
    expect(wishWith({ asOf: '2025-11-30' }, choice).asOf).toBe('2025-11-30');
    const own = { from: '2011-05-01', to: '2011-10-31' };
    expect(wishWith(own, choice)).toEqual(own);
  });

  it('knows no period that ends before it begins', () => {
    expect(periodOf({ from: '2026-05-01', to: '2026-04-01' }, today).from).toBe('2026-01-01');
  });

  it('has months and quarters of their own length', () => {
    expect(monthPeriod('2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(['2026-01-31', '2026-06-01', '2026-09-30', today].map(quarterOf)).toEqual([
      { from: '2026-01-01', to: '2026-03-31' },
      { from: '2026-04-01', to: '2026-06-30' },
      { from: '2026-07-01', to: '2026-09-30' },
      { from: '2026-10-01', to: '2026-12-31' },
    ]);
  });
});

describe('the filter', () => {
  const wish = { unit: ['u1', 'u2'], kind: ['k1'], source: ['motion'] };

  it('asks for all three of directives', () => {
    expect(filterOf(wish, 'directive')).toEqual({
      all: [
        { field: 'leads', is: 'hasAny', value: ['u1', 'u2'] },
        { field: 'kind', is: 'oneOf', value: ['k1'] },
        { field: 'source', is: 'oneOf', value: ['motion'] },
      ],
    });
  });

  it('asks for the unit alone elsewhere', () => {
    expect(filterOf(wish, 'meeting')).toEqual({ all: [{ field: 'unit', is: 'oneOf', value: ['u1', 'u2'] }] });
    expect(filterOf(wish, 'question')).toEqual({ all: [{ field: 'units', is: 'hasAny', value: ['u1', 'u2'] }] });
    expect(filterOf({ kind: ['k1'] }, 'motion')).toBeUndefined();
  });
});
