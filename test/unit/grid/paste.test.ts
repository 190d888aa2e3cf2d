import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markAt, noMarks, pending, settled } from '#renderer/parts/grid/marks.ts';
import { pasteTarget, planClear, planFillDown, planPaste } from '#renderer/parts/grid/paste.ts';
import { arraySource } from '#renderer/parts/grid/sources/array-source.ts';
import { groupedSource } from '#renderer/parts/grid/sources/grouped-source.ts';
import { figureOf, sumOf } from '#renderer/parts/grid/status.ts';
import type { Column, Edit } from '#renderer/parts/grid/types.ts';

interface Item {
  id: string;
  name: string;
  amount: number;
  closed?: boolean;
}

const items: Item[] = [
  { id: 'a', name: '業務費', amount: 4_100_000 },
  { id: 'b', name: '設備及投資', amount: 42_400_000 },
  { id: 'c', name: '人事費', amount: 9_000, closed: true },
  { id: 'd', name: '獎補助費', amount: -200_000 },
];

const columns: Column<Item>[] = [
  { id: 'id', title: '代碼', width: 60, value: (row) => row.id },
  { id: 'name', title: '用途別', width: 100, value: (row) => row.name, editable: (row) => !row.closed },
  {
    id: 'amount',
    title: '金額',
    width: 100,
    kind: 'number',
    value: (row) => row.amount.toLocaleString('en-US'),
    editText: (row) => String(row.amount),
    editable: (row) => !row.closed,
    parse: (text) =>
      /^-?[\d,]+$/.test(text) || text === ''
        ? {
            ok: true,
            value: Number(text.replaceAll(',', '')),
            text: Number(text.replaceAll(',', '')).toLocaleString('en-US'),
          }
        : { ok: false, reason: `「${text}」不是金額。` },
  },
];

const ground = { source: arraySource(items, (item) => item.id), columns, marks: noMarks };
const bounds = { rows: 4, cols: 3 };
const range = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

describe('where a paste goes', () => {
  it('begins at the corner of the selection', () => {
    expect(pasteTarget([['1', '2']], range(1, 1), bounds)).toEqual(range(1, 1, 1, 2));
  });

  it('fills the selection with one cell, or with a block that fits into it', () => {
    expect(pasteTarget([['1']], range(0, 1, 3, 2), bounds)).toEqual(range(0, 1, 3, 2));
    expect(pasteTarget([['1'], ['2']], range(0, 1, 3, 2), bounds)).toEqual(range(0, 1, 3, 2));
    expect(pasteTarget([['1'], ['2'], ['3']], range(0, 1, 3, 1), bounds)).toEqual(range(0, 1, 2, 1));
  });

  it('tells how much too large it is', () => {
    expect(pasteTarget([['1'], ['2'], ['3']], range(2, 1), bounds)).toEqual({
      rows: 3,
      columns: 1,
      roomRows: 2,
      roomColumns: 2,
    });
  });

  it('lies inside the grid or is refused', () => {
    const size = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(size, size, fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), (rows, cols, top, left, down, across) => {
        const matrix = Array.from({ length: rows }, () => Array.from({ length: cols }, () => ''));
        const chosen = range(top, left, Math.min(9, top + down), Math.min(9, left + across));
        const target = pasteTarget(matrix, chosen, { rows: 10, cols: 10 });
        if ('roomRows' in target) {
          expect(top + rows > 10 || left + cols > 10).toBe(true);
        } else {
          expect(Math.max(target.bottom, target.right)).toBeLessThan(10);
          expect((target.bottom - target.top + 1) % rows).toBe(0);
        }
      }),
    );
  });
});

