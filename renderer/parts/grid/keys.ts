import type { Move } from './selection.ts';

export interface KeyPress {
  key: string;
  code: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
  /** The key belongs to an input method (isComposing, or key code 229). */
  composing: boolean;
}

/** Where the key was struck. */
export interface KeyPlace {
  editing: boolean;
  head: boolean;
  /** In the column that carries the tree, or on a group head. */
  foldable: boolean;
  opens: boolean;
  checks: boolean;
  edits: boolean;
}

export type Command =
  | { do: 'move'; by: Move; extend: boolean }
  | { do: 'fold'; folded: boolean }
  | { do: 'unfoldTo'; level: number }
  | { do: 'check'; range: boolean }
  | { do: 'sort'; add: boolean }
  | { do: 'resize'; by: number }
  | { do: 'shiftColumn'; by: number }
  | { do: 'tab'; back: boolean }
  | { do: 'commit'; next: 'down' | 'up' | 'right' | 'left' }
  | { do: 'open' | 'enter' | 'edit' | 'clear' | 'fillDown' | 'selectAll' | 'cancel' | 'back' | 'newLine' };

const moves: Readonly<Record<string, readonly [plain: Move, ctrl: Move]>> = {
  ArrowUp: ['up', 'columnTop'],
  ArrowDown: ['down', 'columnBottom'],
  ArrowLeft: ['left', 'rowStart'],
  ArrowRight: ['right', 'rowEnd'],
  Home: ['rowStart', 'gridStart'],
  End: ['rowEnd', 'gridEnd'],
  PageUp: ['pageUp', 'columnTop'],
  PageDown: ['pageDown', 'columnBottom'],
};

const RESIZE_STEP = 8;

/** What a key asks of the grid; undefined leaves it to the text field and the page. Never anything while composing. */
export function commandOf(press: KeyPress, place: KeyPlace): Command | undefined {
  if (press.composing) return undefined;
  if (place.editing) return whileEditing(press);
  if (place.head) return onHead(press) ?? moving(press);
  return onCells(press, place) ?? moving(press);
}

function whileEditing({ key, alt, shift, ctrl }: KeyPress): Command | undefined {
  if (key === 'Enter' && (alt || ctrl)) return { do: 'newLine' };
  if (key === 'Enter') return { do: 'commit', next: shift ? 'up' : 'down' };
  if (key === 'Tab' && !ctrl && !alt) return { do: 'commit', next: shift ? 'left' : 'right' };
  if (key === 'Escape') return { do: 'cancel' };
  return undefined;
}

function onHead({ key, ctrl, shift, alt }: KeyPress): Command | undefined {
  if (alt) return undefined;
  if (key === 'Enter' || key === ' ') return { do: 'sort', add: shift };
  const sign = sideways[key];
  if (sign === undefined || !shift) return undefined;
  return ctrl ? { do: 'shiftColumn', by: sign } : { do: 'resize', by: sign * RESIZE_STEP };
}

const sideways: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

function onCells(press: KeyPress, place: KeyPlace): Command | undefined {
  if (press.alt) return withAlt(press);
  if (press.ctrl) return withCtrl(press, place);
  return folding(press, place) ?? plain(press, place);
}

function withAlt({ code, ctrl }: KeyPress): Command | undefined {
  const level = /^Digit([1-5])$/.exec(code)?.[1];
  return level && !ctrl ? { do: 'unfoldTo', level: Number(level) } : undefined;
}

function withCtrl({ key }: KeyPress, place: KeyPlace): Command | undefined {
  if (key === 'a' || key === 'A') return { do: 'selectAll' };
  if (place.edits && (key === 'd' || key === 'D')) return { do: 'fillDown' };
  return undefined;
}

function folding({ key, shift }: KeyPress, { foldable }: KeyPlace): Command | undefined {
  const sign = sideways[key];
  return foldable && !shift && sign !== undefined ? { do: 'fold', folded: sign < 0 } : undefined;
}

function plain({ key, shift }: KeyPress, { opens, checks, edits }: KeyPlace): Command | undefined {
  switch (key) {
    case 'Enter':
      return { do: opens && !shift ? 'open' : 'enter' };
    case 'F2':
      return { do: 'edit' };
    case ' ':
      return checks ? { do: 'check', range: shift } : undefined;
    case 'Tab':
      return edits ? { do: 'tab', back: shift } : undefined;
    case 'Escape':
      return { do: 'back' };
    case 'Delete':
    case 'Backspace':
      return edits ? { do: 'clear' } : undefined;
    default:
      return undefined;
  }
}

function moving({ key, ctrl, shift, alt }: KeyPress): Command | undefined {
  const found = moves[key];
  if (!found || alt) return undefined;
  return { do: 'move', by: found[ctrl ? 1 : 0], extend: shift };
}
