import type { Table } from '../paper.ts';
import type { Room } from './fill.ts';
import {
  cellLine,
  cellPad,
  cutRow,
  cutRows,
  type Grid,
  type GridCell,
  type GridRow,
  gridOf,
  heightsOf,
} from './grid.ts';

/** What of a table stands on one slide: its heads, and some of its rows. */
export interface TablePart {
  words: string;
  size: number;
  widths: readonly number[];
  /** How many of the rows are heads. */
  heads: number;
  rows: readonly GridRow[];
  heights: readonly number[];
  sources?: readonly string[];
}

/** From afar first; below twelve points nobody reads. */
const sizes = [16, 14, 12] as const;

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** A head that takes half of the slide is no head to repeat: it goes on as the first of the rows. */
function measured(table: Table, size: number, { width, height }: Room): Grid {
  const grid = gridOf(table, size, width);
  if (sum(heightsOf(grid.head, grid)) <= height / 2) return grid;
  return { ...grid, head: [], rows: [...grid.head, ...grid.rows] };
}

export const gridHeight = (grid: Grid): number => sum(heightsOf(grid.head, grid)) + sum(heightsOf(grid.rows, grid));

/** As large as a whole slide allows; one that goes over several is set at the middle size, if it has room for that. */
export function gridFor(table: Table, room: Room): Grid {
  const grids = sizes.map((size) => measured(table, size, room));
  const [, middle, small] = grids;
  const whole = grids.find((grid) => gridHeight(grid) <= room.height);
  return whole ?? (table.columns.length > 6 ? small : middle) ?? measured(table, 12, room);
}

/** The rows that fit into the room with their heads; a first one that fits nowhere is torn. No part: nothing fits here. */
export function takeRows(grid: Grid, room: Room): { part?: TablePart; rest?: Grid } {
  const heads = sum(heightsOf(grid.head, grid));
  const fitting = rowsFitting(grid, room.height - heads);
  const [first, ...others] = grid.rows;
  if (fitting > 0 || (first === undefined && heads <= room.height)) {
    const [taken, rest] = cutRows(grid.rows, fitting);
    return { part: partOf(grid, taken), ...(rest.length === 0 ? {} : { rest: { ...grid, rows: rest } }) };
  }
  if (!room.fresh || first === undefined) return { rest: grid };
  const lines = Math.max(1, Math.floor((room.height - heads - 2 * cellPad.above) / cellLine(grid.size)));
  const [head, rest] = cutRow(first, lines, grid);
  return { part: partOf(grid, [head]), rest: { ...grid, rows: [rest, ...others] } };
}

function rowsFitting({ rows, ...grid }: Grid, height: number): number {
  let fitting = 0;
  while (fitting < rows.length) {
    const [taken] = cutRows(rows, fitting + 1);
    if (sum(heightsOf(taken, { ...grid, rows })) > height) return withoutNames(rows, fitting);
    fitting += 1;
  }
  return fitting;
}

/** A line that names the rows below it goes with them, unless it is all that fits. */
function withoutNames(rows: readonly GridRow[], fitting: number): number {
  const kept = rows.slice(0, fitting).findLastIndex(({ group }) => !group) + 1;
  return kept > 0 ? kept : fitting;
}

/** The cell that stands in a column of a row or reaches there, and the row it begins in. */
export interface Covering {
  cell: GridCell;
  from: number;
}

export function coveredBy(rows: readonly GridRow[], at: number, column: number): Covering | undefined {
  for (const [from, { cells }] of rows.slice(0, at + 1).entries()) {
    const cell = cells.find((one) => one.at <= column && column < one.at + one.across && at < from + one.down);
    if (cell !== undefined) return { cell, from };
  }
  return undefined;
}

export function partOf(grid: Grid, rows: readonly GridRow[]): TablePart {
  const all = [...grid.head, ...rows];
  return {
    words: grid.words,
    size: grid.size,
    widths: grid.widths,
    heads: grid.head.length,
    rows: all,
    heights: heightsOf(all, grid),
    ...(grid.sources === undefined ? {} : { sources: grid.sources }),
  };
}
