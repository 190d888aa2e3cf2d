import type { Cell } from './parts.ts';

/** WPS shows a picture within a cell by a function of its own: what it says is the picture's name, and no text of the table. */
export const showsPicture = (formula: string): boolean => /^\s*(?:_xlfn\.)?(?:DISPIMG|IMAGE)\(/i.test(formula);

const kept = /^\s*IFERROR\(__xludf\.DUMMYFUNCTION\("(?:[^"]|"")*"\)\s*,\s*(.+)\)\s*$/s;

/** What Google Sheets leaves of a function that only it has is wrapped with the value that it had; undefined of all others. */
export function valueKept(formula: string): Cell | undefined {
  const value = kept.exec(formula)?.[1]?.trim();
  if (value === undefined) return undefined;
  const text = /^"((?:[^"]|"")*)"$/.exec(value)?.[1];
  if (text !== undefined) return text === '' ? null : text.replaceAll('""', '"');
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
