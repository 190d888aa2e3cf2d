import type { Column } from '#renderer/parts/grid/types.ts';
import { formatMoney } from '#shared/base/money.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import { type BookColumn, type BudgetTree, rateAmounts, sideOf } from './book-tree.ts';
import { type ColumnLooks, moneyColumn } from './money-column.ts';
import { NameCell } from './name-cell.tsx';
import { RateCell, rateText } from './rate-cell.tsx';
import { moneyText } from './shown.ts';
import { budgetTexts as texts } from './texts.ts';
import { columnWidth } from './widths.ts';
import type { BookTab } from './wish.ts';

const { columns: titles, groups } = texts;

interface ColumnsWish {
  book: BookAnswer;
  tree: BudgetTree;
  tab: BookTab;
}

/** Columns of a book in force, as the clerk's own sheet has them. */
export function amountColumnsFor(wish: ColumnsWish): Column<BookNode>[] {
  if (wish.tab === 'final') return [nameColumn(wish), ...finalColumns(wish)];
  return [nameColumn(wish), ...(sideOf(wish.tab) === 'revenue' ? revenueColumns(wish) : spendingColumns(wish))];
}

export function nameColumn({ book, tab }: ColumnsWish): Column<BookNode> {
  const held = new Set(book.held);
  return {
    id: 'name',
    title: titles.name,
    width: 224,
    minWidth: 160,
    grow: 1,
    frozen: true,
    value: ({ code, name }) => (code === '' ? name : `${code} ${name}`),
    render: (node) => <NameCell node={node} held={node.line !== null && held.has(node.line.id)} />,
    total: texts.totals[sideOf(tab)],
  };
}

const leastWidths: Readonly<Partial<Record<BookColumn, number>>> = { current: 84, allotted: 84, unspent: 108 };

const sumColumn = (tree: BudgetTree, id: BookColumn, title: string, looks: ColumnLooks = {}): Column<BookNode> =>
  moneyColumn(tree, id, title, columnWidth(tree, id, leastWidths[id] ?? 64), looks);

function spendingColumns({ book, tree }: ColumnsWish): Column<BookNode>[] {
  const month = book.monthsOver;
  const execution = groups.execution(month);
  const budget = { group: groups.budget };
  return [
    sumColumn(tree, 'original', titles.original, budget),
    sumColumn(tree, 'supplement', titles.supplement, budget),
    sumColumn(tree, 'transfer', titles.transfer, budget),
    sumColumn(tree, 'reserve', titles.reserve, budget),
    sumColumn(tree, 'current', titles.current, { divider: true, tint: true, render: currentCell(book, tree) }),
    sumColumn(tree, 'allotted', titles.allotted(month), { divider: true }),
    sumColumn(tree, 'paid', titles.paid, { divider: true, group: execution }),
    sumColumn(tree, 'payable', titles.payable, { group: execution }),
    sumColumn(tree, 'saved', titles.saved, { group: execution }),
    sumColumn(tree, 'carried', titles.carried, { divider: true }),
    rateColumn(book, tree),
  ];
}

function revenueColumns({ book, tree }: ColumnsWish): Column<BookNode>[] {
  const month = book.monthsOver;
  const execution = groups.execution(month);
  return [
    sumColumn(tree, 'original', titles.original, { group: groups.budget }),
    sumColumn(tree, 'supplement', titles.supplement, { group: groups.budget }),
    sumColumn(tree, 'current', titles.current, { divider: true, tint: true, render: currentCell(book, tree) }),
    sumColumn(tree, 'allotted', titles.allotted(month), { divider: true }),
    sumColumn(tree, 'paid', titles.paid, { divider: true, group: execution }),
    sumColumn(tree, 'payable', titles.receivable, { group: execution }),
    rateColumn(book, tree),
  ];
}

function finalColumns({ tree }: ColumnsWish): Column<BookNode>[] {
  const final = { group: groups.final };
  return [
    sumColumn(tree, 'original', titles.original, { group: groups.budget }),
    sumColumn(tree, 'supplement', titles.supplement, { group: groups.budget }),
    sumColumn(tree, 'current', titles.current, { divider: true, tint: true }),
    sumColumn(tree, 'paid', titles.paid, { divider: true, ...final }),
    sumColumn(tree, 'payable', titles.payable, final),
    sumColumn(tree, 'kept', titles.keptOver, final),
    sumColumn(tree, 'spent', titles.spent, { ...final, tint: true }),
    sumColumn(tree, 'unspent', titles.unspent, { divider: true }),
  ];
}

function rateColumn({ rules }: BookAnswer, tree: BudgetTree): Column<BookNode> {
  return {
    id: 'rate',
    title: titles.rate,
    width: 92,
    align: 'right',
    divider: true,
    value: (node) => rateText(rateAmounts(tree, node)),
    render: (node) => <RateCell amounts={rateAmounts(tree, node)} limits={rules} />,
    total: <RateCell amounts={rateAmounts(tree, tree.total)} limits={rules} />,
  };
}

/** What is asked for and not decided is hatched over the amount it would change. */
function currentCell({ pending }: BookAnswer, tree: BudgetTree) {
  const asked = new Map<string, number>();
  for (const { line, amount } of pending) asked.set(line, (asked.get(line) ?? 0) + amount);
  return function CurrentCell(node: BookNode) {
    const text = moneyText(tree.sum(node, 'current'));
    const amount = node.line ? asked.get(node.line.id) : undefined;
    if (amount === undefined) return text;
    return (
      <span className="budget-pending" title={texts.pendingAmount(formatMoney(amount))}>
        {text}
      </span>
    );
  };
}
