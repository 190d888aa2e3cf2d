import { copy, cut, paste } from './clipboard/acts.ts';
import { press } from './commands.ts';
import type { GridCore } from './core.ts';
import { beginTyped, commit, handOver } from './editing.ts';
import type { KeyPress } from './keys.ts';
import { readEdit } from './paste.ts';
import { HEAD_ROW } from './selection.ts';

/** Key code a browser gives to keys an input method is handling, also where `isComposing` is not yet or no longer set. */
const IN_INPUT_METHOD = 229;

export function keyPressOf(event: KeyboardEvent): KeyPress {
  const { key, code, ctrlKey, metaKey, shiftKey: shift, altKey: alt } = event;
  const composing = event.isComposing || event.keyCode === IN_INPUT_METHOD;
  return { key, code, ctrl: ctrlKey || metaKey, shift, alt, composing };
}

/** Listens to the text field itself: React's own `beforeinput` is not the browser's. */
export function listen<Row>(core: GridCore<Row>, field: HTMLTextAreaElement): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  field.addEventListener('keydown', (event) => keyDown(core, event), { signal });
  field.addEventListener('beforeinput', (event) => beforeInput(core, event), { signal });
  field.addEventListener('input', () => input(core), { signal });
  field.addEventListener('compositionstart', () => compositionStart(core), { signal });
  field.addEventListener('compositionend', () => compositionEnd(core), { signal });
  field.addEventListener('copy', (event) => withClipboard(core, event, (data) => void copy(core, data)), { signal });
  field.addEventListener('cut', (event) => withClipboard(core, event, (data) => cut(core, data)), { signal });
  field.addEventListener('paste', (event) => withClipboard(core, event, (data) => pasteFrom(core, data)), { signal });
  return () => stop.abort();
}

function keyDown<Row>(core: GridCore<Row>, event: KeyboardEvent): void {
  const key = keyPressOf(event);
  if (press(core, key)) {
    event.preventDefault();
    event.stopPropagation();
  } else if (key.composing) {
    // The key is the input method's: no shortcut of the page may answer to it.
    event.stopPropagation();
  } else if (core.field?.readOnly && key.key.length === 1 && key.key !== ' ' && !key.ctrl && !key.alt) {
    sayReadOnly(core);
  }
}

function sayReadOnly<Row>(core: GridCore<Row>): void {
  const { row, col } = core.state.selection.current;
  const column = core.columns[col];
  if (row === HEAD_ROW || !column || !core.props.onEdits) return;
  const read = readEdit(core.props, row, column, '');
  if (!read.ok && read.fixed) core.say(read.reason, 'info');
}

/**
 * Ctrl+Z in an idle cell is the page's: the field must not bring back texts of other cells. And an Enter that arrives here
 * was struck in a column's editor, which has just handed the keyboard back.
 */
function beforeInput<Row>(core: GridCore<Row>, event: InputEvent): void {
  const { inputType } = event;
  const strange = inputType.startsWith('history') || inputType === 'insertLineBreak';
  if (strange && !core.state.editing) event.preventDefault();
}

function input<Row>(core: GridCore<Row>): void {
  if (!core.state.editing) beginTyped(core);
}

function compositionStart<Row>(core: GridCore<Row>): void {
  core.composing = true;
  if (!core.state.editing) beginTyped(core);
}

function compositionEnd<Row>(core: GridCore<Row>): void {
  core.composing = false;
  if (core.state.focused) handOver(core);
  else commit(core, { next: 'stay', onProblem: 'mark' });
}

function pasteFrom<Row>(core: GridCore<Row>, data: DataTransfer): void {
  void paste(core, data.getData('text/html'), data.getData('text/plain'));
}

/** In an open editor the clipboard is the text field's own. */
function withClipboard<Row>(core: GridCore<Row>, event: ClipboardEvent, act: (data: DataTransfer) => void): void {
  if (core.state.editing || !event.clipboardData) return;
  event.preventDefault();
  event.stopPropagation();
  act(event.clipboardData);
}
