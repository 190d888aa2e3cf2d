import { figureOf } from './status.ts';
import type { Column, RowSource } from './types.ts';

/** A figure where the column has figures, else the text; nothing where there is none. */
export type ShownCell = string | number | null;

export interface ShownRow {
  cells: ShownCell[];
  /** In a tree, from 0. */
  level?: number;
  /** The foot. */
  total?: true;
  /** The head of a group: its label and how many stand under it. */
  group?: { label: string; count: number };
}

/** What a grid shows, its folds, order and hidden columns included. */
export interface ShownTable {
  columns: { label: string; number: boolean }[];
  rows: ShownRow[];
}

/** A step to the right for every level of a tree. */
const indent = '　';

/** Undefined while a row of it is still being read. */
export function shownTable<Row>(source: RowSource<Row>, columns: readonly Column<Row>[]): ShownTable | undefined {
  const rows: ShownRow[] = [];
  for (let index = 0; index < source.count; index += 1) {
    const shape = source.shapeAt?.(index);
    if (shape?.kind === 'group') {
      rows.push({ cells: [], group: { label: shape.label, count: shape.count } });
      continue;
    }
    const row = source.rowAt(index);
    if (row === undefined) return undefined;
    rows.push({ cells: cellsOf(columns, row, shape?.level ?? 0), ...(shape ? { level: shape.level } : {}) });
  }
  const totals = columns.map(({ total, kind }): ShownCell => {
    if (typeof total !== 'string' || total === '') return null;
    return kind === 'number' ? (figureOf(total) ?? total) : total;
  });
  if (totals.some((cell) => typeof cell === 'number')) rows.push({ cells: totals, total: true });
  return { columns: columns.map((column) => headOf(column, columns)), rows };
}

const titleOf = <Row>({ title }: Column<Row>): string => title.replaceAll('\n', '');

/** Under a joined head a column is called by it as well, where another has the same name. */
function headOf<Row>(column: Column<Row>, all: readonly Column<Row>[]): ShownTable['columns'][number] {
  const { group, kind } = column;
  const own = titleOf(column);
  const isAlone = all.every((other) => other === column || titleOf(other) !== own);
  return { label: group === undefined || isAlone ? own : `${group}　${own}`, number: kind === 'number' };
}

const cellsOf = <Row>(columns: readonly Column<Row>[], row: Row, level: number): ShownCell[] =>
  columns.map((column, at) => {
    const text = column.value(row);
    if (column.kind === 'number') return (column.amount ? column.amount(row) : figureOf(text)) ?? (text || null);
    if (text === '') return null;
    return at === 0 ? `${indent.repeat(level)}${text}` : text;
  });
