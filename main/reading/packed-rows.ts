import type { Cell, Part } from './parts.ts';

type RowsPart = Extract<Part, { part: 'rows' }>;

/** Rows on their way from one process to another: a message costs what it holds, and columns hold the same over and over. */
export interface PackedRows {
  part: 'packed';
  first: number;
  /** How many cells each row has. */
  widths: Uint32Array;
  /** By cell, row after row: which of the values it is. */
  codes: Int32Array;
  values: Cell[];
}

export type PackedPart = Exclude<Part, RowsPart> | PackedRows;

const NONE = -1;

/** What stands below the same is said once. */
export function packed(part: Part): PackedPart {
  if (part.part !== 'rows') return part;
  const { first, rows } = part;
  const widths = Uint32Array.from(rows, (row) => row.length);
  const codes = new Int32Array(widths.reduce((sum, width) => sum + width, 0));
  const values: Cell[] = [];
  /** By column the code of what was last written there. */
  const above: number[] = [];
  const codeOf = (cell: Cell, column: number): number => {
    if (cell === null) return NONE;
    const code = above[column];
    if (code !== undefined && values[code] === cell) return code;
    above[column] = values.length;
    return values.push(cell) - 1;
  };
  let at = 0;
  for (const row of rows)
    for (let column = 0; column < row.length; column += 1) {
      codes[at] = codeOf(row[column] ?? null, column);
      at += 1;
    }
  return { part: 'packed', first, widths, codes, values };
}

export function unpacked(part: PackedPart): Part {
  if (part.part !== 'packed') return part;
  const { first, widths, codes, values } = part;
  const rows: Cell[][] = [];
  let at = 0;
  for (const width of widths) {
    const row: Cell[] = [];
    for (const end = at + width; at < end; at += 1) row.push(values[codes[at] ?? NONE] ?? null);
    rows.push(row);
  }
  return { part: 'rows', first, rows };
}
