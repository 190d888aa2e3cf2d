import type { AutomaticStyles } from './odt-automatic.ts';
import { element, length } from './odt-names.ts';
import { type CellRoom, cellRoom, type Grid, type GridCell, type GridRow, type Para } from './pieces.ts';

const line = '0.5pt solid #000000';

/** A table as this format has it: cells that others reach into are named as covered. */
export function odtTable(grid: Grid, name: string, styles: AutomaticStyles, para: (one: Para) => string): string {
  const column = (width: number): string =>
    element('table:table-column', {
      'table:style-name': styles.of({ family: 'table-column', properties: { 'style:column-width': length(width) } }),
    });
  const own = styles.of({
    family: 'table',
    properties: {
      'style:width': length(grid.width),
      'table:align': 'left',
      'fo:margin-left': '0pt',
      'table:border-model': 'collapsing',
      'style:may-break-between-rows': 'true',
      'style:writing-mode': 'lr-tb',
    },
  });
  const covered = coveredCells(grid);
  const cells: Cells = { styles, para, room: roomOf(grid.room ?? cellRoom) };
  const rows = grid.rows.map((row, at) => tableRow(row, covered[at] ?? [], cells));
  const heads = grid.rows.filter(({ head }) => head).length;
  return element(
    'table:table',
    { 'table:name': name, 'table:style-name': own },
    [
      ...grid.widths.map(column),
      element('table:table-header-rows', {}, rows.slice(0, heads).join('')),
      ...rows.slice(heads),
    ].join(''),
  );
}

/** Which columns of each row belong to a cell that begins further left or above. */
function coveredCells({ rows, widths }: Grid): boolean[][] {
  const covered = rows.map(() => widths.map(() => false));
  for (const [top, { cells }] of rows.entries()) {
    for (const { at, across, down } of cells) {
      for (const row of covered.slice(top, top + down)) row.fill(true, at, at + across);
      covered[top]?.fill(false, at, at + 1);
    }
  }
  return covered;
}

interface Cells {
  styles: AutomaticStyles;
  para: (one: Para) => string;
  room: Record<string, string>;
}

function tableRow(row: GridRow, covered: boolean[], within: Cells): string {
  const { styles } = within;
  const starts = new Map(row.cells.map((cell) => [cell.at, cell]));
  const cells = covered.map((isCovered, at) => {
    const cell = starts.get(at);
    if (cell !== undefined) return tableCell(cell, within);
    return isCovered
      ? '<table:covered-table-cell/>'
      : element('table:table-cell', { 'table:style-name': plain(within) });
  });
  const name = styles.of({
    family: 'table-row',
    properties: {
      'fo:keep-together': row.whole ? 'always' : 'auto',
      'style:min-row-height': row.height === undefined ? undefined : length(row.height),
    },
  });
  return element('table:table-row', { 'table:style-name': name }, cells.join(''));
}

const roomOf = ({ top, bottom, left, right }: CellRoom): Record<string, string> => ({
  'fo:border': line,
  'fo:padding-top': length(top),
  'fo:padding-bottom': length(bottom),
  'fo:padding-left': length(left),
  'fo:padding-right': length(right),
});

const plain = ({ styles, room }: Cells): string => styles.of({ family: 'table-cell', properties: room });

function tableCell(cell: GridCell, { styles, para, room }: Cells): string {
  const name = styles.of({
    family: 'table-cell',
    properties: {
      ...room,
      'style:vertical-align': cell.middle ? 'middle' : 'top',
      'fo:background-color': cell.fill === undefined ? undefined : `#${cell.fill}`,
    },
  });
  const merged = cell.across > 1 || cell.down > 1;
  return element(
    'table:table-cell',
    {
      'table:style-name': name,
      'office:value-type': 'string',
      'table:number-columns-spanned': merged ? cell.across : undefined,
      'table:number-rows-spanned': merged ? cell.down : undefined,
    },
    cell.paras.map(para).join(''),
  );
}
