import type { Column } from '#renderer/parts/grid/types.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import type { BookColumn, BudgetTree } from './book-tree.ts';
import { moneyText } from './shown.ts';

export type ColumnLooks = Partial<
  Pick<Column<BookNode>, 'group' | 'divider' | 'tint' | 'render' | 'editable' | 'parse' | 'editText'>
>;

/** A column of sums: every level's own, and the whole's at the foot. */
export const moneyColumn = (
  tree: BudgetTree,
  id: BookColumn,
  title: string,
  width: number,
  looks: ColumnLooks = {},
): Column<BookNode> => ({
  id,
  title,
  width,
  kind: 'number',
  value: (node) => moneyText(tree.sum(node, id)),
  amount: (node) => tree.sum(node, id) ?? undefined,
  total: moneyText(tree.sum(tree.total, id)),
  ...looks,
});
