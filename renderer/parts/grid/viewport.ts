export interface RowWindow {
  first: number;
  /** One past the last. */
  last: number;
  /** Lines of the document the rows take turns in; never fewer than there are rows. */
  lines: number;
}

export interface View {
  scrollTop: number;
  scrollLeft: number;
  width: number;
  height: number;
}

/** What stands still over the scrolled content. */
export interface Insets {
  head: number;
  foot: number;
  frozen: number;
}

/** Rows move in and out by so many at once: fewer, evenly small renderings. */
const STRIDE = 2;

/**
 * The rows to keep in the document. Row heights are fixed, so two divisions do what a measuring virtualiser does
 * with an object per row.
 */
export function windowOf(view: View, insets: Insets, rowHeight: number, count: number, overscan: number): RowWindow {
  const top = Math.floor(view.scrollTop / rowHeight) - overscan;
  const bottom = Math.ceil((view.scrollTop + view.height - insets.head - insets.foot) / rowHeight) + overscan;
  const last = Math.max(0, Math.min(count, Math.ceil(bottom / STRIDE) * STRIDE));
  const first = Math.max(0, Math.min(last, Math.floor(top / STRIDE) * STRIDE));
  const shown = Math.max(0, view.height - insets.head - insets.foot) / rowHeight;
  return { first, last, lines: (Math.ceil((Math.ceil(shown) + 1 + 2 * overscan) / STRIDE) + 1) * STRIDE };
}

/**
 * The rows dealt to the lines of the document: what scrolls out at one end comes in again at the other. A line not yet
 * dealt anew keeps its row, so that lines change and are not made and thrown away.
 */
export function dealt(before: readonly number[], { first, last, lines }: RowWindow, count: number): number[] {
  const rows = Array.from({ length: lines }, (_, line) => before[line] ?? -1).map((row) => (row < count ? row : -1));
  for (let row = first; row < last; row += 1) rows[row % lines] = row;
  return rows;
}

/**
 * The way from the rows now drawn to those wanted, in steps of at most `pace` new rows: a leap over thousands of rows
 * is spread over a few frames, beginning with the first row one sees.
 */
export function towards(now: RowWindow, wanted: RowWindow, seen: number, pace: number): RowWindow {
  let first = Math.max(now.first, wanted.first);
  let last = Math.min(now.last, wanted.last);
  if (first >= last) {
    first = Math.max(wanted.first, Math.min(seen, wanted.last));
    last = first;
  }
  const below = Math.min(pace, wanted.last - last);
  const above = Math.min(pace - below, first - wanted.first);
  return { ...wanted, first: first - above, last: last + below };
}

/** Rows of `next` that were not in `now`. */
export function newRows(now: RowWindow, next: RowWindow): number {
  const kept = Math.min(now.last, next.last) - Math.max(now.first, next.first);
  return next.last - next.first - Math.max(0, kept);
}

export function sameWindow(a: RowWindow, b: RowWindow): boolean {
  return a.first === b.first && a.last === b.last && a.lines === b.lines;
}

export function rowsPerPage(view: View, insets: Insets, rowHeight: number): number {
  return Math.max(1, Math.floor((view.height - insets.head - insets.foot) / rowHeight) - 1);
}

/** The least scrolling that shows a stretch [start, start + size) in a view that begins at `scroll`. */
export function scrollToShow(scroll: number, room: number, start: number, size: number): number {
  if (start < scroll || size > room) return start;
  if (start + size > scroll + room) return start + size - room;
  return scroll;
}

const PULL_ZONE = 8;
const PULL_MOST = 40;

/** How far to scroll in one frame while dragging at `place` in a stretch [from, to): faster further out. */
export function edgePull(place: number, from: number, to: number): number {
  const before = from + PULL_ZONE - place;
  const after = place - (to - PULL_ZONE);
  const pull = Math.max(0, after) - Math.max(0, before);
  return Math.max(-PULL_MOST, Math.min(PULL_MOST, Math.round(pull / 2)));
}
