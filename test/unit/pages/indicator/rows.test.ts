import { expect, it } from 'vitest';
import { readNumber, rowsToPut } from '#renderer/pages/indicator/edits.ts';
import { groupsOf, indicatorRows, isMissing, monthToEnter } from '#renderer/pages/indicator/rows.ts';
import { readIndicatorWish } from '#renderer/pages/indicator/wish.ts';
import type { IndicatorYear } from '#shared/contract/indicator-operations.ts';

type Indicator = IndicatorYear['indicators'][number];

const indicator = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  key: `test.${id}`,
  name: id,
  category: 'other',
  unit: null,
  measure: '件',
  kind: 'period',
  cumulative: false,
  places: 0,
  source: null,
  owner: null,
  stopped: false,
  order: null,
  mine: true,
  ...more,
});

const month = (of: string, at: number, value: string) => ({
  id: `${of} ${at}`,
  indicator: of,
  month: `2026-${String(at).padStart(2, '0')}`,
  value,
  note: null,
});

const sheet = (indicators: Indicator[], more: Partial<IndicatorYear> = {}): IndicatorYear => ({
  indicators,
  values: [],
  before: [],
  labels: {},
  years: [],
  ...more,
});

it('adds up what came, shows the newest of what stands, and leaves blank what is not there', () => {
  const rows = indicatorRows(
    sheet([indicator('a', { places: 1 }), indicator('b', { kind: 'standing' }), indicator('c')], {
      values: [month('a', 2, '92.3'), month('a', 1, '88.1'), month('b', 3, '7'), month('b', 1, '9')],
    }),
  );
  expect(rows.map(({ total }) => total)).toEqual(['180.4', '7', null]);
});

it('compares January with what stood before the year', () => {
  const [row] = indicatorRows(
    sheet([indicator('a', { kind: 'standing', cumulative: true })], {
      values: [month('a', 1, '90'), month('a', 2, '95')],
      before: [{ ...month('a', 1, '100'), month: '2025-11' }],
    }),
  );
  expect(row?.problems).toEqual(['累計90件，少於114年11月的100件。累計數不會減少；核對資料來源。']);
  expect(row?.cells.get('2026-01')?.problem).toBe(row?.problems[0]);
  expect(row?.cells.get('2026-02')?.problem).toBeUndefined();
});

it('groups by category, by unit in the order of the units, or not at all', () => {
  const rows = indicatorRows(
    sheet(
      [
        indicator('a', { unit: 'u2' }),
        indicator('b', { category: 'law', unit: 'u1' }),
        indicator('c', { category: 'law' }),
      ],
      { labels: { unit: { u1: '民政課', u2: '建設課' } } },
    ),
  );
  const heads = (by: 'category' | 'unit' | 'none') =>
    groupsOf(rows, by, ['u1', 'u2']).map(({ label, rows: all }) => [label, all.map(({ of }) => of.id).join('')]);
  expect(heads('category')).toEqual([
    ['法制', 'bc'],
    ['其他', 'a'],
  ]);
  expect(heads('unit')).toEqual([
    ['民政課', 'b'],
    ['建設課', 'a'],
    ['未定單位', 'c'],
  ]);
  expect(heads('none')).toEqual([['', 'abc']]);
});

it('asks for the month that is over, in the year it lies in', () => {
  expect(monthToEnter(115, '2026-11-26')).toBe('2026-10');
  expect(monthToEnter(115, '2027-01-03')).toBe('2026-12');
  expect(monthToEnter(116, '2027-01-03')).toBeUndefined();
  const [row, stopped] = indicatorRows(
    sheet([indicator('a'), indicator('b', { stopped: true })], { values: [month('a', 9, '0')] }),
  );
  expect([row && isMissing(row, '2026-10'), row && isMissing(row, '2026-09')]).toEqual([true, false]);
  expect(stopped && isMissing(stopped, '2026-10')).toBe(false);
});

it('reads what people write, and says what does not fit', () => {
  const [row] = indicatorRows(sheet([indicator('陳情', { places: 1 })]));
  if (!row) throw new Error('no row');
  expect(readNumber('1,234件', row)).toEqual({ ok: true, value: '1234', text: '1,234.0' });
  expect(readNumber('１．５', row)).toMatchObject({ value: '1.5' });
  expect(readNumber('1.2萬', row)).toMatchObject({ value: '12000' });
  for (const none of ['', ' ', '－']) expect(readNumber(none, row)).toEqual({ ok: true, value: null, text: '' });
  expect(readNumber('12人次', row)).toEqual({
    ok: false,
    reason: '寫的是「人次」，這一項以「件」計。核對後只填數字。',
  });
  expect(readNumber('1.25', row)).toEqual({ ok: false, reason: '「陳情」最多1位小數。' });
  expect(readNumber('很多', row).ok).toBe(false);
});

it('writes each cell with what stood there', () => {
  const [row] = indicatorRows(sheet([indicator('a')], { values: [month('a', 4, '72')] }));
  if (!row) throw new Error('no row');
  const edit = (column: string, value: unknown) => ({ row, column, value });
  expect(rowsToPut([edit('2026-04', '73'), edit('2026-05', null), edit('total', '5')])).toEqual([
    { indicator: 'a', month: '2026-04', value: '73', seen: '72' },
    { indicator: 'a', month: '2026-05', value: null, seen: null },
  ]);
});

it('reads its address, and takes nothing else from it', () => {
  expect(readIndicatorWish({ year: 110, unit: 'u', by: 'unit' })).toEqual({ year: 110, unit: 'u', by: 'unit' });
  expect(readIndicatorWish({ year: '110', unit: 5, by: 'owner' })).toEqual({});
});
