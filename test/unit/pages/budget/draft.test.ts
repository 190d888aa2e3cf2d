import { expect, test } from 'vitest';
import { changeOf, draftColumns, nodeAt, pathOf, treeFor } from '#renderer/pages/budget/book-tree.ts';
import { nextCode, withBelow } from '#renderer/pages/budget/draft/account-entry.ts';
import {
  lineAs,
  lineChanges,
  nothingTyped,
  renamed,
  typedWith,
  writeInto,
} from '#renderer/pages/budget/draft/edits.ts';
import { itemsSum, productOf, withProducts } from '#renderer/pages/budget/draft/items.ts';
import { newLineAt } from '#renderer/pages/budget/draft/line-entry.ts';
import { columnsIn, editableIn, isDraft, mayAdd, mayWrite, showsBare } from '#renderer/pages/budget/draft/stages.ts';
import type { Edit } from '#renderer/parts/grid/types.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import { aBook, accounts, line } from './a-book.ts';

const book = aBook({
  lines: [line({ id: 'a', version: 4, estimate: 100 }), line({ id: 'b', estimate: 50 })],
  lastYear: [80, null],
});
const treeOf = () => treeFor(book, { tab: 'agency', columns: draftColumns, bare: true });

const edit = (row: BookNode | undefined, column: string, value: unknown): Edit<BookNode> => {
  if (!row) throw new Error('no such row');
  return { key: row.key, row, column, value, text: String(value), shown: String(value) };
};

test('each state has its columns, and only its own stage is written', () => {
  expect(columnsIn({ state: 'compiling', kind: 'general' })).toEqual(['lastYear', 'estimate', 'change']);
  expect(columnsIn({ state: 'decided', kind: 'general' })).toEqual([
    'lastYear',
    'estimate',
    'reviewed',
    'decided',
    'change',
  ]);
  expect(columnsIn({ state: 'third', kind: 'general' })).toContain('legal');
  expect(columnsIn({ state: 'compiling', kind: 'supplementary' })).toEqual(['estimate']);
  expect(showsBare({ state: 'compiling', kind: 'general' })).toBe(true);
  expect(showsBare({ state: 'sent', kind: 'general' })).toBe(false);
  expect([...editableIn('reviewing')]).toEqual(['reviewed']);
  expect(editableIn('compiling').has('estimate')).toBe(true);
  expect(editableIn('sent').size).toBe(0);
});

test('a supplementary budget stays a draft to look at', () => {
  expect(isDraft({ state: 'compiling', kind: 'general' })).toBe(true);
  expect(isDraft({ state: 'executing', kind: 'general' })).toBe(false);
  expect(isDraft({ state: 'executing', kind: 'supplementary' })).toBe(true);
});

test('a unit writes its own lines while they are compiled, 主計 all of them until they are sent', () => {
  const clerk = { rights: ['read', 'write'], units: ['works'] } as const;
  const accounting = { rights: ['read', 'write', 'accounting'], units: [] } as const;
  expect(mayWrite('compiling', { unit: 'works' }, clerk)).toBe(true);
  expect(mayWrite('compiling', { unit: 'other' }, clerk)).toBe(false);
  expect(mayWrite('compiling', { unit: null }, clerk)).toBe(false);
  expect(mayWrite('reviewing', { unit: 'works' }, clerk)).toBe(false);
  expect(mayWrite('decided', { unit: null }, accounting)).toBe(true);
  expect(mayWrite('sent', { unit: null }, accounting)).toBe(false);
  expect(mayAdd('compiling', clerk)).toBe(true);
  expect(mayAdd('compiling', { rights: ['write'], units: [] })).toBe(false);
  expect(mayAdd('reviewing', clerk)).toBe(false);
});

test('all cells of one act are one change, a line once', () => {
  const tree = treeOf();
  const [a, b] = [nodeAt(tree, 'a'), nodeAt(tree, 'b')];
  expect(lineChanges([edit(a, 'estimate', 120), edit(a, 'nature', 'current'), edit(b, 'estimate', null)])).toEqual([
    { id: 'a', version: 4, patch: { estimate: 120, nature: 'current' } },
    { id: 'b', version: 1, patch: { estimate: null } },
  ]);
});

test('an account takes a new name in its own row', () => {
  const tree = treeOf();
  const [office] = tree.roots;
  expect(renamed([edit(office, 'name', '公所'), edit(nodeAt(tree, 'a'), 'name', '路面')])).toEqual([
    { id: 'office', name: '公所' },
  ]);
  expect(lineChanges([edit(office, 'name', '公所')])).toEqual([]);
});

test('what is typed reaches every subtotal, and is put back as it was', () => {
  const tree = treeOf();
  const lastYear = () => 80;
  const typed = typedWith(nothingTyped, [edit(nodeAt(tree, 'a'), 'estimate', 130)]);
  writeInto(tree, book.lines.slice(0, 1), typed, lastYear);
  expect(tree.sum(tree.total, 'estimate')).toBe(180);
  expect(tree.sum(tree.total, 'change')).toBe(100);
  writeInto(tree, book.lines.slice(0, 1), nothingTyped, lastYear);
  expect(tree.sum(tree.total, 'estimate')).toBe(150);
  expect(tree.sum(tree.total, 'change')).toBe(70);
});

test('a line is judged by what is typed', () => {
  const [first] = book.lines;
  if (!first) throw new Error('no line');
  expect(lineAs(first, new Map([['a', { estimate: null }]])).estimate).toBeNull();
  expect(lineAs(first, nothingTyped)).toBe(first);
  expect(changeOf(first, null)).toBe(100);
  expect(changeOf({ ...first, estimate: null }, 80)).toBeNull();
});

test('items come to quantity × price × times, and an amount typed over stays until a factor changes', () => {
  const row = { id: '1', quantity: '2.5', price: 1200, times: '12', amount: null };
  expect(productOf(row)).toBe(36_000);
  expect(productOf({ id: '1', price: 7, quantity: null, times: null })).toBe(7);
  expect(productOf({ id: '1', quantity: '3', price: null })).toBeNull();
  const [made] = withProducts([row], []);
  expect(made?.amount).toBe(36_000);
  const over = { ...row, amount: 35_000 };
  expect(withProducts([over], [{ ...row, amount: 36_000 }])[0]?.amount).toBe(35_000);
  expect(withProducts([{ ...over, times: '6' }], [over])[0]?.amount).toBe(18_000);
  expect(itemsSum([])).toBeNull();
  expect(itemsSum([over, { id: '2', amount: 5 }])).toBe(35_005);
});

test('a new account gets the next number of its sisters', () => {
  expect(nextCode(accounts, 'agency', null)).toBe('03');
  expect(nextCode(accounts, 'agency', 'road')).toBe('01');
  expect([...withBelow(accounts, 'traffic')]).toEqual(['traffic', 'road']);
});

test('a new line begins where one stands', () => {
  const tree = treeOf();
  expect(newLineAt(nodeAt(tree, 'a'), 'agency', ['works'])).toMatchObject({
    side: 'expenditure',
    account: 'road',
    nature: 'capital',
    unit: 'works',
  });
  const traffic = pathOf(nodeAt(tree, 'a') as BookNode).find(({ account }) => account === 'traffic');
  expect(traffic?.name).toBe('交通支出');
  expect(newLineAt(traffic, 'agency', [])).toMatchObject({ account: null });
  expect(newLineAt(undefined, 'source', [])).toMatchObject({ side: 'revenue', account: null, unit: null });
});
