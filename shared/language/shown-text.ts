import { formatMoney } from '../base/money.ts';
import { formatMonth } from '../base/month.ts';
import type { Field } from './field.ts';
import { type LabelOf, valueText } from './record.ts';

/** One formatter for all cells: making one costs more than a cell may. */
const grouped = new Intl.NumberFormat('en-US');

/** A value as a grid, a list of facts or a condition shows it. */
export function shownText(field: Field, value: unknown, labelOf: LabelOf): string {
  if (value === null || value === undefined) return '';
  const kind = field.kind === 'computed' ? field.shows : field.kind;
  if (kind === 'money') return formatMoney(Number(value));
  if (kind === 'number') return grouped.format(Number(value));
  if (kind === 'month') return formatMonth(String(value));
  return valueText(field, value, labelOf);
}
