import type { Merge } from './parts.ts';

/** B7 → column 1, row 6; null if it is no cell. */
export function placeOf(ref: string): { column: number; row: number } | null {
  let column = 0;
  let at = 0;
  for (; at < ref.length && at < 4; at += 1) {
    const letter = (ref.charCodeAt(at) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  let row = 0;
  const digits = at;
  for (; at < ref.length && at < digits + 8; at += 1) {
    const digit = ref.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  return column === 0 || row === 0 || at < ref.length ? null : { column: column - 1, row: row - 1 };
}

/** Column 1, row 6 → B7. */
export function refOf(column: number, row: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** A1:C3; null if it is none. */
export function mergeOf(ref: string): Merge | null {
  const [from = '', to = from] = ref.split(':');
  const [a, b] = [placeOf(from), placeOf(to)];
  if (a === null || b === null) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
