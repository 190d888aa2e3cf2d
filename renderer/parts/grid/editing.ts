import { flushSync } from 'react-dom';
import { apply, markRefused } from './acting.ts';
import type { Editing, GridCore } from './core.ts';
import { reveal, select } from './going.ts';
import { markAt } from './marks.ts';
import { readEdit } from './paste.ts';
import { at, HEAD_ROW, nextLine, tab } from './selection.ts';
import type { Column, Edit, Step } from './types.ts';
import { words } from './words.ts';

interface Target<Row> {
  key: string;
  row: Row;
  column: Column<Row>;
}

/** The current cell, if it may be edited; else says why not. */
function target<Row>(core: GridCore<Row>): Target<Row> | undefined {
  const { row: index, col } = core.state.selection.current;
  const { source, onEdits } = core.props;
  const row = source.rowAt(index);
  const key = source.keyAt(index);
  const column = core.columns[col];
  if (!onEdits || index === HEAD_ROW || !column || row === undefined || key === undefined) return undefined;
  if (column.editable?.(row)) return { key, row, column };
  core.say(words.readOnly(column.title), 'info');
  return undefined;
}

/** F2 or a double click: the cell's text with the caret behind it. */
export function openEditor<Row>(core: GridCore<Row>): void {
  const found = target(core);
  if (!found) return;
  const { column, row, key } = found;
  const mark = markAt(core.state.marks, key, column.id);
  const text = mark?.text ?? column.editText?.(row) ?? column.value(row);
  begin(core, found, { typed: false, initialText: text, where: column.editor ? 'column' : 'field' });
  if (core.field && !column.editor) {
    core.field.value = text;
    core.field.setSelectionRange(text.length, text.length);
  }
}

/**
 * The first key, or the first stroke of an input method, has arrived in the text field over the cell. The field itself
 * becomes the editor, so that nothing typed is lost; a column's own editor takes over once no composition is under way.
 */
export function beginTyped<Row>(core: GridCore<Row>): void {
  const found = target(core);
  if (!found) {
    clearField(core);
    return;
  }
  const takesOver = found.column.editor && !core.composing;
  const text = takesOver ? (core.field?.value ?? '') : '';
  begin(core, found, { typed: true, initialText: text, where: takesOver ? 'column' : 'field' });
  if (takesOver) clearField(core);
}

/** The composition that opened a column's editor has ended: the editor goes on with its text. */
export function handOver<Row>(core: GridCore<Row>): void {
  const { editing } = core.state;
  const column = core.columns.find(({ id }) => id === editing?.column);
  if (!editing || editing.where === 'column' || !column?.editor) return;
  const initialText = core.field?.value ?? '';
  flushSync(() => core.set({ editing: { ...editing, where: 'column', initialText } }));
  clearField(core);
}

function begin<Row>(
  core: GridCore<Row>,
  { key, row, column }: Target<Row>,
  how: Pick<Editing, 'typed' | 'initialText' | 'where'>,
): void {
  const { selection } = core.state;
  const cell = selection.current;
  core.edited = row;
  core.say(undefined);
  reveal(core, cell);
  // At once, so that the next key already finds the editor there.
  flushSync(() =>
    core.set({ selection: { ...selection, end: cell }, editing: { key, column: column.id, cell, ...how } }),
  );
}

function clearField<Row>(core: GridCore<Row>): void {
  if (core.field) core.field.value = '';
}

/** An input method still composing is brought to its end, with its text in the field. */
export function endComposition<Row>(core: GridCore<Row>): void {
  if (!core.composing || !core.field) return;
  core.field.blur();
  core.field.focus({ preventScroll: true });
}

export interface CommitChoice {
  next: Step;
  /** A text that cannot be read keeps the editor open (Enter, Tab), or is marked in the cell (leaving otherwise). */
  onProblem: 'stay' | 'mark';
}

/** Reads what stands in the text field; false if the editor had to stay open. */
export function commit<Row>(core: GridCore<Row>, { next, onProblem }: CommitChoice): boolean {
  const { editing } = core.state;
  if (!editing) return true;
  if (editing.where === 'column') {
    close(core);
    return true;
  }
  const text = core.field?.value ?? '';
  const column = core.columns.find(({ id }) => id === editing.column);
  if (!column || isAsBefore(core, editing, column, text)) {
    close(core);
    go(core, next);
    return true;
  }
  const read = readEdit(core.props, placeOf(core, editing), column, text);
  if (!read.ok && onProblem === 'stay') {
    core.say(read.reason);
    return false;
  }
  const row = core.edited;
  close(core);
  if (read.ok) send(core, row === undefined ? read.edit : { ...read.edit, row });
  go(core, next);
  if (!read.ok) markRefused(core, editing.key, editing.column, text, read.reason);
  return true;
}

/** What a column's own editor hands back. */
export function commitValue<Row>(core: GridCore<Row>, value: unknown, text: string, next: Step): void {
  const { editing } = core.state;
  if (!editing) return;
  const row = core.edited;
  close(core);
  if (row !== undefined) send(core, { key: editing.key, row, column: editing.column, value, text, shown: text });
  go(core, next);
}

export function cancel<Row>(core: GridCore<Row>): void {
  close(core);
  core.say(undefined);
}

function send<Row>(core: GridCore<Row>, edit: Edit<Row>): void {
  void apply(core, [edit], 'typed');
}

function close<Row>(core: GridCore<Row>): void {
  clearField(core);
  core.edited = undefined;
  core.set({ editing: undefined });
  if (core.state.focused) core.field?.focus({ preventScroll: true });
}

/** Opened and left without a change: nothing is sent. A refused text is tried again. */
function isAsBefore<Row>(core: GridCore<Row>, editing: Editing, column: Column<Row>, text: string): boolean {
  const row = core.edited;
  if (row === undefined || markAt(core.state.marks, editing.key, column.id)) return false;
  return text === (column.editText?.(row) ?? column.value(row));
}

/** The row may have moved meanwhile. */
function placeOf<Row>(core: GridCore<Row>, editing: Editing): number {
  if (core.props.source.keyAt(editing.cell.row) === editing.key) return editing.cell.row;
  return core.props.source.indexOf(editing.key);
}

function go<Row>(core: GridCore<Row>, after: Step): void {
  const { selection } = core.state;
  const { row, col } = selection.current;
  if (after === 'down') select(core, nextLine(selection, core.bounds));
  else if (after === 'up') select(core, at(Math.max(0, row - 1), col));
  else if (after !== 'stay') select(core, tab(selection, after === 'left', core.bounds) ?? selection);
}
