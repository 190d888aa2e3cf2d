import type { RowSource } from '../types.ts';
import { FoldedLines } from './tree-source.ts';

export interface Group<Row> {
  key: string;
  label: string;
  rows: readonly Row[];
}

export interface GroupedSource<Row> extends RowSource<Row> {
  replace(groups: readonly Group<Row>[]): void;
}

type Node<Row> = { group: Group<Row> } | { row: Row; key: string };

/** A list under heads that fold. */
export function groupedSource<Row>(groups: readonly Group<Row>[], keyOf: (row: Row) => string): GroupedSource<Row> {
  const headOf = (group: Group<Row>): Node<Row> => ({ group });
  const lines = new FoldedLines<Node<Row>>(
    {
      roots: groups.map(headOf),
      childrenOf: (node) => ('group' in node ? node.group.rows.map((row) => ({ row, key: keyOf(row) })) : []),
      keyOf: (node) => ('group' in node ? `group ${node.group.key}` : node.key),
    },
    2,
  );
  return {
    get count() {
      return lines.count;
    },
    rowAt: (index) => {
      const node = lines.at(index)?.node;
      return node && 'row' in node ? node.row : undefined;
    },
    keyAt: (index) => lines.at(index)?.key,
    indexOf: (key) => lines.indexOf(key),
    shapeAt: (index) => {
      const line = lines.at(index);
      if (!line || !('group' in line.node)) return undefined;
      const { label, rows } = line.node.group;
      return { kind: 'group', level: 0, label, count: rows.length, folded: line.folded };
    },
    ensure: () => undefined,
    folding: lines.folding,
    replace: (next) => lines.replace(next.map(headOf)),
    subscribe: lines.listeners.subscribe,
    version: lines.listeners.version,
  };
}
