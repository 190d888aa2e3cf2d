import { checkAll, checkAt } from './checking.ts';
import { columnAt } from './columns.ts';
import { toggleFold } from './commands.ts';
import type { GridCore } from './core.ts';
import { commit, endComposition, openEditor } from './editing.ts';
import { select } from './going.ts';
import { at, type Cell, inRange } from './selection.ts';
import { edgePull } from './viewport.ts';

interface Point {
  clientX: number;
  clientY: number;
}

/** The cell under a point; col −1 is the checkbox. Points beside the rows give the nearest cell. */
function cellUnder<Row>(core: GridCore<Row>, { clientX, clientY }: Point): Cell {
  const { scroller, view, insets, tracks, rowHeight } = core;
  const box = scroller?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const x = clientX - box.left;
  const y = clientY - box.top - insets.head + view.scrollTop;
  const row = Math.max(0, Math.min(core.bounds.rows - 1, Math.floor(y / rowHeight)));
  return { row, col: columnAt(tracks, x < insets.frozen ? x : x + view.scrollLeft) };
}

/** What in a cell has a click of its own. */
const OWN_CLICK = 'a, button, input, select, textarea, [data-grid-own]';

function ownClick(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_CLICK) !== null;
}

export function pointerDown<Row>(core: GridCore<Row>, event: PointerEvent): void {
  if (event.target instanceof Element && event.target.closest('.grid-twisty')) {
    takeFocus(core, event);
    toggleFold(core, cellUnder(core, event).row);
    return;
  }
  if (ownClick(event.target) || event.button === 1) return;
  const cell = cellUnder(core, event);
  leaveEditor(core);
  takeFocus(core, event);
  if (cell.col < 0) {
    if (event.button === 0) checkAt(core, cell.row, event.shiftKey);
    return;
  }
  if (event.button === 2 && inRange(core.range, cell)) return;
  const { current } = core.state.selection;
  if (event.shiftKey && current.row >= 0) select(core, { current, end: cell });
  else select(core, at(cell.row, cell.col));
  if (event.button === 0 && event.pointerType === 'mouse') new Drag(core, event);
}

/** What stands in the editor is read before anything else is clicked; a text that cannot be read stays, marked. */
export function leaveEditor<Row>(core: GridCore<Row>): void {
  if (!core.state.editing) return;
  endComposition(core);
  commit(core, { next: 'stay', onProblem: 'mark' });
}

function takeFocus<Row>(core: GridCore<Row>, event: PointerEvent): void {
  event.preventDefault();
  core.field?.focus({ preventScroll: true });
}

export function doubleClick<Row>(core: GridCore<Row>, event: MouseEvent): void {
  if (ownClick(event.target)) return;
  const cell = cellUnder(core, event);
  if (cell.col < 0) return;
  const { source, onOpen, onEdits } = core.props;
  const row = source.rowAt(cell.row);
  const key = source.keyAt(cell.row);
  if (row === undefined || key === undefined) toggleFold(core, cell.row);
  else if (onEdits && core.columns[cell.col]?.editable?.(row)) openEditor(core);
  else onOpen?.(row, key);
}

export function headCheck<Row>(core: GridCore<Row>, event: PointerEvent): void {
  takeFocus(core, event);
  checkAll(core);
}

/** Selecting with the mouse held down; beyond the edge the grid scrolls on by itself. */
class Drag<Row> {
  readonly #core: GridCore<Row>;
  readonly #stop = new AbortController();
  #at: Point;
  #frame = 0;

  constructor(core: GridCore<Row>, event: PointerEvent) {
    this.#core = core;
    this.#at = event;
    const { signal } = this.#stop;
    window.addEventListener('pointermove', (moved) => this.#move(moved), { signal });
    window.addEventListener('pointerup', () => this.#end(), { signal });
    window.addEventListener('pointercancel', () => this.#end(), { signal });
  }

  #move(event: PointerEvent): void {
    if ((event.buttons & 1) === 0) {
      this.#end();
      return;
    }
    this.#at = event;
    this.#extend();
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #extend(): void {
    const { row, col } = cellUnder(this.#core, this.#at);
    const { current, end } = this.#core.state.selection;
    const next = { row, col: Math.max(0, col) };
    if (next.row !== end.row || next.col !== end.col) select(this.#core, { current, end: next }, 'no');
  }

  #scroll(): void {
    this.#frame = 0;
    const { scroller, insets } = this.#core;
    if (!scroller) return;
    const box = scroller.getBoundingClientRect();
    const x = edgePull(this.#at.clientX, box.left + insets.frozen, box.left + scroller.clientWidth);
    const y = edgePull(this.#at.clientY, box.top + insets.head, box.top + scroller.clientHeight - insets.foot);
    const { scrollLeft, scrollTop } = scroller;
    scroller.scrollBy(x, y);
    if (scrollLeft === scroller.scrollLeft && scrollTop === scroller.scrollTop) return;
    this.#extend();
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #end(): void {
    cancelAnimationFrame(this.#frame);
    this.#stop.abort();
  }
}
