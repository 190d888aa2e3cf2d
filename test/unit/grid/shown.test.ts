import { expect, it } from 'vitest';
import { arraySource, groupedSource, pagedSource, treeSource } from '#renderer/parts/grid/index.ts';
import { shownTable } from '#renderer/parts/grid/shown.ts';
import type { Column } from '#renderer/parts/grid/types.ts';

interface Row {
  id: string;
  name: string;
  amount: number | null;
  below?: Row[];
}

const columns: readonly Column<Row>[] = [
  { id: 'name', title: '科\n目', width: 200, value: ({ name }) => name, total: '合計' },
  {
    id: 'amount',
    title: '現額',
    group: '預算',
    width: 90,
    kind: 'number',
    value: ({ amount }) => (amount === null ? '—' : String(amount)),
    amount: ({ amount }) => amount ?? undefined,
    total: '1,300',
  },
];

const keyOf = ({ id }: Row): string => id;
const roads: Row = { id: 'a', name: '道路', amount: 1000, below: [{ id: 'b', name: '物品', amount: 300 }] };

it('is a tree as far as it is unfolded, a step to the right for every level, with its foot', async () => {
  const source = treeSource<Row>([roads, { id: 'c', name: '農業', amount: null }], ({ below = [] }) => below, keyOf, 9);
  expect(await shownTable(source, columns)).toEqual({
    columns: [
      { label: '科目', kind: 'text' },
      { label: '現額', kind: 'number' },
    ],
    rows: [
      { cells: ['道路', 1000], level: 0 },
      { cells: ['　物品', 300], level: 1 },
      { cells: ['農業', '—'], level: 0 },
      { cells: ['合計', 1300], total: true },
    ],
  });
  source.folding?.setFolded('a', true);
  expect((await shownTable(source, columns))?.rows.map(({ cells }) => cells[0])).toEqual(['道路', '農業', '合計']);
});

it('has no figure in its foot where there is none', async () => {
  const blank = columns.flatMap((column, at) => (at === 1 ? [column, { ...column, id: 'kept', total: '' }] : [column]));
  const { rows = [] } = (await shownTable(arraySource<Row>([], keyOf), blank)) ?? {};
  expect(rows).toEqual([{ cells: ['合計', 1300, null], total: true }]);
});

it('calls a column by its joined head as well, where another has the same name', async () => {
  const [name, amount] = columns;
  if (!name || !amount) throw new Error('no columns');
  const twice = [name, amount, { ...amount, id: 'spent', group: '執行' }];
  expect((await shownTable(arraySource<Row>([], keyOf), twice))?.columns.map(({ label }) => label)).toEqual([
    '科目',
    '預算　現額',
    '執行　現額',
  ]);
});

it('has the heads of groups, and the columns it is given in their order', async () => {
  const source = groupedSource<Row>([{ key: 'x', label: '工程', rows: [roads] }], keyOf);
  const bare = columns.map(({ total: _total, ...column }) => column).toReversed();
  expect((await shownTable(source, bare))?.rows).toEqual([
    { cells: [], group: { label: '工程', count: 1 } },
    { cells: [1000, '道路'] },
  ]);
  expect((await shownTable(arraySource<Row>([], keyOf), bare))?.rows).toEqual([]);
});

it('reads what has not been shown yet, however much of it the list keeps; a day leaves as the day it is', async () => {
  const days: Column<number> = {
    id: 'day',
    title: '回傳日',
    width: 90,
    value: (at) => `第${at}日`,
    day: (at) => (at === 0 ? null : '2026-11-09'),
  };
  const row: Column<number> = { id: 'row', title: '列', width: 90, kind: 'number', value: String };
  const count = 2_350;
  const source = pagedSource<number>(
    async ({ from, count: wanted }) => ({
      rows: Array.from({ length: Math.min(wanted, count - from) }, (_, at) => from + at),
      count,
    }),
    { keyOf: String, pageSize: 100, maxPages: 12 },
  );
  await source.load?.(0, 1);
  const table = await shownTable(source, [row, days]);
  expect(table?.columns.map(({ kind }) => kind)).toEqual(['number', 'day']);
  expect(table?.rows.map(({ cells: [at] }) => at)).toEqual(Array.from({ length: count }, (_, at) => at));
  expect(table?.rows.slice(0, 2).map(({ cells }) => cells[1])).toEqual([null, '2026-11-09']);
});

it('is none where a row of it cannot be read', async () => {
  const source = pagedSource<number>(
    ({ from }) => (from === 0 ? Promise.resolve({ rows: [0, 1], count: 3 }) : Promise.reject(new Error('gone'))),
    { keyOf: String, pageSize: 2 },
  );
  await source.load?.(0, 1);
  expect(await shownTable(source, [{ id: 'row', title: '列', width: 90, value: String }])).toBeUndefined();
});
