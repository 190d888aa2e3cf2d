import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, columnAt, headGroups, mayFreeze, measure } from '#renderer/parts/grid/columns.ts';
import {
  cycleSort,
  moveColumn,
  plainLayout,
  resizeColumn,
  sortedRows,
  toggleColumn,
} from '#renderer/parts/grid/layout.ts';
import type { Column } from '#renderer/parts/grid/types.ts';

interface Case {
  number: string;
  amount?: number;
}

const column = (id: string, more: Partial<Column<Case>> = {}): Column<Case> => ({
  id,
  title: id,
  width: 100,
  value: (row) => row.number,
  ...more,
});

const columns = [column('number', { frozen: true }), column('content', { grow: 1 }), column('unit'), column('due')];
const ids = (layout: ReturnType<typeof plainLayout>) =>
  arrange(columns, layout.order, layout.hidden).columns.map(({ id }) => id);

describe('the order of columns', () => {
  it('follows the layout; a column that is new to it keeps its natural place', () => {
    expect(ids({ ...plainLayout(), order: ['number', 'due', 'content'] })).toEqual([
      'number',
      'due',
      'content',
      'unit',
    ]);
  });

  it('ignores what the layout knows and the grid does not', () => {
    expect(ids({ ...plainLayout(), order: ['gone', 'due'], hidden: ['gone', 'unit'] })).toEqual([
      'number',
      'content',
      'due',
    ]);
  });

  it('moves a column in front of another, over hidden ones as well', () => {
    const hidden = toggleColumn(plainLayout(), 'unit');
    const moved = moveColumn(hidden, columns, 'due', 1);
    expect(ids(moved)).toEqual(['number', 'due', 'content']);
    expect(ids(toggleColumn(moved, 'unit'))).toEqual(['number', 'due', 'content', 'unit']);
    expect(ids(moveColumn(plainLayout(), columns, 'content', 4))).toEqual(['number', 'unit', 'due', 'content']);
  });
});

describe('widths', () => {
  const arranged = arrange(columns, [], []);

  it('gives what is left over to the growing column, to the pixel', () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 3000 }), fc.constantFrom(0, 36), (room, lead) => {
        const tracks = measure(arranged, {}, room, lead);
        expect(tracks.total).toBe(room);
        expect(tracks.lefts[0]).toBe(lead);
      }),
    );
  });

  it('leaves a column alone that the user has sized', () => {
    const { widths } = resizeColumn(plainLayout(), columns[1] ?? column('content'), 222.4);
    expect(measure(arranged, widths, 1000, 0).widths).toEqual([100, 222, 100, 100]);
  });

  it('finds the column under a point', () => {
    const tracks = measure(arranged, {}, 400, 36);
    expect(columnAt(tracks, 10)).toBe(-1);
    expect(columnAt(tracks, 36)).toBe(0);
    expect(columnAt(tracks, 235)).toBe(1);
    expect(columnAt(tracks, 9999)).toBe(3);
  });

  it('freezes only where something is left to scroll', () => {
    const tracks = measure(arranged, {}, 0, 0);
    expect(mayFreeze(tracks, 400)).toBe(false);
    expect(mayFreeze(tracks, 200)).toBe(true);
    expect(mayFreeze(tracks, 120)).toBe(false);
  });
});

it('joins neighbours of one group, not across the frozen edge', () => {
  const grouped = ['a', 'b', 'c', 'd'].map((id) => column(id, { group: id === 'd' ? '執行' : '預算' }));
  const first = { ...grouped[0], frozen: true } as Column<Case>;
  expect(headGroups(arrange(grouped, [], []))).toEqual([
    { title: '預算', from: 0, to: 3 },
    { title: '執行', from: 3, to: 4 },
  ]);
  expect(headGroups(arrange([first, ...grouped.slice(1)], [], [])).map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 3],
    [3, 4],
  ]);
});

describe('sorting', () => {
  it('goes from rising to falling to none; with Shift the other keys stay in front', () => {
    const one = cycleSort(plainLayout(), 'unit', false);
    expect(one.sort).toEqual([{ column: 'unit', descending: false }]);
    const two = cycleSort(one, 'due', true);
    const three = cycleSort(two, 'due', true);
    expect(three.sort).toEqual([
      { column: 'unit', descending: false },
      { column: 'due', descending: true },
    ]);
    expect(cycleSort(three, 'due', true).sort).toEqual(one.sort);
    expect(cycleSort(three, 'unit', false).sort).toEqual([{ column: 'unit', descending: true }]);
  });

  it('sorts figures as figures, missing ones first, and keeps the order of equals', () => {
    const rows: Case[] = [
      { number: '丙', amount: 9 },
      { number: '甲', amount: 10 },
      { number: '乙' },
      { number: '丁', amount: 9 },
    ];
    const amount = column('amount', { amount: (row) => row.amount });
    const order = (descending: boolean) =>
      sortedRows(rows, [amount], [{ column: 'amount', descending }]).map(({ number }) => number);
    expect(order(false)).toEqual(['乙', '丙', '丁', '甲']);
    expect(order(true)).toEqual(['甲', '丙', '丁', '乙']);
  });

  it('sorts numbers within texts by their value', () => {
    const rows = ['建-115-12', '建-115-9'].map((number) => ({ number }));
    expect(sortedRows(rows, [column('number')], [{ column: 'number', descending: false }])[0]?.number).toBe('建-115-9');
  });
});
