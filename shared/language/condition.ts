import { compare as compareDecimals, isDecimal } from '../base/decimal.ts';
import { textKey } from '../base/text-key.ts';
import type { Field, FieldKind, Fields } from './field.ts';

/**
 * One language of conditions for filters, saved views, row rights and figures. The store turns it into
 * SQL; `matches` judges a record in memory; a property test holds the two together.
 */
export type Plain = string | number | boolean | null;

export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  | { field: string; is: 'empty' }
  | { field: string; is: 'filled' }
  | { field: string; is: 'equal' | 'unequal' | 'below' | 'upTo' | 'from' | 'above' | 'contains' | 'has'; value: Plain }
  | { field: string; is: 'oneOf'; value: readonly Plain[] }
  | { field: string; is: 'hasAny'; value: readonly Plain[] };

export type Test = Extract<Condition, { field: string }>;

export const everything: Condition = { all: [] };
export const nothing: Condition = { any: [] };

/** How many tests and groups a condition is made of. */
export function partsOf(condition: Condition): number {
  if ('not' in condition) return 1 + partsOf(condition.not);
  const groups = [...('all' in condition ? condition.all : []), ...('any' in condition ? condition.any : [])];
  return groups.reduce((sum, one) => sum + partsOf(one), 1);
}

/** The fields a condition looks at. */
export function fieldsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsIn);
  if ('any' in condition) return condition.any.flatMap(fieldsIn);
  if ('not' in condition) return fieldsIn(condition.not);
  return [condition.field];
}

type Values = Readonly<Record<string, unknown>>;

/** Null is neither above nor below anything; a condition on it is simply not met. */
export function matches(condition: Condition, record: Values, fields: Fields): boolean {
  if ('all' in condition) return condition.all.every((one) => matches(one, record, fields));
  if ('any' in condition) return condition.any.some((one) => matches(one, record, fields));
  if ('not' in condition) return !matches(condition.not, record, fields);
  return meets(condition, record[condition.field], fields[condition.field]);
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function meets(test: Test, value: unknown, field: Field | undefined): boolean {
  if (test.is === 'empty') return isEmpty(value);
  if (test.is === 'filled') return !isEmpty(value);
  if (isEmpty(value)) return test.is === 'unequal' ? test.value !== null : test.is === 'equal' && test.value === null;
  switch (test.is) {
    case 'equal':
      return orderOf(value, test.value, field) === 0;
    case 'unequal':
      return orderOf(value, test.value, field) !== 0;
    case 'oneOf':
      return test.value.some((one) => orderOf(value, one, field) === 0);
    case 'contains':
      return (
        typeof value === 'string' &&
        isWordy(field?.kind ?? 'text') &&
        textKey(value).includes(textKey(String(test.value)))
      );
    case 'has':
      return Array.isArray(value) && value.includes(test.value);
    case 'hasAny':
      return Array.isArray(value) && test.value.some((one) => value.includes(one));
    default:
      return inOrder(test.is, orderOf(value, test.value, field));
  }
}

function inOrder(is: 'below' | 'upTo' | 'from' | 'above', order: number | undefined): boolean {
  if (order === undefined) return false;
  if (is === 'below') return order < 0;
  if (is === 'upTo') return order <= 0;
  if (is === 'from') return order >= 0;
  return order > 0;
}

/** Below, at or above zero; undefined where the two cannot be compared. */
function orderOf(value: unknown, bound: Plain, field: Field | undefined): number | undefined {
  if (field && isExact(field))
    return isDecimal(String(bound)) ? compareDecimals(String(value), String(bound)) : undefined;
  if (field?.kind === 'period') return orderOf(periodText(value), bound, undefined);
  if (typeof value === 'number' && typeof bound === 'number') return value - bound;
  if (typeof value === 'boolean' && typeof bound === 'boolean') return Number(value) - Number(bound);
  if (typeof value === 'string' && typeof bound === 'string') return compareTexts(value, bound);
  return undefined;
}

/** By code point, as SQLite compares: JavaScript's own order puts rare characters before private ones. */
function compareTexts(a: string, b: string): number {
  const both = Math.min(a.length, b.length);
  for (let at = 0; at < both; at += 1)
    if (a.charCodeAt(at) !== b.charCodeAt(at)) return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
  return a.length - b.length;
}

const wordy = new Set<FieldKind>(['text', 'longText', 'choice']);

/** Kinds of which a part can be asked for. */
export const isWordy = (kind: FieldKind): boolean => wordy.has(kind);

const isExact = (field: Field): boolean => field.kind === 'percent' || field.kind === 'decimal';

/** A period is compared by its text, first day first. */
export const periodText = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value ? `${value.from}/${value.to}` : value;
