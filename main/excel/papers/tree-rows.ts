import { formatMoney } from '#shared/base/money.ts';
import type { BookNode, BookTree } from '#shared/budget/tree.ts';
import { levelNames } from '#shared/registers/budget-account.ts';
import type { PaperRow, PaperValue } from '../sheet-paper.ts';

export interface TreeRowsAsked<C extends string> {
  tree: BookTree<C>;
  /** Groups of lines are the last rows: the plans below 政事別 and 用途別. */
  groupsOnly?: boolean;
  /** What the columns say of a node besides the sums of the tree. */
  also?: (node: BookNode) => Readonly<Record<string, PaperValue>>;
  total: string;
}

/** Every level of a tree with its subtotals, each above what it adds up, and the total at the end. */
export function treeRows<C extends string>({ tree, groupsOnly, also, total }: TreeRowsAsked<C>): PaperRow[] {
  const rows: PaperRow[] = [];
  const valuesOf = (node: BookNode): Record<string, PaperValue> => ({
    ...Object.fromEntries(tree.columns.map((name) => [name, tree.sum(node, name)])),
    ...also?.(node),
  });
  const write = (node: BookNode): number => {
    const place = rows.length;
    const closed = isClosed(node, groupsOnly === true);
    const naming = { name: nameOf(node), ...codeOf(node), ...valuesOf(node) };
    const row: PaperRow = { look: closed ? 'line' : 'part', level: node.level, values: naming };
    rows.push(row);
    if (!closed) rows[place] = { ...row, adds: node.below.map(write) };
    return place;
  };
  const adds = tree.roots.map(write);
  rows.push({ look: 'total', level: 0, values: { name: total, ...valuesOf(tree.total) }, adds });
  return rows;
}

/** An account with one line that has no name of its own is that line. */
function isClosed({ kind, below }: BookNode, groupsOnly: boolean): boolean {
  const [only] = below;
  if (only === undefined) return true;
  if (kind === 'account') return below.length === 1 && only.line !== null && (only.line.name ?? '') === '';
  return groupsOnly && below.every((one) => one.kind === 'line');
}

const codeOf = ({ kind, level, code }: BookNode): Record<string, string> =>
  kind === 'account' && level < levelNames.length ? { [`level${level + 1}`]: code } : {};

/** A line below its own account, or the group of its own object, need not say it again. */
function nameOf({ kind, code, name, line, parent }: BookNode): string {
  const own = line?.name ?? '';
  const said = line?.side === 'revenue' || (parent?.kind === 'group' && parent.code === code);
  if (own !== '' && said) return own;
  return kind === 'account' || code === '' ? name : `${code}　${name}`;
}

/** What is said of the lines of a row: of one line its explanation, of several what each of them gets. */
export function explained(
  node: BookNode,
  groupsOnly: boolean,
  explain: (line: string) => string | null,
  amount: (node: BookNode) => number | null,
): string | null {
  if (node.line) return explain(node.line.id);
  if (!isClosed(node, groupsOnly)) return null;
  const [only] = node.below;
  if (only?.line && node.below.length === 1) return explain(only.line.id);
  const said = node.below.flatMap((one) => {
    const figure = amount(one);
    return figure === null ? [] : [`${one.line?.name || one.name}${formatMoney(figure)}元`];
  });
  return said.length === 0 ? null : `${said.join('；')}。`;
}
