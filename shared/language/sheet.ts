import { formatDay } from '../base/day.ts';
import { formatMonth } from '../base/month.ts';
import { textKey } from '../base/text-key.ts';
import type { Field, FieldKind } from './field.ts';
import { type LabelOf, valueText } from './record.ts';
import { type Register, statesOf } from './register.ts';

/** A register's columns in a spreadsheet; forms out, imports and exports read the same list. */
export interface SheetColumn {
  readonly name: string;
  readonly label: string;
  /** Further heads under which a file that comes in may carry it, as text keys. */
  readonly keys: readonly string[];
  readonly kind: FieldKind | 'state';
  /** In half-width characters. */
  readonly width: number;
  readonly numeric: boolean;
  /** A list to choose from, where there is one. */
  readonly offered?: readonly string[];
}

export type Cell = string | number | null;

const widths: Partial<Record<FieldKind | 'state', number>> = {
  longText: 48,
  number: 10,
  money: 16,
  percent: 8,
  decimal: 12,
  day: 12,
  month: 10,
  period: 24,
  flag: 6,
  children: 36,
  state: 10,
};

const numericKinds = new Set<FieldKind | 'state'>(['number', 'money']);

/** Shown as they are. */
const textual = new Set<FieldKind>(['text', 'longText']);

const columnFor = (name: string, field: Field): SheetColumn => ({
  name,
  label: field.label,
  keys: [field.label, ...(field.aliases ?? [])].map(textKey),
  kind: field.kind === 'computed' ? (field.shows ?? 'text') : field.kind,
  width: Math.max(field.width ?? widths[field.kind] ?? 18, [...field.label].length * 2 + 2),
  numeric: numericKinds.has(field.kind),
  ...(field.choices ? { offered: Object.values(field.choices) } : {}),
});

/** All columns an account may take along: hidden fields are absent. */
export function sheetColumns(of: Register, seen: ReadonlySet<string>): SheetColumn[] {
  const columns = Object.entries(of.fields)
    .filter(([name]) => seen.has(name))
    .map(([name, field]) => columnFor(name, field));
  if (!of.options.states) return columns;
  const offered = Object.values(statesOf(of));
  return [
    ...columns,
    { name: 'state', label: '狀態', keys: [textKey('狀態')], kind: 'state', width: 10, numeric: false, offered },
  ];
}

/** What stands in a column's cell for a value: numbers as numbers, all else as the office writes it. */
export function cellOf(of: Register, { name, kind, numeric }: SheetColumn): (value: unknown, labelOf: LabelOf) => Cell {
  if (kind === 'state') return (value) => statesOf(of)[String(value)] ?? String(value);
  if (numeric) return (value) => Number(value);
  if (kind === 'day') return (value) => formatDay(String(value), 'dots');
  if (kind === 'month') return (value) => formatMonth(String(value));
  const field = of.fields[name];
  if (!field || textual.has(field.kind)) return (value) => String(value);
  return (value, labelOf) => valueText(field, value, labelOf);
}
