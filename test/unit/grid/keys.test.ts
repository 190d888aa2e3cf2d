import { describe, expect, it } from 'vitest';
import { commandOf, type KeyPlace, type KeyPress } from '#renderer/parts/grid/keys.ts';

const idle: KeyPlace = { editing: false, head: false, foldable: false, opens: false, checks: false, edits: true };

function key(name: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key: name, code: name, ctrl: false, shift: false, alt: false, composing: false, ...more };
}

describe('an input method', () => {
  it.each(['Enter', 'Escape', 'Tab', 'ArrowDown', ' ', 'F2', 'Delete', 'Process'])('keeps %s to itself', (name) => {
    expect(commandOf(key(name, { composing: true }), idle)).toBeUndefined();
    expect(commandOf(key(name, { composing: true }), { ...idle, editing: true })).toBeUndefined();
    expect(commandOf(key(name, { composing: true }), { ...idle, head: true })).toBeUndefined();
  });
});

describe('in an open editor', () => {
  const editing = { ...idle, editing: true };

  it('ends with Enter, Tab and Esc, and breaks the line with Alt+Enter', () => {
    expect(commandOf(key('Enter'), editing)).toEqual({ do: 'commit', next: 'down' });
    expect(commandOf(key('Enter', { shift: true }), editing)).toEqual({ do: 'commit', next: 'up' });
    expect(commandOf(key('Tab'), editing)).toEqual({ do: 'commit', next: 'right' });
    expect(commandOf(key('Tab', { shift: true }), editing)).toEqual({ do: 'commit', next: 'left' });
    expect(commandOf(key('Escape'), editing)).toEqual({ do: 'cancel' });
    expect(commandOf(key('Enter', { alt: true }), editing)).toEqual({ do: 'newLine' });
  });

  it('leaves arrows and letters to the text', () => {
    for (const name of ['ArrowLeft', 'ArrowUp', 'Home', 'a', ' ', 'Delete']) {
      expect(commandOf(key(name), editing)).toBeUndefined();
    }
  });
});

describe('on the cells', () => {
  it('moves, extends and jumps', () => {
    expect(commandOf(key('ArrowDown'), idle)).toEqual({ do: 'move', by: 'down', extend: false });
    expect(commandOf(key('ArrowDown', { shift: true }), idle)).toEqual({ do: 'move', by: 'down', extend: true });
    expect(commandOf(key('Home', { ctrl: true }), idle)).toEqual({ do: 'move', by: 'gridStart', extend: false });
    expect(commandOf(key('End', { ctrl: true, shift: true }), idle)).toEqual({
      do: 'move',
      by: 'gridEnd',
      extend: true,
    });
  });

  it('leaves Alt with an arrow to the program, which goes back with it', () => {
    expect(commandOf(key('ArrowLeft', { alt: true }), idle)).toBeUndefined();
  });

  it('opens with Enter where the page opens rows, else goes down', () => {
    expect(commandOf(key('Enter'), { ...idle, opens: true })).toEqual({ do: 'open' });
    expect(commandOf(key('Enter'), idle)).toEqual({ do: 'enter' });
  });

  it('checks with Space only where there are boxes', () => {
    expect(commandOf(key(' ', { shift: true }), { ...idle, checks: true })).toEqual({ do: 'check', range: true });
    expect(commandOf(key(' '), idle)).toBeUndefined();
  });

  it('keeps Tab only where cells are edited', () => {
    expect(commandOf(key('Tab'), idle)).toEqual({ do: 'tab', back: false });
    expect(commandOf(key('Tab'), { ...idle, edits: false })).toBeUndefined();
  });

  it('never takes a letter: it begins the text', () => {
    for (const name of ['a', 'd', '1', '△', '中']) expect(commandOf(key(name), idle)).toBeUndefined();
  });

  it('folds by the arrows in the tree column only, and by level with Alt', () => {
    const tree = { ...idle, foldable: true };
    expect(commandOf(key('ArrowLeft'), tree)).toEqual({ do: 'fold', folded: true });
    expect(commandOf(key('ArrowRight'), tree)).toEqual({ do: 'fold', folded: false });
    expect(commandOf(key('ArrowLeft'), idle)).toEqual({ do: 'move', by: 'left', extend: false });
    expect(commandOf(key('3', { alt: true, code: 'Digit3' }), idle)).toEqual({ do: 'unfoldTo', level: 3 });
  });
});

it('sorts, sizes and moves columns from the head', () => {
  const head = { ...idle, head: true };
  expect(commandOf(key('Enter'), head)).toEqual({ do: 'sort', add: false });
  expect(commandOf(key('Enter', { shift: true }), head)).toEqual({ do: 'sort', add: true });
  expect(commandOf(key('ArrowRight', { shift: true }), head)).toEqual({ do: 'resize', by: 8 });
  expect(commandOf(key('ArrowLeft', { shift: true, ctrl: true }), head)).toEqual({ do: 'shiftColumn', by: -1 });
  expect(commandOf(key('ArrowDown'), head)).toEqual({ do: 'move', by: 'down', extend: false });
});
