import { figureOf } from './status.ts';
import type { Column, RowSource } from './types.ts';

/** A figure where the column has figures, a day as ISO, else the text; nothing where there is none. */
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
  columns: { label: string; kind: 'text' | 'number' | 'day' }[];
  rows: ShownRow[];
}

/** A step to the right for every level of a tree. */
const indent = '　';
/** So many rows are read at once; a source keeps no more than some thousands. */
const stretch = 1_000;

/** Undefined where a row of it could not be read. */
export async function shownTable<Row>(
  source: RowSource<Row>,
  columns: readonly Column<Row>[],
): Promise<ShownTable | undefined> {
  const rows: ShownRow[] = [];
  for (let from = 0; from < source.count; from += stretch) {
    const to = Math.min(source.count, from + stretch);
    await source.load?.(from, to);
    for (let index = from; index < to; index += 1) {
      const row = shownRow(source, columns, index);
      if (row === undefined) return undefined;
      rows.push(row);
    }
  }
  const totals = columns.map(({ total, kind }): ShownCell => {
    if (typeof total !== 'string' || total === '') return null;
    return kind === 'number' ? (figureOf(total) ?? total) : total;
  });
  if (totals.some((cell) => typeof cell === 'number')) rows.push({ cells: totals, total: true });
  return { columns: columns.map((column) => headOf(column, columns)), rows };
}

function shownRow<Row>(source: RowSource<Row>, columns: readonly Column<Row>[], index: number): ShownRow | undefined {
  const shape = source.shapeAt?.(index);
  if (shape?.kind === 'group') return { cells: [], group: { label: shape.label, count: shape.count } };
  const row = source.rowAt(index);
  if (row === undefined) return undefined;
  return { cells: cellsOf(columns, row, shape?.level ?? 0), ...(shape ? { level: shape.level } : {}) };
}

const titleOf = <Row>({ title }: Column<Row>): string => title.replaceAll('\n', '');

/** Under a joined head a column is called by it as well, where another has the same name. */
function headOf<Row>(column: Column<Row>, all: readonly Column<Row>[]): ShownTable['columns'][number] {
  const { group, kind, day } = column;
  const own = titleOf(column);
  const isAlone = all.every((other) => other === column || titleOf(other) !== own);
  return { label: group === undefined || isAlone ? own : `${group}　${own}`, kind: day ? 'day' : (kind ?? 'text') };
}

const cellsOf = <Row>(columns: readonly Column<Row>[], row: Row, level: number): ShownCell[] =>
  columns.map((column, at) => {
    if (column.day) return column.day(row);
    const text = column.value(row);
    if (column.kind === 'number') return (column.amount ? column.amount(row) : figureOf(text)) ?? (text || null);
    if (text === '') return null;
    return at === 0 ? `${indent.repeat(level)}${text}` : text;
  });
