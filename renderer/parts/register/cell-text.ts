import { formatMoney } from '#shared/base/money.ts';
import { formatMonth } from '#shared/base/month.ts';
import type { Field } from '#shared/language/field.ts';
import { valueText } from '#shared/language/record.ts';
import type { LabelOf } from './names.ts';

/** A value as a grid or a list of facts shows it. */
export function shownText(field: Field, value: unknown, labelOf: LabelOf): string {
  if (value === null || value === undefined) return '';
  const kind = field.kind === 'computed' ? field.shows : field.kind;
  if (kind === 'money') return formatMoney(Number(value));
  if (kind === 'number') return Number(value).toLocaleString('en-US');
  if (kind === 'month') return formatMonth(String(value));
  return valueText(field, value, labelOf);
}
