import type { GridCore } from './core.ts';
import { markAt } from './marks.ts';
import { at, type Cell, clamp, HEAD_ROW, type Selection, sameSelection } from './selection.ts';
import { scrollToShow } from './viewport.ts';

/** Moves the selection and shows its moving corner. */
export function select<Row>(core: GridCore<Row>, selection: Selection, show: 'end' | 'current' | 'no' = 'end'): void {
  const next = clamp(selection, core.bounds);
  core.currentKey = core.props.source.keyAt(next.current.row);
  core.set({ selection: next });
  if (show !== 'no') reveal(core, show === 'end' ? next.end : next.current);
  sayReason(core);
}

/** On a refused cell the status line tells why, off it the line is free again. */
function sayReason<Row>(core: GridCore<Row>): void {
  const { row, col } = core.state.selection.current;
  const mark = markAt(core.state.marks, core.props.source.keyAt(row), core.columns[col]?.id ?? '');
  core.say(mark?.state === 'refused' ? mark.reason : undefined);
}

/** Scrolls by the least that shows the cell; the head and what is frozen do not count as room. */
export function reveal<Row>(core: GridCore<Row>, { row, col }: Cell): void {
  const { scroller, tracks, insets, rowHeight, view } = core;
  if (!scroller) return;
  const room = view.height - insets.head - insets.foot;
  const top = row === HEAD_ROW ? view.scrollTop : scrollToShow(view.scrollTop, room, row * rowHeight, rowHeight);
  let left = view.scrollLeft;
  if (col >= core.arranged.frozen || insets.frozen === 0) {
    const start = (tracks.lefts[col] ?? 0) - insets.frozen;
    // The first column brings the checkboxes beside it back into view.
    const from = col === 0 ? 0 : start;
    left = scrollToShow(view.scrollLeft, view.width - insets.frozen, from, (tracks.widths[col] ?? 0) + start - from);
  }
  if (top !== view.scrollTop || left !== view.scrollLeft) {
    // The rows follow with the scroll event, within the next frame.
    scroller.scrollTo({ top, left });
  }
}

/** After the rows changed: stays on the record where it went, else on the place. */
export function follow<Row>(core: GridCore<Row>): void {
  const { source } = core.props;
  const { selection } = core.state;
  const { row, col } = selection.current;
  const key = core.currentKey;
  const place = key === undefined || row === HEAD_ROW || source.keyAt(row) === key ? -1 : source.indexOf(key);
  const next = clamp(place < 0 ? selection : at(place, col), core.bounds);
  core.currentKey = source.keyAt(next.current.row);
  if (!sameSelection(next, selection)) core.set({ selection: next });
}
