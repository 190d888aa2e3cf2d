import type { Chart, Picture } from '../paper.ts';
import type { ContentsEntry } from './contents.ts';
import type { Box } from './measure.ts';
import type { Para } from './paras.ts';
import type { TablePart } from './table-parts.ts';

/** What stands where on a slide. */
export type Area =
  | { kind: 'text'; box: Box; size: number; paras: readonly Para[] }
  | { kind: 'table'; box: Box; part: TablePart }
  | { kind: 'chart'; box: Box; chart: Chart }
  | { kind: 'picture'; box: Box; picture: Picture }
  | { kind: 'caption'; box: Box; text: string };

/** The bar at the top: number and title at a size. */
export interface TitleBar {
  number: string;
  text: string;
  size: number;
  height: number;
}

/** Lines in the middle of their box, at a size they fit in. */
export interface PlacedLines {
  box: Box;
  size: number;
  lines: readonly string[];
}

export type Slide =
  | { kind: 'cover'; lines: PlacedLines; foot: PlacedLines }
  | { kind: 'closing'; lines: PlacedLines }
  | { kind: 'contents'; title: TitleBar; entries: readonly ContentsEntry[] }
  | { kind: 'section'; title: TitleBar; section: number; areas: readonly Area[]; notes: readonly string[] };
