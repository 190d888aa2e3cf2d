import { expect, test } from 'vitest';
import { amountColumns, codePath, linesBelow, namePath, nodeAt, treeFor } from '#renderer/pages/budget/book-tree.ts';
import { levelsOf } from '#renderer/pages/budget/levels.ts';
import { percentText, shareText } from '#renderer/pages/budget/shown.ts';
import { columnWidth } from '#renderer/pages/budget/widths.ts';
import { aBook, accounts, line } from './a-book.ts';

const book = aBook({
  lines: [line({ id: 'a', name: '路面' }), line({ id: 'b', name: '護欄' }), line({ id: 'tax', side: 'revenue' })],
  amounts: {
    current: [1000, 500, 9000],
    paid: [600, null, 8000],
    payable: [100, null, null],
    kept: [50, null, null],
    carried: [80, null, null],
  },
});

test('a tab holds its own side, and every level its sum', () => {
  const tree = treeFor(book, { tab: 'agency', columns: amountColumns });
  expect(tree.sum(tree.total, 'current')).toBe(1500);
  const [office] = tree.roots;
  expect(office && tree.sum(office, 'paid')).toBe(600);
});

test('the year closes with what was paid, is owed and was kept for contracts; the rest is left', () => {
  const tree = treeFor(book, { tab: 'final', columns: amountColumns });
  expect(tree.sum(tree.total, 'spent')).toBe(750);
  expect(tree.sum(tree.total, 'unspent')).toBe(750);
});

test('a node is found by its key and named by its way', () => {
  const tree = treeFor(book, { tab: 'agency', columns: amountColumns });
  const node = nodeAt(tree, 'b');
  expect(node && codePath(node)).toBe('02-04-01-30-30');
  const works = node?.parent ?? undefined;
  expect(works && namePath(works)).toBe('道路橋梁／設備及投資');
  expect(nodeAt(tree, works?.key)).toBe(works);
  expect(nodeAt(tree, 'total/nothing')).toBeUndefined();
  expect(works && linesBelow(works).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('levels are named as deep as the accounts go', () => {
  expect(levelsOf(accounts, 'agency')).toEqual(['款', '項', '目', '用途別', '細目']);
  expect(levelsOf(accounts, 'object')).toEqual(['一級用途別', '計畫', '細目']);
  expect(levelsOf([], 'source')).toEqual(['款', '細目']);
});

test('percents keep their decimals, and blank means nothing to measure against', () => {
  expect(percentText('90')).toBe('90.0%');
  expect(percentText(null)).toBe('');
  expect(shareText(1, 3)).toBe('33.3%');
  expect(shareText(1, 0)).toBe('');
  expect(shareText(null, 3)).toBe('');
});

test('a column is as wide as its largest figure, also where figures cancel out', () => {
  const moved = aBook({
    lines: [line({ id: 'a' }), line({ id: 'b' })],
    amounts: { transfer: [-1_500_000, 1_500_000], current: [900_000_000, 1] },
  });
  const tree = treeFor(moved, { tab: 'agency', columns: amountColumns });
  expect(tree.sum(tree.total, 'transfer')).toBe(0);
  expect(columnWidth(tree, 'transfer', 64)).toBeGreaterThan(80);
  expect(columnWidth(tree, 'current', 64)).toBeGreaterThan(columnWidth(tree, 'transfer', 64) - 14);
  expect(columnWidth(tree, 'saved', 64)).toBe(64);
});
