import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { Align, Cell, Column, Row, Signatures, Table } from './paper.ts';
import { run } from './paragraphs.ts';
import { emWidth, linesOf, markerOf } from './plain.ts';
import { styles } from './styles.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const margins = { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 85, right: 85 };
const headFill = 'EDEDED';
const groupFill = 'F6F6F6';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

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

/** Points of a table's text, and of the boxes to tick. */
const points = 12;
const largePoints = 18;

interface Sheet {
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

function cellParagraphs({ text, large }: Cell, { align, bold, keepNext }: CellLook): Paragraph[] {
  return linesOf(text).map((line) => {
    const hanging = align === 'left' ? Math.round(emWidth(markerOf(line)) * points * 20) : 0;
    const look = { ...(bold ? { bold } : {}), ...(large ? { size: largePoints * 2 } : {}) };
    return new Paragraph({
      style: styles.cell,
      alignment: alignments[align],
      ...(hanging > 0 ? { indent: { left: hanging, hanging } } : {}),
      ...(keepNext ? { keepNext } : {}),
      children: line === '' ? [] : [run(line, look)],
    });
  });
}

function headRow({ columns, widths }: Sheet): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title }, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          verticalAlign: 'center',
          shading: { fill: headFill },
          children: cellParagraphs({ text: title }, { align: 'center', bold: true, keepNext: true }),
        }),
    ),
  });
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
function linesHigh(cells: readonly Placed[]): number {
  return Math.max(
    0,
    ...cells.map(({ cell, width }) => {
      const perLine = Math.max(1, Math.floor((width - margins.left - margins.right) / (points * 20)));
      return linesOf(cell.text).reduce((sum, text) => sum + Math.max(1, Math.ceil(emWidth(text) / perLine)), 0);
    }),
  );
}

function dataRow({ group = false }: Row, cells: readonly Placed[], sheet: Sheet, keepNext: boolean): TableRow {
  return new TableRow({
    ...(linesHigh(cells) <= sheet.tearAt ? { cantSplit: true } : {}),
    children: cells.map(({ cell, at, width }) => {
      const align = cell.align ?? sheet.columns[at]?.align ?? 'left';
      return new TableCell({
        width: { size: width, type: WidthType.DXA },
        verticalAlign: group ? 'center' : 'top',
        ...(group ? { shading: { fill: groupFill } } : {}),
        ...(cell.down !== undefined && cell.down > 1 ? { rowSpan: cell.down } : {}),
        ...(cell.across !== undefined && cell.across > 1 ? { columnSpan: cell.across } : {}),
        children: cellParagraphs(cell, { align: group ? 'left' : align, bold: group, keepNext: keepNext || group }),
      });
    }),
  });
}

export interface TablePlace {
  width: number;
  tearAt: number;
  /** What follows belongs to the table: its last row stays with it. */
  keepLast: boolean;
}

export function table(block: Table, { width, tearAt, keepLast }: TablePlace): WordTable {
  const widths = shares(block.columns, width);
  const sheet: Sheet = { widths, columns: block.columns, tearAt };
  const reaching = widths.map(() => 0);
  const last = block.rows.length - 1;
  const rows = block.rows.map((row, at) => dataRow(row, placed(row, sheet, reaching), sheet, keepLast && at === last));
  return drawn(widths, width, [headRow(sheet), ...rows]);
}

function drawn(widths: number[], width: number, rows: TableRow[]): WordTable {
  return new WordTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    margins,
    rows,
  });
}

/** Names above, room for stamps below. */
export function signatures({ signers }: Signatures, width: number): WordTable {
  const columns: Column[] = signers.map(({ role }) => ({ title: role, share: 1, align: 'center' }));
  const widths = shares(columns, width);
  const stamps = new TableRow({
    cantSplit: true,
    height: { value: 1150, rule: HeightRule.ATLEAST },
    children: signers.map(
      ({ name }, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          children: cellParagraphs({ text: name ?? '' }, { align: 'center', bold: false, keepNext: false }),
        }),
    ),
  });
  return drawn(widths, width, [headRow({ widths, columns, tearAt: 0 }), stamps]);
}
