import { slideWords } from '#shared/words/slides.ts';
import type { Align, Cell, Row, Table } from '../paper.ts';
import { linesOf } from '../plain.ts';
import { wrapped } from './measure.ts';
import { tableWords } from './spoken.ts';

/** A cell in its columns; its paragraphs as they were typed, or what is left of them. */
export interface GridCell {
  at: number;
  across: number;
  down: number;
  paras: readonly string[];
  align: Align;
  strong: boolean;
}

export interface GridRow {
  cells: readonly GridCell[];
  group: boolean;
}

/** A table measured at a size: columns in points, the heads that every part of it repeats, and rows to be placed. */
export interface Grid {
  /** What it is, for whoever cannot see it. */
  words: string;
  size: number;
  widths: readonly number[];
  head: readonly GridRow[];
  rows: readonly GridRow[];
  sources?: readonly string[];
}

export const cellPad = { side: 6, above: 4 } as const;
/** Room of a column in characters: narrower ones are widened at the cost of the others. */
const narrowest = 2.2;

export const cellLine = (size: number): number => Math.round(size * 1.4);

export function gridOf(table: Table, size: number, width: number): Grid {
  const head: GridRow = {
    group: false,
    cells: table.columns.map(({ title, above }, at) => ({
      at,
      across: 1,
      down: 1,
      paras: linesOf(above === undefined ? title : `${above}\n${title}`),
      align: 'center',
      strong: true,
    })),
  };
  return {
    words: tableWords(table),
    size,
    widths: widthsOf(table, size, width),
    head: [head],
    rows: placedRows(table),
    ...(table.sources === undefined ? {} : { sources: table.sources }),
  };
}

function widthsOf({ columns }: Table, size: number, width: number): number[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const least = Math.min(narrowest * size + 2 * cellPad.side, width / columns.length);
  const wanted = columns.map(({ share }) => Math.max(least, (width * share) / total));
  const over = wanted.reduce((sum, one) => sum + one, 0) - width;
  const spare = wanted.reduce((sum, one) => sum + one - least, 0);
  return wanted.map((one) => (spare === 0 ? one : one - (over * (one - least)) / spare));
}

const asCell = (cell: string | Cell): Cell => (typeof cell === 'string' ? { text: cell } : cell);

/** Cells stand in the first columns that no cell of a row above reaches down into. */
function placedRows({ columns, rows }: Table): GridRow[] {
  const reaching = columns.map(() => 0);
  return rows.map((row, n) => {
    const cells: GridCell[] = [];
    let at = 0;
    const free = (): void => {
      while ((reaching[at] ?? 0) > 0) at += 1;
    };
    for (const cell of row.cells.map(asCell)) {
      free();
      if (at >= columns.length) break;
      const across = Math.min(acrossOf(cell, row, columns.length), columns.length - at);
      const down = Math.min(cell.down ?? 1, rows.length - n);
      const align = cell.align ?? (row.group ? 'left' : columns[at]?.align) ?? 'left';
      cells.push({ at, across, down, paras: linesOf(cell.text), align, strong: row.group === true });
      for (let column = at; column < at + across; column += 1) reaching[column] = down;
      at += across;
    }
    for (const [column, rowsLeft] of reaching.entries()) reaching[column] = Math.max(0, rowsLeft - 1);
    return { cells, group: row.group === true };
  });
}

/** A line that names the rows below it goes over all of them where it is alone. */
const acrossOf = (cell: Cell, row: Row, columns: number): number =>
  cell.across ?? (row.group && row.cells.length === 1 ? columns : 1);

/** Room for the text of a cell, in characters. */
export function roomOf({ at, across }: GridCell, { widths, size }: Pick<Grid, 'widths' | 'size'>): number {
  const width = widths.slice(at, at + across).reduce((sum, one) => sum + one, 0);
  return Math.max(1, (width - 2 * cellPad.side) / size - 0.2);
}

export function cellLines(cell: GridCell, grid: Grid): number {
  const room = roomOf(cell, grid);
  return cell.paras.reduce((sum, text) => sum + wrapped(text, room).length, 0);
}

/** Heights of rows; where a cell over several of them has more text than they are high, the last grows. */
export function heightsOf(rows: readonly GridRow[], grid: Grid): number[] {
  const high = (cell: GridCell): number => Math.max(1, cellLines(cell, grid)) * cellLine(grid.size) + 2 * cellPad.above;
  const heights = rows.map(({ cells }) => Math.max(high(empty), ...cells.filter(({ down }) => down === 1).map(high)));
  for (const [n, { cells }] of rows.entries()) {
    for (const cell of cells.filter(({ down }) => down > 1)) {
      const last = Math.min(n + cell.down, rows.length) - 1;
      const own = heights.slice(n, last + 1).reduce((sum, one) => sum + one, 0);
      heights[last] = (heights[last] ?? 0) + Math.max(0, high(cell) - own);
    }
  }
  return heights;
}

const empty: GridCell = { at: 0, across: 1, down: 1, paras: [], align: 'left', strong: false };

/** The first rows, and the others: a cell that reaches over the cut stands in both, named as continued in the second. */
export function cutRows(rows: readonly GridRow[], n: number): [GridRow[], GridRow[]] {
  const first = rows.slice(0, n).map(({ cells, group }, at) => ({
    group,
    cells: cells.map((cell) => ({ ...cell, down: Math.min(cell.down, n - at) })),
  }));
  const over = rows
    .slice(0, n)
    .flatMap(({ cells }, at) =>
      cells.filter(({ down }) => down > n - at).map((cell) => continued({ ...cell, down: cell.down - (n - at) })),
    );
  const [next, ...others] = rows.slice(n);
  if (next === undefined) return [first, []];
  const cells = [...next.cells, ...over].toSorted((a, b) => a.at - b.at);
  return [first, [{ ...next, cells }, ...others]];
}

function continued(cell: GridCell): GridCell {
  const [first = '', ...rest] = cell.paras;
  if (rest.length === 0 && (first === '' || first.endsWith(slideWords.continued))) return cell;
  return { ...cell, paras: [...cell.paras.slice(0, -1), `${cell.paras.at(-1)}${slideWords.continued}`] };
}

/** A row higher than a whole slide: so many lines of each cell, and a row with what is left. */
export function cutRow({ cells, group }: GridRow, lines: number, grid: Grid): [GridRow, GridRow] {
  const parts = cells.map((cell) => ({ cell, cut: cutParas(cell.paras, lines, roomOf(cell, grid)) }));
  return [
    { group, cells: parts.map(({ cell, cut }) => ({ ...cell, down: 1, paras: cut[0] })) },
    { group, cells: parts.map(({ cell, cut }) => ({ ...cell, paras: cut[1] })) },
  ];
}

function cutParas(paras: readonly string[], lines: number, room: number): [string[], string[]] {
  const head: string[] = [];
  let left = lines;
  for (const [at, text] of paras.entries()) {
    const own = wrapped(text, room);
    if (own.length > left) {
      const part = own.slice(0, left).join('');
      return [part === '' ? head : [...head, part], [text.slice(part.length), ...paras.slice(at + 1)]];
    }
    head.push(text);
    left -= own.length;
  }
  return [head, []];
}
