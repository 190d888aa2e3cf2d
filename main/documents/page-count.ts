import { lineCount } from './line-breaks.ts';
import { lookOf, styles } from './looks.ts';
import { type CellRoom, cellRoom, type Grid, type GridCell, type GridRow, type Para, type Piece } from './pieces.ts';

/** What a page holds or parts: lines of one paragraph, a row of a table, a picture. Lengths in twips. */
interface Slab {
  /** From the top of a page: lines that may be parted, or one that may not. */
  lines: readonly number[];
  before: number;
  after: number;
  keepNext: boolean;
  opens: boolean;
  /** A row of a table goes on below its repeated head; lines of a paragraph stay two at least. */
  of: 'paragraph' | { head: number };
  heading: boolean;
}

const headingStyles: ReadonlySet<string> = new Set(styles.headings);

/**
 * The page each heading stands on, in their order: line heights are exact and Chinese letters as wide as high, so that
 * pages can be counted without drawing them.
 */
export function headingPages(
  pieces: readonly Piece[],
  page: { width: number; height: number },
  listed: number,
): number[] {
  const slabs = pieces.flatMap((piece) => slabsOf(piece, page.width, listed));
  const pages: number[] = [];
  let at = 1;
  let used = 0;
  let above = 0;
  for (const [n, slab] of slabs.entries()) {
    const gap = Math.max(0, slab.before - above);
    const begins = slab.opens && (used > 0 || at > 1 || n > 0);
    if (begins || (used > 0 && used + gap + leastOf(slabs, n) > page.height)) {
      at += 1;
      used = headOf(slab);
    } else used += gap;
    if (slab.heading) pages.push(at);
    const placed = place(slab, used, page.height);
    at += placed.pages;
    used = placed.used + slab.after;
    above = slab.after;
  }
  return pages;
}

const headOf = ({ of }: Slab): number => (of === 'paragraph' ? 0 : of.head);
const sum = (lengths: readonly number[]): number => lengths.reduce((all, one) => all + one, 0);

/** Fills what is left of the page, and as many pages more as it takes. */
function place(slab: Slab, from: number, height: number): { pages: number; used: number } {
  const { lines, of } = slab;
  let pages = 0;
  let used = from;
  for (const [at, line] of lines.entries()) {
    const left = lines.length - at;
    // The last two lines of a paragraph stay together.
    const needed = of === 'paragraph' && left === 2 ? line + (lines[at + 1] ?? 0) : line;
    if (used + needed > height + 1 && used > headOf(slab)) {
      pages += 1;
      used = headOf(slab);
    }
    used += line;
  }
  return { pages, used };
}

/** What must have room on the page for the piece to begin there: itself, or with what it is kept with. */
function leastOf(slabs: readonly Slab[], n: number): number {
  let needed = 0;
  let above = 0;
  for (const [step, slab] of slabs.slice(n, n + 12).entries()) {
    if (step > 0) needed += Math.max(0, slab.before - above);
    if (!slab.keepNext) return needed + sum(slab.lines.slice(0, leastLines(slab)));
    needed += sum(slab.lines) + slab.after;
    above = slab.after;
  }
  return needed;
}

/** Of three lines none may stand alone. */
function leastLines({ lines, of }: Slab): number {
  if (of !== 'paragraph') return 1;
  return lines.length <= 3 ? lines.length : 2;
}

function slabsOf(piece: Piece, width: number, listed: number): Slab[] {
  switch (piece.piece) {
    case 'para':
      return [paraSlab(piece, width)];
    case 'grid':
      return gridSlabs(piece);
    case 'drawing':
      return [{ ...plain, before: pictureRoom, lines: [piece.height], keepNext: piece.keepNext }];
    case 'listing':
      // And the line that ends the list.
      return Array.from({ length: listed + 1 }, () => ({ ...plain, lines: [listedLine] }));
  }
}

const plain: Slab = {
  lines: [],
  before: 0,
  after: 0,
  keepNext: false,
  opens: false,
  of: 'paragraph',
  heading: false,
};
const pictureRoom = (lookOf(styles.picture).before ?? 0) * 20;
const listedLine = (lookOf(styles.contents[0]).line ?? 0) * 20;

function paraSlab(para: Para, width: number): Slab {
  const look = lookOf(para.style);
  return {
    lines: paraLines(para, width),
    before: para.before ?? (look.before ?? 0) * 20,
    after: (look.after ?? 0) * 20,
    keepNext: para.keepNext ?? look.outline !== undefined,
    opens: para.opens ?? false,
    of: 'paragraph',
    heading: headingStyles.has(para.style),
  };
}

function paraLines({ style, left = 0, hanging = 0, line, spans }: Para, width: number): number[] {
  const look = lookOf(style);
  const height = line ?? (look.line ?? look.points * 1.2) * 20;
  const rest = (width - left) / 20;
  const text = spans.map((span) => span.text).join('');
  const count = lineCount(text, { first: rest + hanging / 20, rest, size: spans[0]?.size ?? look.points });
  return Array.from({ length: count }, () => height);
}

/** Half a point below each row, and above the first of a page. */
const border = 10;

function gridSlabs({ rows, room = cellRoom }: Grid): Slab[] {
  const heights = rowHeights(rows, room);
  const head = sum(heights.filter((_, at) => rows[at]?.head));
  return rows.map((row, at) => ({
    ...plain,
    lines: row.whole ? [heights[at] ?? 0] : parted(heights[at] ?? 0, row),
    keepNext: row.cells[0]?.paras[0]?.keepNext ?? false,
    of: { head: row.head ? 0 : head },
  }));
}

/** A row that may be torn parts between its lines. */
function parted(height: number, { cells }: GridRow): number[] {
  const line = (lookOf(cells[0]?.paras[0]?.style ?? styles.cell).line ?? 0) * 20;
  const lines = Math.max(1, Math.floor(height / line));
  return [height - (lines - 1) * line, ...Array.from({ length: lines - 1 }, () => line)];
}

/** As high as its highest cell; what a merged cell needs more, its last row gives. */
function rowHeights(rows: readonly GridRow[], room: CellRoom): number[] {
  const heights = rows.map(({ cells, head, height = 0 }) => {
    const own = cells.filter(({ down }) => down === 1).map((cell) => cellHeight(cell, room));
    return Math.max(height, 0, ...own) + (head ? 2 * border : border);
  });
  for (const [top, { cells }] of rows.entries()) {
    for (const cell of cells) {
      if (cell.down === 1) continue;
      const last = top + cell.down - 1;
      const missing = cellHeight(cell, room) - sum(heights.slice(top, last + 1));
      if (missing > 0 && heights[last] !== undefined) heights[last] += missing;
    }
  }
  return heights;
}

const cellHeight = ({ paras, width }: GridCell, { top, bottom, left, right }: CellRoom): number =>
  sum(paras.flatMap((para) => paraLines(para, width - left - right))) + top + bottom;
