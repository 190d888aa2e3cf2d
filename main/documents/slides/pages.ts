import { heightOf } from './fill.ts';
import { between, type Flowing, type Piece, type WholeRoom } from './flowing.ts';
import { gridOf } from './grid.ts';
import { manyPages } from './many-pages.ts';
import { gridHeight, partOf } from './table-parts.ts';

/** Sizes of text and tables that stand on one slide together, the best first. */
const together: readonly (readonly [text: number, table: number])[] = [
  [28, 16],
  [24, 16],
  [22, 16],
  [20, 16],
  [20, 14],
  [18, 14],
  [18, 12],
];
/** Text that goes over several slides. */
const flowingSizes = [20, 18] as const;

/** The pieces on one slide or on as many as they need, one list a slide. */
export function pagesOf(items: readonly Flowing[], room: WholeRoom): Piece[][] {
  for (const [size, tableSize] of together) {
    const page = onePage(items, { size, tableSize, room });
    if (page !== undefined) return [page];
  }
  const [large, small] = flowingSizes.map((size) => manyPages(items, size, room));
  if (large === undefined || small === undefined) return [];
  return small.length < large.length ? small : large;
}

interface Sizes {
  size: number;
  tableSize: number;
  room: WholeRoom;
}

/** All of it on one slide, if it fits there. */
function onePage(items: readonly Flowing[], sizes: Sizes): Piece[] | undefined {
  const pieces: Piece[] = [];
  let y = 0;
  for (const item of items) {
    const piece = wholePiece(item, y, sizes);
    pieces.push(piece);
    y += piece.height + between;
  }
  return y - between <= sizes.room.height ? pieces : undefined;
}

function wholePiece(item: Flowing, y: number, { size, tableSize, room: { width } }: Sizes): Piece {
  if (item.kind === 'text')
    return { kind: 'text', y, height: heightOf(item.paras, size, width), size, paras: item.paras };
  const grid = gridOf(item.table, tableSize, width);
  return { kind: 'table', y, height: gridHeight(grid), part: partOf(grid, grid.rows) };
}
