import { lookOf, type StyleLook, styles } from './looks.ts';
import type { Align, Cell, Column, Row, Signatures, Table } from './paper.ts';
import { cellRoom, type Grid, type GridCell, type GridRow, type Para } from './pieces.ts';
import { emWidth, linesOf, markerOf } from './plain.ts';

const headFill = 'EDEDED';
const groupFill = 'F6F6F6';

/** Whole twips that add up to the width. */
export function shares(columns: readonly { share: number }[], width: number): number[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  let before = 0;
  let placed = 0;
  return columns.map(({ share }) => {
    before += share;
    const edge = Math.round((width * before) / total);
    const own = edge - placed;
    placed = edge;
    return own;
  });
}

/** Points of the boxes to tick. */
const largePoints = 18;

interface Sheet {
  style: StyleLook;
  widths: readonly number[];
  columns: readonly Column[];
  /** A row of more lines than this may be torn, else a page would stay half empty. */
  tearAt: number;
}

interface CellLook {
  align: Align;
  bold: boolean;
  keepNext: boolean;
}

const asCell = (cell: string | Cell): Cell => (typeof cell === 'string' ? { text: cell } : cell);

function cellParas({ text, large }: Cell, { id, points }: StyleLook, { align, bold, keepNext }: CellLook): Para[] {
  return linesOf(text).map((line) => {
    const hanging = align === 'left' ? Math.round(emWidth(markerOf(line)) * points * 20) : 0;
    const look = { ...(bold ? { bold } : {}), ...(large ? { size: largePoints } : {}) };
    return {
      piece: 'para',
      style: id,
      align,
      ...(hanging > 0 ? { left: hanging, hanging } : {}),
      ...(keepNext ? { keepNext } : {}),
      spans: line === '' ? [] : [{ text: line, ...look }],
    };
  });
}

function headRow({ columns, widths, style }: Sheet): GridRow {
  return {
    head: true,
    whole: true,
    cells: columns.map(({ title }, at) => ({
      at,
      across: 1,
      down: 1,
      width: widths[at] ?? 0,
      middle: true,
      fill: headFill,
      paras: cellParas({ text: title }, style, { align: 'center', bold: true, keepNext: true }),
    })),
  };
}

interface Placed {
  cell: Cell;
  at: number;
  width: number;
}

/** Which columns the cells of a row stand in, where cells of the rows above reach down into it. */
function placed(row: Row, { widths }: Sheet, reaching: number[]): Placed[] {
  const cells: Placed[] = [];
  let at = 0;
  for (const cell of row.cells.map(asCell)) {
    while ((reaching[at] ?? 0) > 0) at += 1;
    const across = cell.across ?? 1;
    const width = widths.slice(at, at + across).reduce((sum, one) => sum + one, 0);
    cells.push({ cell, at, width });
    at += across;
  }
  for (const [column, rows] of reaching.entries()) reaching[column] = Math.max(0, rows - 1);
  for (const one of cells) {
    for (let step = 0; step < (one.cell.across ?? 1); step += 1) reaching[one.at + step] = (one.cell.down ?? 1) - 1;
  }
  return cells;
}

/** About how many lines the row's highest cell takes. */
function linesHigh(cells: readonly Placed[], { points }: StyleLook): number {
  return Math.max(
    0,
    ...cells.map(({ cell, width }) => {
      const perLine = Math.max(1, Math.floor((width - cellRoom.left - cellRoom.right) / (points * 20)));
      const lines = linesOf(cell.text).reduce((sum, text) => sum + Math.max(1, Math.ceil(emWidth(text) / perLine)), 0);
      return Math.ceil(lines / (cell.down ?? 1));
    }),
  );
}

function dataRow({ group = false }: Row, cells: readonly Placed[], sheet: Sheet, keepNext: boolean): GridRow {
  return {
    head: false,
    whole: linesHigh(cells, sheet.style) <= sheet.tearAt,
    cells: cells.map(({ cell, at, width }): GridCell => {
      const align = cell.align ?? sheet.columns[at]?.align ?? 'left';
      return {
        at,
        width,
        middle: group,
        ...(group ? { fill: groupFill } : {}),
        down: cell.down ?? 1,
        across: cell.across ?? 1,
        paras: cellParas(cell, sheet.style, {
          align: group ? 'left' : align,
          bold: group,
          keepNext: keepNext || group,
        }),
      };
    }),
  };
}

export interface TablePlace {
  width: number;
  tearAt: number;
  /** What follows belongs to the table: its last row stays with it. */
  keepLast: boolean;
}

export function table(block: Table, { width, tearAt, keepLast }: TablePlace): Grid {
  const widths = shares(block.columns, width);
  const style = lookOf(block.asBody ? styles.cellBody : styles.cell);
  const sheet: Sheet = { style, widths, columns: block.columns, tearAt };
  const reaching = widths.map(() => 0);
  const last = block.rows.length - 1;
  const rows = block.rows.map((row, at) => dataRow(row, placed(row, sheet, reaching), sheet, keepLast && at === last));
  return { piece: 'grid', width, widths, rows: [headRow(sheet), ...rows] };
}

/** Names above, room for stamps below. */
export function signatures({ signers }: Signatures, width: number): Grid {
  const style = lookOf(styles.cell);
  const columns: Column[] = signers.map(({ role }) => ({ title: role, share: 1, align: 'center' }));
  const widths = shares(columns, width);
  const stamps: GridRow = {
    head: false,
    whole: true,
    height: 1150,
    cells: signers.map(({ name }, at) => ({
      at,
      across: 1,
      down: 1,
      width: widths[at] ?? 0,
      middle: false,
      paras: cellParas({ text: name ?? '' }, style, { align: 'center', bold: false, keepNext: false }),
    })),
  };
  return { piece: 'grid', width, widths, rows: [headRow({ style, widths, columns, tearAt: 0 }), stamps] };
}
