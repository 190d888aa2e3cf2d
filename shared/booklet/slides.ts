/** Slides as they are laid out, for a page to show: lengths in points of the sheet, texts broken where the file breaks them. */
export interface ShownSlides {
  width: number;
  height: number;
  /** Stands at the foot of every slide but cover and closing. */
  foot: string;
  /** 密件: on every slide. */
  mark: string | null;
  slides: ShownSlide[];
}

export interface SlideBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Lines at a size, each as high as `line`. */
export interface SlideLines {
  size: number;
  line: number;
  lines: string[];
}

export interface PlacedSlideLines extends SlideLines {
  box: SlideBox;
}

/** The bar at the top: its number stands before the first line. */
export interface SlideTitle extends SlideLines {
  number: string;
  height: number;
}

export interface SlidePara {
  /** 一、 or ▶; blank where the text goes on below another's. */
  marker: string;
  lines: string[];
  /** How far the marker stands from the margin, and the text from the marker: in letters of the size. */
  indent: number;
  hang: number;
  strong: boolean;
}

export interface SlideCell {
  across: number;
  down: number;
  lines: string[];
  align: 'left' | 'center' | 'right';
  strong: boolean;
}

export interface SlideRow {
  cells: SlideCell[];
  height: number;
  head: boolean;
  group: boolean;
}

export type SlideArea =
  | { kind: 'text'; box: SlideBox; size: number; line: number; gap: number; paras: SlidePara[] }
  | { kind: 'table'; box: SlideBox; words: string; size: number; line: number; widths: number[]; rows: SlideRow[] }
  /** A chart or a picture as an address; null: a picture too large to be shown here. */
  | { kind: 'drawing'; box: SlideBox; words: string; source: string | null }
  | ({ kind: 'caption' } & PlacedSlideLines);

export interface SlideEntry {
  number: string;
  /** Room of the number before the title. */
  numberWidth: number;
  title: SlideLines;
  box: SlideBox;
  /** The slide it leads to, from 0. */
  to: number;
}

export type ShownSlide = { notes: string[] } & (
  | { kind: 'cover'; lines: PlacedSlideLines; foot: PlacedSlideLines }
  | { kind: 'closing'; lines: PlacedSlideLines }
  | { kind: 'contents'; title: SlideTitle; entries: SlideEntry[] }
  | { kind: 'section'; title: SlideTitle; areas: SlideArea[]; section: string | null }
);
