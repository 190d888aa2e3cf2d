import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accountBudget } from '#main/excel/papers/account-budget.ts';
import { type BookNode, BookTree } from '#shared/budget/tree.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import { type ReadSheet, summed } from '#test/support/workbook.ts';
import { plainHead, type RandomBook, randomBook } from './random-trees.ts';
import { readFirst } from './samples.ts';

const columns = ['legal', 'estimate'] as const;
const first = 6;

const linesFor = (book: RandomBook, scheme: Scheme) =>
  book.lines.filter(({ side }) => side === (scheme === 'source' ? 'revenue' : 'expenditure'));

function treeOf(book: RandomBook, scheme: Scheme) {
  return new BookTree({
    scheme,
    accounts: book.accounts,
    lines: linesFor(book, scheme),
    columns,
    figure: (line, name) => line[name],
  });
}

const sheetOf = (book: RandomBook, scheme: Scheme): Promise<ReadSheet> =>
  readFirst(
    accountBudget({
      ...plainHead,
      scheme,
      accounts: book.accounts,
      lines: linesFor(book, scheme),
      amount: (line) => line.legal,
      before: (line) => line.estimate,
      explain: () => null,
    }),
  );

/** A row without a formula: a line, a plan below 政事別 or 用途別, an account whose only line has no name. */
function standsForAll({ kind, below }: BookNode): boolean {
  if (kind === 'group') return below.every((one) => one.kind === 'line');
  return below.length === 0 || (below.length === 1 && below[0]?.line?.name === null);
}

/** Walks tree and sheet side by side: the sheet's rows are the tree's, down to where a row stands for all below it. */
function compare(sheet: ReadSheet, tree: BookTree<(typeof columns)[number]>): void {
  let row = first;
  const sums = (node: BookNode, at: number): void => {
    for (const [index, letter] of ['F', 'G'].entries()) {
      const cell = sheet.at(`${letter}${at}`);
      const own = node.sums[index] ?? null;
      expect(cell.value, `${letter}${at}`).toBe(cell.formula === null ? own : (own ?? ''));
    }
  };
  const walk = (node: BookNode): number => {
    const at = row;
    row += 1;
    sums(node, at);
    if (sheet.at(`F${at}`).formula === null) {
      expect(standsForAll(node), node.name).toBe(true);
      return at;
    }
    const children = node.below.map(walk);
    for (const letter of ['F', 'G'])
      expect(summed(sheet.at(`${letter}${at}`).formula)).toEqual(children.map((child) => `${letter}${child}`));
    return at;
  };
  const roots = tree.roots.map(walk);
  sums(tree.total, row);
  if (roots.length > 0) expect(summed(sheet.at(`F${row}`).formula)).toEqual(roots.map((root) => `F${root}`));
  expect(sheet.at(`E${row}`).value).toMatch(/合計$/);
}

it.each(['source', 'agency', 'function', 'object'] as const)(
  'by %s, every level adds up its direct children and holds the sums of the book',
  async (scheme) => {
    await fc.assert(
      fc.asyncProperty(randomBook, async (book) => {
        compare(await sheetOf(book, scheme), treeOf(book, scheme));
      }),
      { numRuns: 40 },
    );
  },
);
