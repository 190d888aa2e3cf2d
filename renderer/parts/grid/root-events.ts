import type { GridCore } from './core.ts';
import { cancel, commit } from './editing.ts';
import { keyPressOf } from './field-events.ts';
import { doubleClick, pointerDown } from './pointer.ts';

/** Listens to a grid as a whole: the pointer is told from the place of the click, the keyboard is in the text field. */
export function listenToGrid<Row>(
  core: GridCore<Row>,
  root: HTMLElement,
  resized: (width: number) => void,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const scroller = root.querySelector<HTMLElement>('.grid-scroll');
  const rows = root.querySelector<HTMLElement>('.grid-rows');
  if (!scroller || !rows) return () => undefined;
  core.scroller = scroller;
  scroller.addEventListener('scroll', () => core.look(true), { signal, passive: true });
  rows.addEventListener('pointerdown', (event) => pointerDown(core, event), { signal });
  rows.addEventListener('dblclick', (event) => doubleClick(core, event), { signal });
  root.addEventListener('focusin', () => core.set({ focused: true }), { signal });
  root.addEventListener('focusout', (event) => blurred(core, root, event.relatedTarget), { signal });
  root.addEventListener('keydown', (event) => backByEscape(core, event), { signal });
  const measure = () => {
    resized(scroller.clientWidth);
    core.look();
  };
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(scroller);
  return () => {
    observer.disconnect();
    stop.abort();
  };
}

/** Leaving the grid ends the editing; leaving the window does not. A composition ends by itself first. */
function blurred<Row>(core: GridCore<Row>, root: HTMLElement, goesTo: EventTarget | null): void {
  if (goesTo instanceof Node && root.contains(goesTo)) return;
  if (!document.hasFocus()) return;
  core.set({ focused: false });
  if (core.state.editing && !core.composing) commit(core, { next: 'stay', onProblem: 'mark' });
}

/** What every editor of a column shares unless it sees to it itself: Esc goes back. */
function backByEscape<Row>(core: GridCore<Row>, event: KeyboardEvent): void {
  const ofColumn = core.state.editing?.where === 'column' && event.key === 'Escape';
  if (!ofColumn || event.defaultPrevented || keyPressOf(event).composing) return;
  event.preventDefault();
  event.stopPropagation();
  cancel(core);
}
