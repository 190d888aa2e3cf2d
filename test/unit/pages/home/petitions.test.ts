import { describe, expect, it } from 'vitest';
import { petitionsIn, sumOf } from '#renderer/pages/home/petitions.ts';
import type { IndicatorYear } from '#shared/contract/indicator-operations.ts';

const kept = ['received', 'closed'].map((name, order) => ({
  id: name,
  key: `petition.${name}`,
  name,
  category: 'petition' as const,
  unit: null,
  measure: '件',
  kind: 'period' as const,
  cumulative: false,
  places: 0,
  source: null,
  owner: null,
  stopped: false,
  order,
  mine: false,
}));

const sheet = (...values: [indicator: string, month: string, value: string][]): IndicatorYear => ({
  indicators: kept,
  values: values.map(([indicator, month, value]) => ({
    id: `${indicator} ${month}`,
    indicator,
    month,
    value,
    note: null,
  })),
  before: [],
  labels: {},
  years: [],
});

describe('petitions month by month', () => {
  const years = [
    sheet(['received', '2025-11', '22'], ['closed', '2025-11', '21'], ['received', '2025-12', '25']),
    sheet(['received', '2026-01', '33'], ['received', '2026-02', '27'], ['closed', '2026-02', '27']),
  ];

  it('run over the year’s end, and count no month that was not over by the day', () => {
    const found = petitionsIn(years, { months: { from: '2025-11', to: '2026-03' }, asOf: '2026-02-27' });
    expect(found?.measure).toBe('件');
    expect(found?.months.map(({ month, received, closed }) => [month, received?.count, closed?.count])).toEqual([
      ['2025-11', '22', '21'],
      ['2025-12', '25', undefined],
      ['2026-01', '33', undefined],
      ['2026-02', undefined, undefined],
      ['2026-03', undefined, undefined],
    ]);
    expect(sumOf(found?.months ?? [], 'received')).toEqual({
      count: '80',
      ids: ['received 2025-11', 'received 2025-12', 'received 2026-01'],
    });
  });

  it('have no sum where nothing was filled in, and are none where the office counts none', () => {
    const found = petitionsIn([sheet()], { months: { from: '2026-01', to: '2026-12' }, asOf: '2026-11-27' });
    expect(sumOf(found?.months ?? [], 'closed')).toBeUndefined();
    const none = { ...sheet(), indicators: [] };
    expect(petitionsIn([none], { months: { from: '2026-01', to: '2026-12' }, asOf: '2026-11-27' })).toBeUndefined();
  });
});
