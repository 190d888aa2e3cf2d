import { readFileSync } from 'node:fs';
import { converted } from './converted.ts';
import { type ReadSheet, readWorkbook } from './workbook.ts';

/** The workbooks as LibreOffice computes them. Undefined: there is no Calc. */
export function recalculated(soffice: string, books: readonly Buffer[]): ReadSheet[][] | undefined {
  const files = Object.fromEntries(books.map((book, at) => [`book-${at}.xlsx`, book]));
  return converted(soffice, files, 'xlsx')?.map((path) => readWorkbook(readFileSync(path)));
}

/** Every formula and what it comes to, by sheet and cell. */
export const computedCells = (sheets: readonly ReadSheet[]): Record<string, string | number | null> =>
  Object.fromEntries(
    sheets.flatMap(({ name, cells }) =>
      [...cells].flatMap(([ref, { formula, value }]) => (formula === null ? [] : [[`${name} ${ref}`, value] as const])),
    ),
  );
