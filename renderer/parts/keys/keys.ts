/** Key combinations are written as printed on a cap: 'Ctrl Enter', 'Alt ↑', 'F4', 'Esc', '空白'. */
const namedKeys: Record<string, string> = {
  Esc: 'Escape',
  空白: ' ',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  Del: 'Delete',
};

const modifiers = ['Ctrl', 'Alt', 'Shift'] as const;

export type KeyPress = { key: string; ctrlKey: boolean; altKey: boolean; shiftKey: boolean; metaKey: boolean };

export function matchesKeys(press: KeyPress, keys: string): boolean {
  const { key, ctrl, alt, shift } = readKeys(keys);
  if (press.key.toLowerCase() !== key.toLowerCase()) return false;
  if ((press.ctrlKey || press.metaKey) !== ctrl || press.altKey !== alt) return false;
  // '+' is Shift with '=' on most keyboards: for signs the sign itself is what counts.
  return isSign(key) || press.shiftKey === shift;
}

/** The same combination in the spelling of aria-keyshortcuts. */
export function ariaKeys(keys: string): string {
  const { key, ctrl, alt, shift } = readKeys(keys);
  const spoken = key === ' ' ? 'Space' : key;
  return [ctrl && 'Control', alt && 'Alt', shift && 'Shift', spoken].filter(Boolean).join('+');
}

function readKeys(keys: string) {
  const parts = keys.split(' ');
  const last = parts.at(-1) ?? '';
  const held = modifiers.map((name) => parts.includes(name));
  return { key: namedKeys[last] ?? last, ctrl: held[0] === true, alt: held[1] === true, shift: held[2] === true };
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9 ]/i.test(key);
}
