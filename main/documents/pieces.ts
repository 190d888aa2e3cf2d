import type { Align, Chart, Picture } from './paper.ts';

/** A paper laid out for any word processor: paragraphs and grids with their measures, in twips (20 a point). */
export type Piece = Para | Grid | Drawing | Listing;

export interface Span {
  text: string;
  bold?: boolean;
  /** In points, where it is not the style's. */
  size?: number;
  /** More room behind each character. */
  spacing?: number;
}

export interface Para {
  piece: 'para';
  style: string;
  left?: number;
  /** The first line begins so much before `left`. */
  hanging?: number;
  align?: Align;
  /** Stays on the page of what follows. */
  keepNext?: boolean;
  before?: number;
  /** An exact line height of its own: empty room between other pieces. */
  line?: number;
  /** Begins a page. */
  opens?: boolean;
  spans: readonly Span[];
}

export interface GridCell {
  /** The first of its columns. */
  at: number;
  across: number;
  down: number;
  width: number;
  middle: boolean;
  fill?: string;
  paras: readonly Para[];
}

export interface GridRow {
  head: boolean;
  /** Never torn over two pages. */
  whole: boolean;
  height?: number;
  cells: readonly GridCell[];
}

export interface Grid {
  piece: 'grid';
  width: number;
  widths: readonly number[];
  rows: readonly GridRow[];
  /** Within its cells, where it is not the room of every grid. */
  room?: CellRoom;
}

export type CellRoom = Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;

/** What stands in a paragraph of its own, as wide and high as said. */
export interface Drawing {
  piece: 'drawing';
  of: Chart | Picture;
  width: number;
  height: number;
  keepNext: boolean;
}

/** Headings down to a level, with their pages. */
export interface Listing {
  piece: 'listing';
  levels: number;
}

/** Room within the cells of every grid. */
export const cellRoom: CellRoom = { top: 40, bottom: 40, left: 85, right: 85 };
/** And within those of many columns. */
export const tightRoom: CellRoom = { top: 24, bottom: 24, left: 50, right: 50 };
