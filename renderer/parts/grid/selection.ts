export interface Cell {
  row: number;
  col: number;
}

/** `current` takes what is typed; a range spans from it to `end`. Row −1 is the head. */
export interface Selection {
  current: Cell;
  end: Cell;
  /** Column where a run of Tab began: Enter goes on below it. */
  tabFrom?: number;
}

export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface Bounds {
  rows: number;
  cols: number;
  /** Rows of one page. */
  page: number;
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'gridStart'
  | 'gridEnd'
  | 'columnTop'
  | 'columnBottom'
  | 'pageUp'
  | 'pageDown';

export const HEAD_ROW = -1;

export function at(row: number, col: number): Selection {
  const cell = { row, col };
  return { current: cell, end: cell };
}

export function rangeOf({ current, end }: Selection): Range {
  return {
    top: Math.min(current.row, end.row),
    bottom: Math.max(current.row, end.row),
    left: Math.min(current.col, end.col),
    right: Math.max(current.col, end.col),
  };
}

export function inRange(range: Range, { row, col }: Cell): boolean {
  return row >= range.top && row <= range.bottom && col >= range.left && col <= range.right;
}

export function isSingle({ top, bottom, left, right }: Range): boolean {
  return top === bottom && left === right;
}

export function cellsIn({ top, bottom, left, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

export function step({ row, col }: Cell, move: Move, { rows, cols, page }: Bounds, least: number): Cell {
  const last = rows - 1;
  switch (move) {
    case 'up':
      return { row: Math.max(least, row - 1), col };
    case 'down':
      return { row: Math.min(last, row + 1), col };
    case 'left':
      return { row, col: Math.max(0, col - 1) };
    case 'right':
      return { row, col: Math.min(cols - 1, col + 1) };
    case 'rowStart':
      return { row, col: 0 };
    case 'rowEnd':
      return { row, col: cols - 1 };
    case 'gridStart':
      return { row: Math.min(0, last), col: 0 };
    case 'gridEnd':
      return { row: last, col: cols - 1 };
    case 'columnTop':
      return { row: Math.min(0, last), col };
    case 'columnBottom':
      return { row: last, col };
    case 'pageUp':
      return { row: Math.max(Math.min(0, last), row - page), col };
    case 'pageDown':
      return { row: Math.min(last, row + page), col };
  }
}

export function move(selection: Selection, by: Move, bounds: Bounds, extend: boolean): Selection {
  if (extend && selection.current.row !== HEAD_ROW) {
    return { current: selection.current, end: step(selection.end, by, bounds, Math.min(0, bounds.rows - 1)) };
  }
  const cell = step(selection.current, by, bounds, HEAD_ROW);
  return { current: cell, end: cell };
}

/** Tab and Shift+Tab run through the cells line by line; undefined where they leave the grid. */
export function tab(selection: Selection, back: boolean, { rows, cols }: Bounds): Selection | undefined {
  const { row, col } = selection.current;
  const place = row * cols + col + (back ? -1 : 1);
  if (row === HEAD_ROW || place < 0 || place >= rows * cols) return undefined;
  const next = at(Math.floor(place / cols), place % cols);
  return { ...next, tabFrom: selection.tabFrom ?? col };
}

/** Enter after a run of Tab: the line below, where the run began. */
export function nextLine(selection: Selection, bounds: Bounds): Selection {
  const { row, col } = selection.current;
  return at(Math.min(bounds.rows - 1, row + 1), selection.tabFrom ?? col);
}

/** Keeps a selection inside a grid that has become smaller. */
export function clamp({ current, end, tabFrom }: Selection, { rows, cols }: Bounds): Selection {
  const inside = ({ row, col }: Cell): Cell => ({
    row: Math.max(HEAD_ROW, Math.min(row, rows - 1)),
    col: Math.max(0, Math.min(col, cols - 1)),
  });
  const kept = { current: inside(current), end: inside(end) };
  return tabFrom === undefined ? kept : { ...kept, tabFrom };
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return sameCell(a.current, b.current) && sameCell(a.end, b.end);
}

const sameCell = (a: Cell, b: Cell) => a.row === b.row && a.col === b.col;
