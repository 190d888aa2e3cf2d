import { formatDay } from '../base/day.ts';
import type { Id } from '../base/ids.ts';
import { formatMonth } from '../base/month.ts';
import type { Field } from './field.ts';
import type { Register } from './register.ts';

type Values = Readonly<Record<string, unknown>>;

/** Titles of other records; what is unknown shows as nothing rather than as an id. */
export type LabelOf = (register: string, id: Id) => string;

/** A field's value as one line of text, where the label of a reference is known to the caller. */
export function valueText(field: Field, value: unknown, labelOf: LabelOf): string {
  if (value === null || value === undefined) return '';
  switch (field.kind) {
    case 'day':
      return formatDay(String(value), 'dots');
    case 'month':
      return formatMonth(String(value));
    case 'choice':
      return field.choices?.[String(value)] ?? String(value);
    case 'choices':
      return (value as readonly string[]).map((one) => field.choices?.[one] ?? one).join('、');
    case 'reference':
      return labelOf(field.to?.() ?? '', String(value));
    case 'references':
    case 'attachments':
      return (value as readonly Id[]).map((one) => labelOf(field.to?.() ?? '', one)).join('、');
    default:
      return plainText(field, value, labelOf);
  }
}

function plainText(field: Field, value: unknown, labelOf: LabelOf): string {
  if (field.kind === 'sealed') return '●●●●●●';
  if (field.kind === 'flag') return value === true ? '是' : '否';
  if (field.kind === 'percent' || field.shows === 'percent') return `${value}%`;
  if (field.kind === 'children')
    return (value as readonly Values[]).map((row) => childText(field, row, labelOf)).join('；');
  if (typeof value === 'object' && value !== null && 'from' in value && 'to' in value)
    return `${formatDay(String(value.from), 'dots')}–${formatDay(String(value.to), 'dots')}`;
  return String(value);
}

function childText(field: Field, row: Values, labelOf: LabelOf): string {
  let text = '';
  for (const [name, one] of Object.entries(field.fields ?? {})) {
    const part = valueText(one, row[name], labelOf);
    if (part !== '') text += text === '' ? part : `　${part}`;
  }
  return text;
}

const noLabel = (): string => '';

/** What a record is called in lists, references and messages. */
export const titleOf = (of: Register, record: Values): string => joined(of, of.options.title, record) || of.label;

export const hintOf = (of: Register, record: Values): string => joined(of, of.options.hint ?? [], record);

const joined = (of: Register, names: readonly string[], record: Values): string =>
  names
    .map((name) => {
      const field = of.fields[name];
      if (!field) return '';
      return valueText(field, field.compute ? field.compute(record) : record[name], noLabel);
    })
    .filter((part) => part !== '')
    .join('　');

/** Fills computed fields in; they are never stored. */
export function withComputed<V extends Values>(of: Register, record: V): V {
  const extra: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(of.fields)) if (field.compute) extra[name] = field.compute(record);
  return { ...record, ...extra };
}
