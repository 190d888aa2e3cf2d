import type { MouseEvent, PointerEvent } from 'react';
import { columnAt } from './columns.ts';
import type { GridCore } from './core.ts';
import { select } from './going.ts';
import { cycleSort, moveColumn, resizeColumn } from './layout.ts';
import { leaveEditor } from './pointer.ts';
import { at, HEAD_ROW } from './selection.ts';

/** Below this a press on a head is a click. */
const DRAG_FROM = 5;

/** Follows the pointer until it is let go. */
function track(move: (event: globalThis.PointerEvent) => void, end: (event: globalThis.PointerEvent) => void): void {
  const stop = new AbortController();
  const { signal } = stop;
  const finish = (event: globalThis.PointerEvent) => {
    stop.abort();
    end(event);
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', finish, { signal });
  window.addEventListener('pointercancel', finish, { signal });
}

function begin<Row>(core: GridCore<Row>, event: PointerEvent): void {
  event.preventDefault();
  leaveEditor(core);
  core.field?.focus({ preventScroll: true });
}

/** A click sorts (with Shift after the other keys); dragging moves the column. */
export function pressHead<Row>(core: GridCore<Row>, event: PointerEvent, col: number): void {
  const column = core.columns[col];
  if (event.button !== 0 || !column) return;
  begin(core, event);
  if (onEdge(event.target)) resize(core, event.clientX, col);
  else sortOrMove(core, event.clientX, col);
}

function onEdge(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.grid-edge') !== null;
}

function sortOrMove<Row>(core: GridCore<Row>, start: number, col: number): void {
  const column = core.columns[col];
  if (!column) return;
  let place: number | undefined;
  track(
    (moved) => {
      if (place === undefined && Math.abs(moved.clientX - start) < DRAG_FROM) return;
      place = placeUnder(core, moved.clientX, col);
      core.set({ dropAt: place });
    },
    (ended) => {
      core.set({ dropAt: undefined });
      const { layout, columns, onLayout } = core.props;
      if (ended.type === 'pointercancel') return;
      if (place !== undefined) {
        if (place !== col && place !== col + 1) onLayout(moveColumn(layout, columns, column.id, place));
        return;
      }
      select(core, at(HEAD_ROW, col));
      if (column.sortable) onLayout(cycleSort(layout, column.id, ended.shiftKey));
    },
  );
}

/** The gap between columns nearest to x, on the column's own side of the frozen edge. */
function placeUnder<Row>(core: GridCore<Row>, clientX: number, col: number): number {
  const { scroller, view, insets, tracks, arranged } = core;
  const x = clientX - (scroller?.getBoundingClientRect().left ?? 0);
  const inside = x < insets.frozen ? x : x + view.scrollLeft;
  const over = Math.max(0, columnAt(tracks, inside));
  const middle = (tracks.lefts[over] ?? 0) + (tracks.widths[over] ?? 0) / 2;
  const place = inside > middle ? over + 1 : over;
  const [least, most] = col < arranged.frozen ? [0, arranged.frozen] : [arranged.frozen, arranged.columns.length];
  return Math.max(least, Math.min(most, place));
}

function resize<Row>(core: GridCore<Row>, start: number, col: number): void {
  const column = core.columns[col];
  if (!column) return;
  const width = core.tracks.widths[col] ?? 0;
  const follow = (moved: globalThis.PointerEvent) => {
    const { layout, onLayout } = core.props;
    if (moved.clientX !== start) onLayout(resizeColumn(layout, column, width + moved.clientX - start));
  };
  track(follow, follow);
}

/** A double click on the edge fits the column to what is on the screen. */
export function fitColumn<Row>(core: GridCore<Row>, event: MouseEvent, col: number): void {
  if (!onEdge(event.target)) return;
  const column = core.columns[col];
  const cells = core.scroller?.querySelectorAll<HTMLElement>(
    `[aria-colindex="${col + (core.tracks.lead > 0 ? 2 : 1)}"]`,
  );
  if (!column || !cells) return;
  const widths = [...cells].filter(({ ariaColSpan }) => ariaColSpan === null).map(naturalWidth);
  const { layout, onLayout } = core.props;
  if (widths.length > 0) onLayout(resizeColumn(layout, column, Math.max(...widths)));
}

function naturalWidth(cell: HTMLElement): number {
  const style = getComputedStyle(cell);
  const content = document.createRange();
  content.selectNodeContents(cell);
  const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
  return Math.ceil(content.getBoundingClientRect().width + padding) + 1;
}
