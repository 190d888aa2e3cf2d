import type { Column } from '#renderer/parts/grid/types.ts';
import type { Id } from '#shared/base/ids.ts';
import type { BookNode, BookTree } from '#shared/budget/tree.ts';
import { readAmount } from '../execution/execution-columns.tsx';
import { NameCell } from '../name-cell.tsx';
import { moneyText as text } from '../shown.ts';
import type { Edited } from './allotment-rows.ts';
import { allotmentTexts as texts } from './allotment-texts.ts';
import { type AllotmentColumn, monthColumns } from './use-allotment.ts';

interface ColumnsWish {
  tree: BookTree<AllotmentColumn>;
  edited: Edited;
  /** The account may allot. */
  enters: boolean;
}

export function allotmentColumns(wish: ColumnsWish): Column<BookNode>[] {
  const { tree } = wish;
  const plain = (id: AllotmentColumn, title: string, looks: Partial<Column<BookNode>> = {}): Column<BookNode> => ({
    id,
    title,
    kind: 'number',
    width: 104,
    value: (node) => text(tree.sum(node, id)),
    amount: (node) => tree.sum(node, id) ?? undefined,
    total: text(tree.sum(tree.total, id)),
    ...looks,
  });
  return [
    {
      id: 'name',
      title: texts.head,
      width: 258,
      grow: 1,
      frozen: true,
      value: ({ code, name }) => (code === '' ? name : `${code} ${name}`),
      render: (node) => <NameCell node={node} />,
      total: texts.total,
    },
    plain('current', texts.current, { tint: true, width: 108 }),
    plain('sum', texts.sum, { width: 108 }),
    plain('difference', texts.difference, {
      width: 96,
      render: (node) => <Difference value={tree.sum(node, 'difference')} />,
    }),
    ...monthColumns.map((id, at) => monthColumn(wish, id, at)),
  ];
}

function monthColumn(
  { tree, edited, enters }: ColumnsWish,
  id: (typeof monthColumns)[number],
  at: number,
): Column<BookNode> {
  const amount = (node: BookNode): number | null => tree.sum(node, id);
  const isEdited = (line: Id | undefined): boolean => line !== undefined && edited[line] !== undefined;
  return {
    id,
    title: texts.month(at + 1),
    kind: 'number',
    width: 92,
    divider: at === 0,
    value: (node) => text(amount(node)),
    amount: (node) => amount(node) ?? undefined,
    editable: ({ kind }) => enters && kind === 'line',
    editText: (node) => String(amount(node) ?? ''),
    parse: readAmount,
    render: (node) =>
      isEdited(node.line?.id) ? <b className="allot-edited">{text(amount(node))}</b> : text(amount(node)),
    total: text(amount(tree.total)),
  };
}

/** Red until nothing is left over. */
const Difference = ({ value }: { value: number | null }) =>
  value === null || value === 0 ? '' : <b className="neg">{text(value)}</b>;
