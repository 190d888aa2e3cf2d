import { type Marks, markAt } from './marks.ts';
import type { Range } from './selection.ts';
import type { Column, Edit, RowSource } from './types.ts';
import { words } from './words.ts';

/** Where texts are to go, and what the grid shows there. */
export interface Ground<Row> {
  source: RowSource<Row>;
  columns: readonly Column<Row>[];
  marks: Marks;
}

export interface Problem {
  /** Missing for a group head, which has no cells. */
  key: string | undefined;
  rowIndex: number;
  column: string;
  title: string;
  text: string;
  reason: string;
  /** The cell takes no text at all. */
  fixed: boolean;
}

export interface Plan<Row> {
  edits: Edit<Row>[];
  problems: Problem[];
}

export interface Overflow {
  rows: number;
  columns: number;
  roomRows: number;
  roomColumns: number;
}

/** The cells a matrix covers: one cell or a fitting block fills the range, anything else begins at its corner. */
export function pasteTarget(
  matrix: readonly (readonly string[])[],
  range: Range,
  bounds: { rows: number; cols: number },
): Range | Overflow {
  const rows = matrix.length;
  const columns = Math.max(0, ...matrix.map((row) => row.length));
  const height = range.bottom - range.top + 1;
  const width = range.right - range.left + 1;
  const bottom = range.top + (height % rows === 0 ? height : rows) - 1;
  const right = range.left + (width % columns === 0 ? width : columns) - 1;
  if (bottom < bounds.rows && right < bounds.cols) return { top: range.top, left: range.left, bottom, right };
  return { rows, columns, roomRows: bounds.rows - range.top, roomColumns: bounds.cols - range.left };
}

/** The edits that put `textAt` into every cell of the range; unchanged cells are left out, unsuitable ones reported. */
function planEdits<Row>(
  ground: Ground<Row>,
  range: Range,
  textAt: (down: number, across: number) => string,
): Plan<Row> {
  const plan: Plan<Row> = { edits: [], problems: [] };
  for (let index = range.top; index <= range.bottom; index += 1) {
    for (let col = range.left; col <= range.right; col += 1) {
      const column = ground.columns[col];
      if (column) planCell(plan, ground, index, column, textAt(index - range.top, col - range.left));
    }
  }
  return plan;
}

export function planPaste<Row>(ground: Ground<Row>, target: Range, matrix: readonly (readonly string[])[]): Plan<Row> {
  const width = Math.max(1, ...matrix.map((row) => row.length));
  return planEdits(ground, target, (down, across) => matrix[down % matrix.length]?.[across % width] ?? '');
}

/** Ctrl+D: the first line of the range goes down; a range of one line takes the line above. */
export function planFillDown<Row>(ground: Ground<Row>, range: Range): Plan<Row> {
  const from = range.top === range.bottom ? range.top - 1 : range.top;
  const row = ground.source.rowAt(from);
  if (row === undefined) return { edits: [], problems: [] };
  const key = ground.source.keyAt(from);
  const texts = ground.columns.slice(range.left, range.right + 1).map((column) => shownText(ground, key, column, row));
  return planEdits(ground, { ...range, top: from + 1 }, (_, across) => texts[across] ?? '');
}

/** Delete empties what may be emptied and passes over the rest. */
export function planClear<Row>(ground: Ground<Row>, range: Range): Plan<Row> {
  const plan = planEdits(ground, range, () => '');
  const only = range.top === range.bottom && range.left === range.right;
  return only ? plan : { edits: plan.edits, problems: plan.problems.filter(({ fixed }) => !fixed) };
}

function planCell<Row>(
  plan: Plan<Row>,
  ground: Ground<Row>,
  rowIndex: number,
  column: Column<Row>,
  text: string,
): void {
  const key = ground.source.keyAt(rowIndex);
  const row = ground.source.rowAt(rowIndex);
  if (row !== undefined && key !== undefined && unchanged(ground, key, column, row, text)) return;
  const read = readEdit(ground, rowIndex, column, text);
  if (read.ok) plan.edits.push(read.edit);
  else {
    const { reason, fixed } = read;
    plan.problems.push({ key, rowIndex, column: column.id, title: column.title, text, reason, fixed });
  }
}

function unchanged<Row>(ground: Ground<Row>, key: string, column: Column<Row>, row: Row, text: string): boolean {
  const mark = markAt(ground.marks, key, column.id);
  if (mark) return mark.state === 'pending' && mark.text === text;
  return text === column.value(row) || text === column.copyText?.(row) || text === column.editText?.(row);
}

function shownText<Row>(ground: Ground<Row>, key: string | undefined, column: Column<Row>, row: Row): string {
  return markAt(ground.marks, key, column.id)?.text ?? column.editText?.(row) ?? column.value(row);
}

export type ReadEdit<Row> = { ok: true; edit: Edit<Row> } | { ok: false; reason: string; fixed: boolean };

/** One typed or pasted text, read by its column. */
export function readEdit<Row>(
  { source }: Pick<Ground<Row>, 'source'>,
  rowIndex: number,
  column: Column<Row>,
  text: string,
): ReadEdit<Row> {
  const row = source.rowAt(rowIndex);
  const key = source.keyAt(rowIndex);
  if (row === undefined || key === undefined) {
    const group = source.shapeAt?.(rowIndex)?.kind === 'group';
    return { ok: false, reason: group ? words.groupRow : words.notLoaded, fixed: true };
  }
  if (!column.editable?.(row)) return { ok: false, reason: words.readOnly(column.title), fixed: true };
  const parsed = column.parse?.(text, row) ?? { ok: true, value: text };
  if (!parsed.ok) return { ok: false, reason: parsed.reason, fixed: false };
  return { ok: true, edit: { key, row, column: column.id, value: parsed.value, text, shown: parsed.text ?? text } };
}
