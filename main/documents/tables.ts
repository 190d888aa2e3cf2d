import { lookOf, type StyleLook, styles } from './looks.ts';
import type { Align, Cell, Column, Row, Signatures, Table } from './paper.ts';
import { type CellRoom, cellRoom, type Grid, type GridCell, type GridRow, type Para, tightRoom } from './pieces.ts';
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
  room: CellRoom;
}

interface CellLook {
  align: Align;
  bold: boolean;
  keepNext: boolean;
}

/** A head over two rows: one of its own stands over both, a common one over its neighbours. */
function deepHead(sheet: Sheet): GridRow[] {
  const { columns, widths } = sheet;
  const top: GridCell[] = [];
  const under: GridCell[] = [];
  for (let at = 0; at < columns.length; ) {
    const { above, title = '' } = columns[at] ?? {};
    let end = at + 1;
    while (above !== undefined && columns[end]?.above === above) end += 1;
    const width = widths.slice(at, end).reduce((sum, one) => sum + one, 0);
    const place = { at, across: end - at, down: above === undefined ? 2 : 1, width };
    top.push(headCell(above ?? title, place, sheet));
    if (above !== undefined)
      for (let own = at; own < end; own += 1)
        under.push(
          headCell(columns[own]?.title ?? '', { at: own, across: 1, down: 1, width: widths[own] ?? 0 }, sheet),
        );
    at = end;
  }
  const height = heightBelow(top, under, sheet);
  return [
    { head: true, whole: true, cells: top },
    { head: true, whole: true, height, cells: under },
  ];
}

/** What a head over both rows needs more than the first gives: programs cut it off where the head is repeated. */
function heightBelow(top: readonly GridCell[], under: readonly GridCell[], sheet: Sheet): number {
  const { line, points } = sheet.style;
  const own = (line ?? points) * 20;
  const room = sheet.room.top + sheet.room.bottom;
  const lines = (cells: readonly GridCell[]): number =>
    Math.max(1, ...cells.map(({ paras, width }) => linesOver(textIn(paras), width, sheet)));
  const first = lines(top.filter(({ down }) => down === 1)) * own + room;
  const both = lines(top.filter(({ down }) => down === 2)) * own + room;
  return Math.max(lines(under) * own + room, both - first);
}

const textIn = (paras: readonly Para[]): string =>
  paras.map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n');

const headCell = (
  text: string,
  place: Pick<GridCell, 'at' | 'across' | 'down' | 'width'>,
  { style }: Pick<Sheet, 'style'>,
): GridCell => ({
  ...place,
  middle: true,
  fill: headFill,
  paras: cellParas({ text }, style, { align: 'center', bold: true, keepNext: true }),
});

const asCell = (cell: string | Cell): Cell => (typeof cell === 'string' ? { text: cell } : cell);

function cellParas(
  { text, large, indent = 0 }: Cell,
  { id, points }: StyleLook,
  { align, bold, keepNext }: CellLook,
): Para[] {
  const moved = Math.round(indent * points * 20);
  return linesOf(text).map((line) => {
    const hanging = align === 'left' ? Math.round(emWidth(markerOf(line)) * points * 20) : 0;
    const look = { ...(bold ? { bold } : {}), ...(large ? { size: largePoints } : {}) };
    return {
      piece: 'para',
      style: id,
      align,
      ...(hanging + moved > 0 ? { left: moved + hanging, hanging } : {}),
      ...(keepNext ? { keepNext } : {}),
      spans: line === '' ? [] : [{ text: line, ...look }],
    };
  });
}

function headRow({ columns, widths, style }: Sheet): GridRow {
  return {
    head: true,
    whole: true,
    cells: columns.map(({ title }, at) =>
      headCell(title, { at, across: 1, down: 1, width: widths[at] ?? 0 }, { style }),
    ),
  };
}

const headRows = (sheet: Sheet): GridRow[] =>
  sheet.columns.some(({ above }) => above !== undefined) ? deepHead(sheet) : [headRow(sheet)];

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

/** About how many lines a text takes in a cell. */
function linesOver(text: string, width: number, { style: { points }, room }: Sheet): number {
  const perLine = Math.max(1, Math.floor((width - room.left - room.right) / (points * 20)));
  return linesOf(text).reduce((sum, line) => sum + Math.max(1, Math.ceil(emWidth(line) / perLine)), 0);
}

/** About how many the row's highest cell takes. */
const linesHigh = (cells: readonly Placed[], sheet: Sheet): number =>
  Math.max(0, ...cells.map(({ cell, width }) => Math.ceil(linesOver(cell.text, width, sheet) / (cell.down ?? 1))));

function dataRow(
  { group = false, strong = false }: Row,
  cells: readonly Placed[],
  sheet: Sheet,
  keepNext: boolean,
): GridRow {
  return {
    head: false,
    whole: linesHigh(cells, sheet) <= sheet.tearAt,
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
          bold: group || strong,
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
  const { letters } = block;
  const room = letters === undefined ? cellRoom : tightRoom;
  const sheet: Sheet = { style: lookOf(styleFor(block)), widths, columns: block.columns, tearAt, room };
  const reaching = widths.map(() => 0);
  const last = block.rows.length - 1;
  const rows = block.rows.map((row, at) => dataRow(row, placed(row, sheet, reaching), sheet, keepLast && at === last));
  return { piece: 'grid', width, widths, rows: [...headRows(sheet), ...rows], ...(letters ? { room } : {}) };
}

function styleFor({ asBody, letters }: Table): string {
  if (letters === 'small') return styles.cellSmall;
  if (letters === 'tiny') return styles.cellTiny;
  return asBody ? styles.cellBody : styles.cell;
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
  return {
    piece: 'grid',
    width,
    widths,
    rows: [headRow({ style, widths, columns, tearAt: 0, room: cellRoom }), stamps],
  };
}
