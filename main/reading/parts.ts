/**
 * What a file of tables says, part by part, in the order it is read. A large sheet has a million cells: most
 * of them are bare, and only what a bare value cannot say is an object.
 */
export type Cell = null | string | number | boolean | MarkedCell;

export type MarkedCell =
  /** A real date, with its time where it has one: 2026-07-13, 2026-07-13T09:30. */
  | { day: string }
  /** A time alone: 09:30. */
  | { time: string }
  /** What is shown as a percentage, without its sign and exact: 67.5. */
  | { percent: string }
  /** Shown in thousands or millions by its format (`#,##0,`): as shown and exact, 1234.567. */
  | { scaled: string }
  /** #REF!, #N/A … */
  | { error: string }
  /** A formula whose value nobody has kept in the file. */
  | { formula: string };

/** Rows and columns from 0, both ends among them. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export type Part =
  | { part: 'sheet'; name: string; hidden: boolean }
  /** Rows that follow one another; `first` counts from 0. Empty rows are empty lists, long runs of them are jumped. */
  | { part: 'rows'; first: number; rows: Cell[][] }
  | { part: 'merges'; merges: Merge[] }
  | { part: 'progress'; done: number; total: number };

export const tableFileKinds = ['xlsx', 'ods', 'csv', 'docx', 'odt'] as const;
export type TableFileKind = (typeof tableFileKinds)[number];

/** Beyond these a file is no table of an office, or it means harm. */
export const readingLimits = {
  fileBytes: 200 * 1024 * 1024,
  /** What all read entries of a package may come to, unpacked. */
  unpackedBytes: 1536 * 1024 * 1024,
  entries: 5_000,
  sheets: 500,
  rows: 1_048_576,
  columns: 1_024,
  cells: 6_000_000,
  merges: 100_000,
  /** What Excel itself lets a cell hold. */
  cellText: 32_767,
} as const;

/** A number as one writes it: no exponent, and only the fifteen digits that a spreadsheet keeps. */
export function numberText(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const digits = value.toPrecision(15);
  if (!digits.includes('e')) return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
  const [mantissa = '', exponent = '0'] = digits.split('e');
  return shifted(mantissa, Number(exponent));
}

/** Moves the point of a decimal text, exactly. */
export function shifted(decimal: string, places: number): string {
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '', part = ''] = decimal.slice(sign.length).split('.');
  const point = whole.length + places;
  const digits = `${'0'.repeat(Math.max(0, -point))}${whole}${part}`.padEnd(Math.max(point, 0), '0');
  const at = Math.max(point, 0);
  const head = digits.slice(0, at).replace(/^0+(?=\d)/, '') || '0';
  const tail = digits.slice(at).replace(/0+$/, '');
  const text = tail === '' ? head : `${head}.${tail}`;
  return text === '0' ? '0' : `${sign}${text}`;
}

/** A cell as text: what a person reads in it. A formula without its value stays one, so that nothing takes it for a figure. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if ('day' in cell) return cell.day.replace('T', ' ');
  if ('time' in cell) return cell.time;
  if ('percent' in cell) return `${cell.percent}%`;
  if ('scaled' in cell) return cell.scaled;
  return 'error' in cell ? cell.error : `=${cell.formula}`;
}
