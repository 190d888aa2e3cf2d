import type { ReactNode } from 'react';
import type { Day } from '#shared/base/day.ts';
import type { ShownTable } from './shown.ts';

/** What a typed or pasted text comes to. `text` is how the value will be shown, where that differs from what was typed. */
export type Parsed = { ok: true; value: unknown; text?: string } | { ok: false; reason: string };

export type Step = 'down' | 'up' | 'right' | 'left' | 'stay';

/**
 * What a column's own editor gets. It takes the focus itself and ends with `commit` or `cancel`; of a Tab it commits on
 * it prevents the default. Esc is the grid's, unless the editor prevents its default.
 */
export interface EditorProps<Row> {
  row: Row;
  label: string;
  /** What was typed to open the editor; the cell's own text when it was opened by F2 or a double click. */
  initialText: string;
  typed: boolean;
  commit(value: unknown, text: string, next?: Step): void;
  cancel(): void;
}

export interface Column<Row> {
  id: string;
  /** A line break makes a head of two lines. */
  title: string;
  /** Neighbours of the same group stand under one joined head. */
  group?: string;
  width: number;
  minWidth?: number;
  /** Share of the room left over; a column without it keeps its width. */
  grow?: number;
  /** `number` stands right, in red behind △, and counts in the sum of the selection. */
  kind?: 'text' | 'number';
  align?: 'left' | 'right' | 'center';
  frozen?: boolean;
  /** A vertical line at its left: between groups of columns only. */
  divider?: boolean;
  /** Read-only ground, for a column of results. */
  tint?: boolean;
  sortable?: boolean;
  value(row: Row): string;
  render?(row: Row): ReactNode;
  copyText?(row: Row): string;
  /** The figure behind the text, for the sum; read from the text where missing. */
  amount?(row: Row): number | undefined;
  /** The day behind the text, for a file. */
  day?(row: Row): Day | null;
  compare?(a: Row, b: Row): number;
  /** Without it the column is read-only. */
  editable?(row: Row): boolean;
  /** What the text editor opens with, where it is not `value`. */
  editText?(row: Row): string;
  parse?(text: string, row: Row): Parsed;
  editor?(props: EditorProps<Row>): ReactNode;
  /** Text of the total row at the foot. */
  total?: ReactNode;
}

/** What stands in a place besides a plain row. Levels count from 0. */
export type RowShape =
  | { kind: 'node'; level: number; hasChildren: boolean; folded: boolean }
  /** `counter`: 案, 件, 人; 筆 where nothing is said. */
  | { kind: 'group'; level: number; label: string; count: number; counter?: string | undefined; folded: boolean };

export interface Folding {
  setFolded(key: string, folded: boolean): void;
  /** Shows the levels 1…level, folds what is deeper. */
  unfoldTo(level: number): void;
  /** Place of the parent, −1 at the top. */
  parentOf(index: number): number;
}

/**
 * The rows, by place. `rowAt` is undefined while a row is still being read and for group heads.
 * A source tells its listeners about every change; `version` grows with each.
 */
export interface RowSource<Row> {
  readonly count: number;
  /** Rows before filtering, where known. */
  readonly total?: number | undefined;
  /** Rows being waited for, for the line under the head; undefined when at rest. */
  readonly progress?: { done: number; of: number } | undefined;
  rowAt(index: number): Row | undefined;
  keyAt(index: number): string | undefined;
  indexOf(key: string): number;
  shapeAt?(index: number): RowShape | undefined;
  /** The rows now on the screen: read them, let go of others. */
  ensure(from: number, to: number): void;
  /** Reads a whole stretch, for paste, fill and check; missing where all rows are at hand. */
  load?(from: number, to: number): Promise<void>;
  readonly folding?: Folding | undefined;
  subscribe(listener: () => void): () => void;
  version(): number;
}

export interface SortKey {
  column: string;
  descending: boolean;
}

export type RowHeight = 'book' | 'dense' | 'normal' | 'loose';

/** The user's arrangement of one grid; plain data, to be kept as it is. */
export interface GridLayout {
  order: readonly string[];
  hidden: readonly string[];
  widths: Readonly<Record<string, number>>;
  sort: readonly SortKey[];
  rowHeight: RowHeight;
}

/** Rows checked: those in `keys`, or with `all` every row but those in `keys`. */
export interface Checked {
  all: boolean;
  keys: ReadonlySet<string>;
}

export interface Edit<Row> {
  key: string;
  row: Row;
  column: string;
  value: unknown;
  /** As typed or pasted: kept in the cell if the edit is refused. */
  text: string;
  /** As the cell shows it until the source does. */
  shown: string;
}

export interface Refusal {
  key: string;
  column: string;
  reason: string;
}

export type EditOrigin = 'typed' | 'pasted' | 'filled' | 'cleared';

export interface GridStatus {
  /** Rows before filtering. */
  count: number;
  shown: number;
  selectedRows: number;
  selectedCells: number;
  /** Sum of the figures in the selection; undefined if there are fewer than two. */
  sum: number | undefined;
}

export interface GridMessage {
  text: string;
  tone: 'info' | 'bad';
}

export interface GridHandle {
  focus(): void;
  /** Makes the row current and shows it. */
  goTo(index: number): void;
  /** All that it shows, for a file: what is not at hand yet is read. Undefined where that failed. */
  shown(): Promise<ShownTable | undefined>;
}

export interface GridProps<Row> {
  /** Name of the grid for assistive technology. */
  label: string;
  columns: readonly Column<Row>[];
  source: RowSource<Row>;
  layout: GridLayout;
  onLayout(layout: GridLayout): void;
  /** With `may`, only some rows have a box, and there is none for all of them. */
  checks?: { value: Checked; onChange(next: Checked): void; may?(row: Row): boolean };
  /** `strong` for sums and upper levels, `quiet` for context. */
  rowTone?(row: Row): 'strong' | 'quiet' | undefined;
  onOpen?(row: Row, key: string): void;
  onCurrent?(row: Row | undefined, key: string | undefined): void;
  /**
   * All cells of one act in one call. Resolves once the source shows the new values (so that nothing flashes back),
   * with the cells that were refused. A rejection refuses them all with the error's sentence.
   */
  onEdits?(edits: readonly Edit<Row>[], origin: EditOrigin): Promise<readonly Refusal[] | undefined>;
  /** Whether one bad cell stops a whole paste (the default) or only itself. */
  pastePolicy?: 'all-or-nothing' | 'skip-refused';
  onStatus?(status: GridStatus): void;
  /** The tree was opened to a level by its keys. */
  onUnfolded?(level: number): void;
  /** Sentences for the status line; undefined when there is nothing to say any more. */
  onMessage?(message: GridMessage | undefined): void;
  empty?: ReactNode;
  handle?: { current: GridHandle | null };
}
