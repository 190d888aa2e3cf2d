import type { Arranged, Tracks } from './columns.ts';
import { type Marks, noMarks } from './marks.ts';
import { Pace } from './pace.ts';
import { at, type Bounds, type Cell, rangeOf, type Selection } from './selection.ts';
import type { Column, GridMessage, GridProps } from './types.ts';
import {
  dealt,
  type Insets,
  newRows,
  type RowWindow,
  rowsPerPage,
  sameWindow,
  towards,
  type View,
  windowOf,
} from './viewport.ts';

/** Rows kept ready beyond the edges. */
const OVERSCAN = 6;

export interface Editing {
  key: string;
  column: string;
  /** `field` is the grid's own text field; `column` the editor the column brings. */
  where: 'field' | 'column';
  /** Opened by typing, not by F2 or a double click. */
  typed: boolean;
  initialText: string;
  /** Where it began: kept while the row is out of sight. */
  cell: Cell;
}

export interface GridState {
  selection: Selection;
  marks: Marks;
  editing: Editing | undefined;
  window: RowWindow;
  /** The grid has the keyboard. */
  focused: boolean;
  message: GridMessage | undefined;
  /** Head being moved: over which place it hovers. */
  dropAt: number | undefined;
}

/** Everything the parts of one mounted grid share beside what React draws: its props, measures, elements and state. */
export class GridCore<Row> {
  props: GridProps<Row>;
  arranged: Arranged<Row> = { columns: [], frozen: 0 };
  tracks: Tracks = { lead: 0, widths: [], lefts: [], total: 0, frozenWidth: 0 };
  insets: Insets = { head: 0, foot: 0, frozen: 0 };
  rowHeight = 32;
  scroller: HTMLElement | null = null;
  field: HTMLTextAreaElement | null = null;
  /** Record of the current row, to stay with it when rows move. */
  currentKey: string | undefined;
  /** The row each line of the document shows; one that has scrolled away stays until its line has another turn. */
  lines: readonly number[] = [];
  /** Between compositionstart and compositionend. */
  composing = false;
  /** The row as it stood when its cell was opened: what comes of it is an edit of that, not of what others made of it since. */
  edited: Row | undefined;
  /** Grows with every act of editing. */
  turn = 0;
  /** Esc was the last key: Tab leaves the grid instead of going on to the next cell. */
  tabLeaves = false;
  /** Where the last single check was made, for Shift. */
  lastCheck: number | undefined;
  #state: GridState = {
    selection: at(0, 0),
    marks: noMarks,
    editing: undefined,
    window: { first: 0, last: 0, lines: 0 },
    focused: false,
    message: undefined,
    dropAt: undefined,
  };
  readonly #pace = new Pace();
  #nextLook = 0;
  #lookedAt: number | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(props: GridProps<Row>) {
    this.props = props;
  }

  get state(): GridState {
    return this.#state;
  }

  get columns(): readonly Column<Row>[] {
    return this.arranged.columns;
  }

  get bounds(): Bounds {
    const page = rowsPerPage(this.view, this.insets, this.rowHeight);
    return { rows: this.props.source.count, cols: this.columns.length, page };
  }

  get view(): View {
    const { scrollTop = 0, scrollLeft = 0, clientWidth = 0, clientHeight = 0 } = this.scroller ?? {};
    return { scrollTop, scrollLeft, width: clientWidth, height: clientHeight };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(patch: Partial<GridState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener();
  }

  /** A sentence for the status line and the screen reader; nothing takes the last one back. */
  say(text: string | undefined, tone: GridMessage['tone'] = 'bad'): void {
    if (text === this.#state.message?.text) return;
    const message = text === undefined ? undefined : { text, tone };
    this.set({ message });
    this.props.onMessage?.(message);
  }

  /** Takes the rows for the place the grid is scrolled to, as many as a frame has time for, the others with the next. */
  look(inFrame = false): void {
    const { view, insets, rowHeight } = this;
    const wanted = windowOf(view, insets, rowHeight, this.props.source.count, OVERSCAN);
    const now = this.#state.window;
    if (sameWindow(now, wanted)) return;
    // A scroll event and a step under way meet in one frame: its time is given once.
    const next = inFrame && this.#lookedAt === frameTime() ? now : this.#step(now, wanted, view.scrollTop);
    if (inFrame) this.#lookedAt = frameTime();
    if (!sameWindow(next, now)) {
      if (inFrame) this.#pace.drawing(newRows(now, next));
      this.lines = dealt(this.lines, next, this.props.source.count);
      this.set({ window: next });
    }
    if (!sameWindow(next, wanted) && this.#nextLook === 0) this.#nextLook = requestAnimationFrame(() => this.#lookOn());
  }

  #step(now: RowWindow, wanted: RowWindow, scrollTop: number): RowWindow {
    return towards(now, wanted, Math.floor(scrollTop / this.rowHeight), this.#pace.rows);
  }

  #lookOn(): void {
    this.#nextLook = 0;
    this.look(true);
  }

  get range() {
    return rangeOf(this.#state.selection);
  }
}

/** The same all through one frame. */
const frameTime = () => Number(document.timeline.currentTime);
