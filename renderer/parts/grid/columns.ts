import type { Column, GridLayout } from './types.ts';

export interface Arranged<Row> {
  columns: readonly Column<Row>[];
  /** How many of them stand frozen at the left. */
  frozen: number;
}

export interface Tracks {
  /** Width of the checkbox column, 0 without one. */
  lead: number;
  widths: readonly number[];
  lefts: readonly number[];
  total: number;
  /** Width of all that stays at the left, the checkboxes included. */
  frozenWidth: number;
}

export interface HeadGroup {
  title: string;
  from: number;
  to: number;
}

export const LEAD_WIDTH = 36;
const LEAST_WIDTH = 40;
/** Freezing more than this share of the view would leave nothing to scroll. */
const FROZEN_SHARE = 0.7;

/** The columns to show, in the user's order, frozen ones first. A column unknown to the layout keeps its natural place. */
export function arrange<Row>(
  columns: readonly Column<Row>[],
  order: GridLayout['order'],
  hidden: GridLayout['hidden'],
): Arranged<Row> {
  const shown = inOrder(columns, order).filter((column) => !hidden.includes(column.id));
  const frozen = shown.filter((column) => column.frozen);
  return { columns: [...frozen, ...shown.filter((column) => !column.frozen)], frozen: frozen.length };
}

function inOrder<Row>(columns: readonly Column<Row>[], order: readonly string[]): Column<Row>[] {
  const known = new Map(columns.map((column) => [column.id, column]));
  const result = order.flatMap((id) => known.get(id) ?? []);
  columns.forEach((column, place) => {
    if (order.includes(column.id)) return;
    const before = columns[place - 1];
    result.splice(before ? result.indexOf(before) + 1 : 0, 0, column);
  });
  return result;
}

export function leastWidth<Row>(column: Column<Row>): number {
  return column.minWidth ?? LEAST_WIDTH;
}

/** Widths in pixels for a view `room` wide; what is left over goes to the growing columns the user has not sized. */
export function measure<Row>(
  { columns, frozen }: Arranged<Row>,
  fixed: Readonly<Record<string, number>>,
  room: number,
  lead: number,
): Tracks {
  const widths = columns.map((column) => Math.max(leastWidth(column), fixed[column.id] ?? column.width));
  const growing = columns.map((column) => (fixed[column.id] === undefined ? (column.grow ?? 0) : 0));
  const shares = growing.reduce((sum, share) => sum + share, 0);
  const spare = Math.max(0, room - lead - sumOf(widths));
  if (shares > 0) spread(widths, growing, shares, spare);
  const lefts: number[] = [];
  let left = lead;
  for (const width of widths) {
    lefts.push(left);
    left += width;
  }
  return { lead, widths, lefts, total: left, frozenWidth: lead + sumOf(widths.slice(0, frozen)) };
}

function spread(widths: number[], growing: readonly number[], shares: number, spare: number): void {
  let given = 0;
  let shared = 0;
  growing.forEach((share, at) => {
    shared += share;
    // Rounded from the running share, so that the widths fill the room to the pixel.
    const until = Math.round((spare * shared) / shares);
    widths[at] = (widths[at] ?? 0) + until - given;
    given = until;
  });
}

const sumOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);

/** Whether frozen columns may stay in a view of this width. */
export function mayFreeze(tracks: Tracks, room: number): boolean {
  return tracks.total > room && tracks.frozenWidth <= room * FROZEN_SHARE;
}

/** The joined heads of the upper row; empty when one row is enough. Groups never run across the frozen edge. */
export function headGroups<Row>({ columns, frozen }: Arranged<Row>): HeadGroup[] {
  const groups: HeadGroup[] = [];
  columns.forEach((column, at) => {
    const last = groups.at(-1);
    if (!column.group) return;
    if (last && last.to === at && last.title === column.group && at !== frozen) last.to = at + 1;
    else groups.push({ title: column.group, from: at, to: at + 1 });
  });
  return groups;
}

/** Column under x of the content (not of the view); −1 for the checkboxes, the nearest one outside. */
export function columnAt(tracks: Tracks, x: number): number {
  if (x < tracks.lead) return -1;
  const found = tracks.lefts.findLastIndex((left) => left <= x);
  return Math.max(0, found);
}

export function alignOf<Row>(column: Column<Row>): 'left' | 'right' | 'center' {
  return column.align ?? (column.kind === 'number' ? 'right' : 'left');
}
