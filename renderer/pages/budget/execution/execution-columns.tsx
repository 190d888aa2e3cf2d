import type { Column } from '#renderer/parts/grid/types.ts';
import type { Id } from '#shared/base/ids.ts';
import { parseMoney } from '#shared/base/money.ts';
import type { BookNode, BookTree } from '#shared/budget/tree.ts';
import { NameCell } from '../name-cell.tsx';
import { moneyText as text } from '../shown.ts';
import { type FigureName, figureNames } from './execution-rows.ts';
import { type ExecutionColumn, isEntered } from './execution-tree.ts';
import { executionTexts as texts } from './texts.ts';

interface ColumnsWish {
  tree: BookTree<ExecutionColumn>;
  doubts: ReadonlyMap<Id, readonly string[]>;
  /** The account may enter. */
  enters: boolean;
}

export function columnsOf(wish: ColumnsWish): Column<BookNode>[] {
  return [
    nameColumn(wish),
    plainColumn(wish, 'current', texts.current),
    ...figureNames.flatMap((name) => pair(wish, name)),
  ];
}

function nameColumn({ doubts }: ColumnsWish): Column<BookNode> {
  const shown = ({ code, name }: BookNode): string => (code === '' ? name : `${code} ${name}`);
  return {
    id: 'name',
    title: texts.head,
    width: 286,
    grow: 1,
    frozen: true,
    value: shown,
    render: (node) => <NameCell node={node} problem={node.line ? doubts.get(node.line.id)?.join('') : undefined} />,
    total: texts.total,
  };
}

function plainColumn({ tree }: ColumnsWish, column: ExecutionColumn, title: string): Column<BookNode> {
  const amount = (node: BookNode): number | null => tree.sum(node, column);
  return {
    id: column,
    title,
    kind: 'number',
    width: 112,
    tint: true,
    value: (node) => text(amount(node)),
    amount: (node) => amount(node) ?? undefined,
    total: text(amount(tree.total)),
  };
}

/** What stood at the end of the month before, and what is entered now. */
function pair(wish: ColumnsWish, name: FigureName): Column<BookNode>[] {
  const { tree, enters } = wish;
  const amount = (node: BookNode): number | null => tree.sum(node, `now.${name}`);
  const group = texts.figures[name];
  return [
    { ...plainColumn(wish, `before.${name}`, texts.before), group, divider: true, tint: false, width: 100 },
    {
      id: name,
      title: texts.now,
      group,
      kind: 'number',
      width: 108,
      value: (node) => text(amount(node)),
      amount: (node) => amount(node) ?? undefined,
      editable: (node) => enters && isEntered(node),
      editText: (node) => String(amount(node) ?? ''),
      parse: readAmount,
      total: text(amount(tree.total)),
    },
  ];
}

/** Blank takes the figure away. */
export function readAmount(raw: string): ReturnType<NonNullable<Column<BookNode>['parse']>> {
  if (raw.trim() === '') return { ok: true, value: null, text: '' };
  const read = parseMoney(raw);
  if (!read.ok) return { ok: false, reason: read.reason };
  return { ok: true, value: read.value, text: text(read.value) };
}
