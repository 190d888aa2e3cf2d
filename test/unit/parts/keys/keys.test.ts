import { describe, expect, it } from 'vitest';
import { ariaKeys, type KeyPress, matchesKeys } from '#renderer/parts/keys/keys.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held };
}

describe('matchesKeys', () => {
  it.each([
    ['Ctrl Enter', press('Enter', { ctrlKey: true })],
    ['Ctrl N', press('n', { ctrlKey: true })],
    ['Alt ↑', press('ArrowUp', { altKey: true })],
    ['F4', press('F4')],
    ['Esc', press('Escape')],
    ['空白', press(' ')],
    ['Ctrl Shift Z', press('Z', { ctrlKey: true, shiftKey: true })],
  ])('reads %s as printed on the cap', (keys, event) => {
    expect(matchesKeys(event, keys)).toBe(true);
  });

  it('takes the command key of a Mac for Ctrl', () => {
    expect(matchesKeys(press('k', { metaKey: true }), 'Ctrl K')).toBe(true);
  });

  it('is not fooled by a key held too much or too little', () => {
    expect(matchesKeys(press('Enter'), 'Ctrl Enter')).toBe(false);
    expect(matchesKeys(press('Enter', { ctrlKey: true, altKey: true }), 'Ctrl Enter')).toBe(false);
    expect(matchesKeys(press('z', { ctrlKey: true, shiftKey: true }), 'Ctrl Z')).toBe(false);
  });

  it('finds + with and without Shift, as keyboards differ', () => {
    expect(matchesKeys(press('+', { ctrlKey: true, shiftKey: true }), 'Ctrl +')).toBe(true);
    expect(matchesKeys(press('+', { ctrlKey: true }), 'Ctrl +')).toBe(true);
  });
});

describe('ariaKeys', () => {
  it('spells the same combination for listeners', () => {
    expect(ariaKeys('Ctrl Enter')).toBe('Control+Enter');
    expect(ariaKeys('Alt ↓')).toBe('Alt+ArrowDown');
    expect(ariaKeys('空白')).toBe('Space');
  });
});
