import { expect, it } from 'vitest';
import { arraySource, groupedSource, treeSource } from '#renderer/parts/grid/index.ts';
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

it('is a tree as far as it is unfolded, a step to the right for every level, with its foot', () => {
  const source = treeSource<Row>([roads, { id: 'c', name: '農業', amount: null }], ({ below = [] }) => below, keyOf, 9);
  expect(shownTable(source, columns)).toEqual({
    columns: [
      { label: '科目', number: false },
      { label: '現額', number: true },
    ],
    rows: [
      { cells: ['道路', 1000], level: 0 },
      { cells: ['　物品', 300], level: 1 },
      { cells: ['農業', '—'], level: 0 },
      { cells: ['合計', 1300], total: true },
    ],
  });
  source.folding?.setFolded('a', true);
  expect(shownTable(source, columns)?.rows.map(({ cells }) => cells[0])).toEqual(['道路', '農業', '合計']);
});

it('has no figure in its foot where there is none', () => {
  const blank = columns.flatMap((column, at) => (at === 1 ? [column, { ...column, id: 'kept', total: '' }] : [column]));
  const { rows = [] } = shownTable(arraySource<Row>([], keyOf), blank) ?? {};
  expect(rows).toEqual([{ cells: ['合計', 1300, null], total: true }]);
});

it('calls a column by its joined head as well, where another has the same name', () => {
  const [name, amount] = columns;
  if (!name || !amount) throw new Error('no columns');
  const twice = [name, amount, { ...amount, id: 'spent', group: '執行' }];
  expect(shownTable(arraySource<Row>([], keyOf), twice)?.columns.map(({ label }) => label)).toEqual([
    '科目',
    '預算　現額',
    '執行　現額',
  ]);
});

it('has the heads of groups, and the columns it is given in their order', () => {
  const source = groupedSource<Row>([{ key: 'x', label: '工程', rows: [roads] }], keyOf);
  const bare = columns.map(({ total: _total, ...column }) => column).toReversed();
  expect(shownTable(source, bare)?.rows).toEqual([
    { cells: [], group: { label: '工程', count: 1 } },
    { cells: [1000, '道路'] },
  ]);
  expect(shownTable(arraySource<Row>([], keyOf), bare)?.rows).toEqual([]);
});
