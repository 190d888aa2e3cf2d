import type { SlideArea, SlideCell } from '#shared/booklet/slides.ts';
import { cellLine, type Grid, type GridCell, roomOf } from './grid.ts';
import { wrapped } from './measure.ts';
import { coveredBy, type TablePart } from './table-parts.ts';

type ShownTable = Omit<Extract<SlideArea, { kind: 'table' }>, 'kind' | 'box'>;

/** A part of a table with its texts broken; what no cell covers is a blank one. */
export function shownTable({ words, size, widths, heads, rows, heights }: TablePart): ShownTable {
  const room = { widths, size };
  return {
    ...{ words, size, line: cellLine(size), widths: [...widths] },
    rows: rows.map((row, at) => ({
      cells: widths.flatMap((_, column) => {
        const covering = coveredBy(rows, at, column);
        if (covering === undefined) return [blank];
        const { cell, from } = covering;
        return from === at && cell.at === column ? [shownCell(cell, room)] : [];
      }),
      height: heights[at] ?? 0,
      head: at < heads,
      group: row.group,
    })),
  };
}

const blank: SlideCell = { across: 1, down: 1, lines: [], align: 'left', strong: false };

const shownCell = (cell: GridCell, room: Pick<Grid, 'widths' | 'size'>): SlideCell => ({
  across: cell.across,
  down: cell.down,
  lines: cell.paras.flatMap((text) => wrapped(text, roomOf(cell, room))),
  align: cell.align,
  strong: cell.strong,
});
