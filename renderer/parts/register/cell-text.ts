import { formatMoney } from '#shared/base/money.ts';
import { formatMonth } from '#shared/base/month.ts';
import type { Field } from '#shared/language/field.ts';
import { valueText } from '#shared/language/record.ts';
import type { LabelOf } from './names.ts';

/** One formatter for all cells: making one costs more than a cell may. */
const grouped = new Intl.NumberFormat('en-US');

/** A value as a grid or a list of facts shows it. */
export function shownText(field: Field, value: unknown, labelOf: LabelOf): string {
  if (value === null || value === undefined) return '';
  const kind = field.kind === 'computed' ? field.shows : field.kind;
  if (kind === 'money') return formatMoney(Number(value));
  if (kind === 'number') return grouped.format(Number(value));
  if (kind === 'month') return formatMonth(String(value));
  return valueText(field, value, labelOf);
}