describe('the edits of a paste', () => {
  it('come all at once, read by their columns', () => {
    const plan = planPaste(ground, range(0, 1, 1, 2), [
      ['水電費', '1,200'],
      ['車輛', '0'],
    ]);
    expect(plan.problems).toEqual([]);
    expect(plan.edits.map(({ key, column, value, shown }) => [key, column, value, shown])).toEqual([
      ['a', 'name', '水電費', '水電費'],
      ['a', 'amount', 1200, '1,200'],
      ['b', 'name', '車輛', '車輛'],
      ['b', 'amount', 0, '0'],
    ]);
  });

  it('leave out cells that stay as they are, read-only ones included', () => {
    const plan = planPaste(ground, range(0, 0, 0, 2), [['a', '業務費', '4,100,000']]);
    expect(plan).toEqual({ edits: [], problems: [] });
  });

  it('name every cell that cannot take its text', () => {
    const plan = planPaste(ground, range(1, 0, 2, 2), [
      ['b', '甲', '很多'],
      ['c', '乙', '1'],
    ]);
    expect(plan.edits.map(({ column }) => column)).toEqual(['name']);
    expect(plan.problems.map(({ rowIndex, title, reason, fixed }) => [rowIndex, title, reason, fixed])).toEqual([
      [1, '金額', '「很多」不是金額。', false],
      [2, '用途別', '「用途別」這一格不可修改。', true],
      [2, '金額', '「金額」這一格不可修改。', true],
    ]);
  });

  it('repeat a block through the range, ragged lines filled with blanks', () => {
    const plan = planPaste(ground, range(0, 1, 1, 2), [['甲', '5'], ['乙']]);
    expect(plan.edits.map(({ text }) => text)).toEqual(['甲', '5', '乙', '']);
  });

  it('do not go onto the head of a group', () => {
    const source = groupedSource([{ key: 'k', label: '建設課', rows: items }], (item) => item.id);
    const plan = planPaste({ ...ground, source }, range(0, 1, 1, 1), [['甲'], ['乙']]);
    expect(plan.edits.map(({ key }) => key)).toEqual(['a']);
    expect(plan.problems).toMatchObject([{ rowIndex: 0, reason: '分組列不可修改。', fixed: true }]);
  });
});

describe('filling and clearing', () => {
  it('takes the first line down; a single line takes the one above', () => {
    expect(planFillDown(ground, range(0, 2, 1, 2)).edits).toMatchObject([{ key: 'b', value: 4_100_000 }]);
    expect(planFillDown(ground, range(1, 2)).edits).toMatchObject([{ key: 'b', value: 4_100_000 }]);
    expect(planFillDown(ground, range(0, 2)).edits).toEqual([]);
  });

  it('clears what may be cleared and passes over the rest', () => {
    const plan = planClear(ground, range(0, 0, 3, 1));
    expect(plan.edits.map(({ key }) => key)).toEqual(['a', 'b', 'd']);
    expect(plan.problems).toEqual([]);
    expect(planClear(ground, range(0, 0)).problems).toHaveLength(1);
  });
});

describe('edits under way', () => {
  const edit = (key: string, text: string): Edit<Item> => ({
    key,
    row: items[0] ?? { id: '', name: '', amount: 0 },
    column: 'name',
    value: text,
    text,
    shown: text,
  });

  it('end with the source showing again, or with the text kept where they were refused', () => {
    const edits = [edit('a', '甲'), edit('b', '乙')];
    const marks = settled(pending(noMarks, edits, 1), edits, 1, [{ key: 'b', column: 'name', reason: '已結案。' }]);
    expect(markAt(marks, 'a', 'name')).toBeUndefined();
    expect(markAt(marks, 'b', 'name')).toEqual({ state: 'refused', shown: '乙', text: '乙', reason: '已結案。' });
  });

  it('are not ended by the answer to an older edit of the same cell', () => {
    const first = [edit('a', '甲')];
    const both = pending(pending(noMarks, first, 1), [edit('a', '乙')], 2);
    expect(markAt(settled(both, first, 1, []), 'a', 'name')).toMatchObject({ state: 'pending', text: '乙' });
  });

  it('leave the marks of other rows as they were, so that those rows are not drawn again', () => {
    const before = pending(noMarks, [edit('a', '甲')], 1);
    expect(pending(before, [edit('b', '乙')], 2).get('a')).toBe(before.get('a'));
  });
});

describe('the sum of the selection', () => {
  const added = (rows: ReturnType<typeof range>) => {
    const sum = sumOf(ground.source, columns, rows);
    for (let step = sum.next(); ; step = sum.next()) if (step.done) return step.value;
  };

  it('adds the figures, not the texts, and needs two of them', () => {
    expect(added(range(0, 0, 3, 2))).toBe(4_100_000 + 42_400_000 + 9_000 - 200_000);
    expect(added(range(0, 2))).toBeUndefined();
    expect(added(range(0, 0, 3, 1))).toBeUndefined();
  });

  it('reads figures as the office writes them', () => {
    expect(figureOf('△1,200')).toBe(-1200);
    expect(figureOf('89.8')).toBe(89.8);
    expect(figureOf('115.11.21')).toBeUndefined();
    expect(figureOf('')).toBeUndefined();
  });
});
