import { describe, expect, test } from 'vitest';
import {
  doubtsOf,
  figuresOf,
  monthsToEnter,
  noFigures,
  rowsToPut,
} from '#renderer/pages/budget/execution/execution-rows.ts';
import {
  changesOf,
  changesText,
  countsOf,
  type PreviewRow,
  rowsToApply,
} from '#renderer/pages/budget/execution/import/preview-rows.ts';
import { newId } from '#shared/base/ids.ts';
import { budgetOperations } from '#shared/contract/budget-operations.ts';

describe('figures that want a second look', () => {
  test('a cumulative figure that falls', () => {
    const [doubt] = doubtsOf({ current: 1000, before: figuresOf({ paid: 500 }), now: figuresOf({ paid: 400 }) });
    expect(doubt).toMatchObject({ figure: 'paid' });
    expect(doubt?.sentence).toContain('少於上月的500元');
  });

  test('應付數 falls when it is paid: that is no doubt', () => {
    const before = figuresOf({ paid: 100, payable: 300 });
    expect(doubtsOf({ current: 1000, before, now: figuresOf({ paid: 400, payable: 0 }) })).toEqual([]);
  });

  test('paid and payable beyond the current amount', () => {
    const now = figuresOf({ paid: 900, payable: 101 });
    expect(doubtsOf({ current: 1000, before: noFigures, now }).map(({ figure }) => figure)).toEqual(['paid']);
    expect(doubtsOf({ current: 1001, before: noFigures, now })).toEqual([]);
    expect(doubtsOf({ current: 0, before: noFigures, now: noFigures })).toEqual([]);
  });
});

test('only months that are over', () => {
  expect(monthsToEnter(115, '2026-11-26').at(-1)).toBe('2026-10');
  expect(monthsToEnter(115, '2026-11-30').at(-1)).toBe('2026-11');
  expect(monthsToEnter(114, '2026-11-26')).toHaveLength(12);
  expect(monthsToEnter(116, '2026-11-26')).toEqual([]);
});

test('cells of one act become a row a line, with what stands there', () => {
  const rows = rowsToPut(
    [
      { key: 'a', column: 'paid', value: 5 },
      { key: 'a', column: 'payable', value: null },
      { key: 'b', column: 'saved', value: 7 },
      { key: 'b', column: 'name', value: '不是數字' },
    ],
    (line) => (line === 'a' ? figuresOf({ payable: 3, prepaid: 1 }) : noFigures),
  );
  expect(rows).toEqual([
    { line: 'a', ...figuresOf({ paid: 5, prepaid: 1 }) },
    { line: 'b', ...figuresOf({ saved: 7 }) },
  ]);
});

describe('a preview', () => {
  const [line, other] = [newId(), newId()];
  const row = (more: Partial<PreviewRow>): PreviewRow => ({
    place: 'A5',
    code: '0401-20',
    name: '業務費',
    line,
    label: '業務費',
    action: 'add',
    values: figuresOf({ paid: 100 }),
    before: null,
    problem: null,
    ...more,
  });
  const change = row({ action: 'change', line: other, before: figuresOf({ paid: 80, payable: 9 }) });
  const rows = [
    row({}),
    change,
    row({ action: 'same', line: newId(), before: figuresOf({ paid: 100 }) }),
    row({ action: 'refused', line: null, problem: '找不到科目。' }),
  ];

  test('counts by what will happen', () => {
    expect(countsOf(rows)).toEqual({ add: 1, change: 1, same: 1, refused: 1 });
  });

  test('writes what is new or differs, and keeps figures the file does not have', () => {
    const applied = rowsToApply(rows);
    expect(applied).toEqual([
      { line, ...figuresOf({ paid: 100 }) },
      { line: other, ...figuresOf({ paid: 100, payable: 9 }) },
    ]);
    const input = { budget: newId(), month: '2026-10', source: 'imported', file: '月報.csv', rows: applied };
    expect(budgetOperations['execution.put'].input.safeParse(input).success).toBe(true);
  });

  test('says only what differs', () => {
    expect(changesOf(change)).toEqual([{ id: 'paid', label: '實現數', before: '80', after: '100' }]);
    expect(changesText(change)).toBe('實現數80→100');
    expect(changesText(row({}))).toBe('實現數100');
  });
});
