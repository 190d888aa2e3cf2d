import { applyPlan, takeBack } from './acting.ts';
import { checkAll, checkSelection } from './checking.ts';
import type { GridCore } from './core.ts';
import { cancel, commit, openEditor } from './editing.ts';
import { select } from './going.ts';
import { type Command, commandOf, type KeyPlace, type KeyPress } from './keys.ts';
import { cycleSort, moveColumn, resizeColumn } from './layout.ts';
import { planClear, planFillDown } from './paste.ts';
import { at, HEAD_ROW, move, nextLine, tab } from './selection.ts';
import { words } from './words.ts';

/** Carries a key out; true if the grid took it. */
export function press<Row>(core: GridCore<Row>, key: KeyPress): boolean {
  const command = commandOf(key, placeOf(core));
  return command ? run(core, command) : false;
}

function placeOf<Row>(core: GridCore<Row>): KeyPlace {
  const { row, col } = core.state.selection.current;
  const { source, onOpen, onEdits, checks } = core.props;
  const shape = source.shapeAt?.(row);
  return {
    editing: core.state.editing !== undefined,
    head: row === HEAD_ROW,
    foldable: shape !== undefined && (shape.kind === 'group' || col === 0),
    opens: onOpen !== undefined,
    checks: checks !== undefined,
    edits: onEdits !== undefined && !core.tabLeaves,
  };
}

function run<Row>(core: GridCore<Row>, command: Command): boolean {
  if (command.do !== 'back') core.tabLeaves = false;
  const { selection } = core.state;
  switch (command.do) {
    case 'move':
      select(core, move(selection, command.by, core.bounds, command.extend));
      return true;
    case 'tab':
      return runTab(core, command.back);
    case 'enter':
      select(core, nextLine(selection, core.bounds));
      return true;
    case 'open':
      return open(core);
    case 'edit':
      openEditor(core);
      return true;
    case 'commit':
      commit(core, { next: command.next, onProblem: 'stay' });
      return true;
    case 'cancel':
      cancel(core);
      return true;
    case 'newLine':
      insertBreak(core);
      return true;
    case 'back':
      return back(core);
    case 'clear':
      void applyPlan(core, planClear(ground(core), core.range), 'cleared', notDone);
      return true;
    case 'fillDown':
      void fillDown(core);
      return true;
    case 'check':
      checkSelection(core, command.range);
      return true;
    case 'selectAll':
      selectAll(core);
      return true;
    case 'fold':
      return fold(core, command.folded);
    case 'unfoldTo':
      return unfoldTo(core, command.level);
    case 'sort':
    case 'resize':
    case 'shiftColumn':
      return runHead(core, command);
  }
}

const notDone = { notDone: words.notFilled, partly: words.partlyPasted };

export function ground<Row>(core: GridCore<Row>) {
  return { source: core.props.source, columns: core.columns, marks: core.state.marks };
}

function runTab<Row>(core: GridCore<Row>, backwards: boolean): boolean {
  const next = tab(core.state.selection, backwards, core.bounds);
  if (next) select(core, next);
  return next !== undefined;
}

/** Esc takes back a refused text or a range; else it is the page's, and the next Tab leaves the grid. */
function back<Row>(core: GridCore<Row>): boolean {
  const { current, end } = core.state.selection;
  if (takeBack(core)) return true;
  core.tabLeaves = true;
  if (current.row === end.row && current.col === end.col) return false;
  select(core, at(current.row, current.col));
  return true;
}

function open<Row>(core: GridCore<Row>): boolean {
  const { source, onOpen } = core.props;
  const { row: index } = core.state.selection.current;
  const shape = source.shapeAt?.(index);
  if (shape?.kind === 'group') return fold(core, !shape.folded);
  const row = source.rowAt(index);
  const key = source.keyAt(index);
  if (row !== undefined && key !== undefined) onOpen?.(row, key);
  return true;
}

function insertBreak<Row>({ field }: GridCore<Row>): void {
  if (!field) return;
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
}

async function fillDown<Row>(core: GridCore<Row>): Promise<void> {
  const { range } = core;
  await core.props.source.load?.(Math.max(0, range.top - 1), range.bottom + 1);
  await applyPlan(core, planFillDown(ground(core), range), 'filled', notDone);
}

function selectAll<Row>(core: GridCore<Row>): void {
  if (core.props.checks && !core.props.checks.may) checkAll(core);
  else {
    const { rows, cols } = core.bounds;
    select(core, { current: { row: 0, col: 0 }, end: { row: rows - 1, col: cols - 1 } }, 'no');
  }
}

/** ← on what is folded or has nothing below goes to its parent; → on what is open goes on to the next cell. */
function fold<Row>(core: GridCore<Row>, folded: boolean): boolean {
  const { source } = core.props;
  const { row, col } = core.state.selection.current;
  const shape = source.shapeAt?.(row);
  const key = source.keyAt(row);
  if (!shape || key === undefined || !source.folding) return false;
  const closable = shape.kind === 'group' || shape.hasChildren;
  if (closable && shape.folded !== folded) source.folding.setFolded(key, folded);
  else if (folded && source.folding.parentOf(row) >= 0) select(core, at(source.folding.parentOf(row), col));
  else if (!folded && shape.kind === 'node') select(core, move(core.state.selection, 'right', core.bounds, false));
  return true;
}

export function toggleFold<Row>(core: GridCore<Row>, index: number): void {
  const { source } = core.props;
  const shape = source.shapeAt?.(index);
  const key = source.keyAt(index);
  if (shape && key !== undefined) source.folding?.setFolded(key, !shape.folded);
}

function unfoldTo<Row>(core: GridCore<Row>, level: number): boolean {
  const { folding } = core.props.source;
  if (!folding) return false;
  folding.unfoldTo(level);
  core.props.onUnfolded?.(level);
  return true;
}

function runHead<Row>(core: GridCore<Row>, command: Command & { do: 'sort' | 'resize' | 'shiftColumn' }): boolean {
  const { layout, onLayout, columns } = core.props;
  const { col } = core.state.selection.current;
  const column = core.columns[col];
  if (!column) return false;
  if (command.do === 'sort') {
    if (column.sortable) onLayout(cycleSort(layout, column.id, command.add));
  } else if (command.do === 'resize') {
    onLayout(resizeColumn(layout, column, (core.tracks.widths[col] ?? 0) + command.by));
  } else {
    shift(core, col, command.by);
    onLayout(moveColumn(layout, columns, column.id, command.by < 0 ? col - 1 : col + 2));
  }
  return true;
}

/** The current head goes along with its column, within the frozen ones or the others. */
function shift<Row>(core: GridCore<Row>, col: number, by: number): void {
  const { frozen } = core.arranged;
  const [least, most] = col < frozen ? [0, frozen - 1] : [frozen, core.columns.length - 1];
  select(core, at(HEAD_ROW, Math.max(least, Math.min(most, col + by))));
}
