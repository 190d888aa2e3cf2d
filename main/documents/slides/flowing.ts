import type { Table } from '../paper.ts';
import type { Room } from './fill.ts';
import type { Para } from './paras.ts';
import type { TablePart } from './table-parts.ts';

/** What flows down a slide and on to the next. */
export type Flowing = { kind: 'text'; paras: readonly Para[] } | { kind: 'table'; table: Table };

/** What of it stands on one slide, and how far down. */
export type Piece =
  | { kind: 'text'; y: number; height: number; size: number; paras: readonly Para[] }
  | { kind: 'table'; y: number; height: number; part: TablePart };

/** The whole room of a slide. */
export type WholeRoom = Omit<Room, 'fresh'>;

/** Between pieces, in points. */
export const between = 14;
