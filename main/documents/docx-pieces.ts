import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { drawing } from './docx-drawing.ts';
import { cellRoom, type Grid, type GridCell, type GridRow, type Para, type Piece, type Span } from './pieces.ts';

/** The pieces of a paper as Word has them. */
export function drawn(piece: Piece): FileChild {
  switch (piece.piece) {
    case 'para':
      return para(piece);
    case 'grid':
      return grid(piece);
    case 'drawing':
      return drawing(piece);
    case 'listing':
      return new TableOfContents(undefined, { hyperlink: true, headingStyleRange: `1-${piece.levels}` });
  }
}

/** Signs such as □ and … stand in both kinds of font: the hint says which. */
const eastAsian = { hint: 'eastAsia' } as const;

const run = ({ text, bold, size, spacing }: Span): TextRun =>
  new TextRun({
    text,
    font: eastAsian,
    ...(bold ? { bold } : {}),
    ...(size === undefined ? {} : { size: size * 2 }),
    ...(spacing === undefined ? {} : { characterSpacing: spacing }),
  });

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function para({ style, left, hanging = 0, align, keepNext, before, line, opens, spans }: Para): Paragraph {
  const spacing = {
    ...(before === undefined ? {} : { before }),
    ...(line === undefined ? {} : { line, lineRule: 'exact' as const }),
  };
  return new Paragraph({
    style,
    ...(left === undefined ? {} : { indent: { left, hanging } }),
    ...(align === undefined ? {} : { alignment: alignments[align] }),
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(opens ? { pageBreakBefore: true } : {}),
    ...(Object.keys(spacing).length === 0 ? {} : { spacing }),
    children: spans.map(run),
  });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

function grid({ width, widths, rows, room = cellRoom }: Grid): Table {
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    margins: { marginUnitType: WidthType.DXA, ...room },
    rows: rows.map(row),
  });
}

const row = ({ head, whole, height, cells }: GridRow): TableRow =>
  new TableRow({
    ...(head ? { tableHeader: true } : {}),
    ...(whole ? { cantSplit: true } : {}),
    ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
    children: cells.map(cell),
  });

const cell = ({ width, middle, fill, down, across, paras }: GridCell): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: middle ? 'center' : 'top',
    ...(fill === undefined ? {} : { shading: { fill } }),
    ...(down > 1 ? { rowSpan: down } : {}),
    ...(across > 1 ? { columnSpan: across } : {}),
    children: paras.map(para),
  });
