import type { BookNode } from '#shared/budget/tree.ts';
import type { BookColumn, BudgetTree } from './book-tree.ts';
import { moneyText } from './shown.ts';

/** A bold figure of the dense grid, character by character. */
const digit = 7.6;
const sign = 14;
const comma = 4;
const padding = 14;

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => {
    if (letter === ',') return sum + comma;
    return sum + (letter === '△' ? sign : digit);
  }, padding);

interface Extent {
  highest: number;
  lowest: number;
}

const known = new WeakMap<BudgetTree, readonly Extent[]>();

/** The largest and the least sum of every column, in one walk through the tree. */
function extentsOf(tree: BudgetTree): readonly Extent[] {
  const there = known.get(tree);
  if (there) return there;
  const extents = tree.columns.map((): Extent => ({ highest: 0, lowest: 0 }));
  const visit = (node: BookNode): void => {
    for (const [at, extent] of extents.entries()) {
      const sum = node.sums[at] ?? 0;
      if (sum > extent.highest) extent.highest = sum;
      if (sum < extent.lowest) extent.lowest = sum;
    }
    for (const one of node.below) visit(one);
  };
  visit(tree.total);
  known.set(tree, extents);
  return extents;
}

/** Wide enough for the largest sum of a column, so that no figure is cut; narrow where there is none. */
export function columnWidth(tree: BudgetTree, column: BookColumn, least: number): number {
  const { highest, lowest } = extentsOf(tree)[tree.columns.indexOf(column)] ?? { highest: 0, lowest: 0 };
  return Math.ceil(Math.max(least, widthOf(moneyText(highest)), lowest < 0 ? widthOf(moneyText(lowest)) : 0));
}
