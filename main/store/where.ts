import { type Decimal, isDecimal, multiply, placesOf } from '#shared/base/decimal.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { textKey } from '#shared/base/text-key.ts';
import { type Condition, isWordy, type Plain, type Test } from '#shared/language/condition.ts';
import type { FieldKind } from '#shared/language/field.ts';
import type { Register } from '#shared/language/register.ts';
import { refusalWords as words } from '#shared/words/refusals.ts';
import { columnOf, isSet, quote, type Stored } from './columns.ts';

/** A piece of SQL with what is bound to its marks, in order. */
export interface Sql {
  text: string;
  values: Stored[];
}

const sql = (text: string, ...values: Stored[]): Sql => ({ text, values });

const joined = (parts: readonly Sql[], word: ' AND ' | ' OR ', empty: '1' | '0'): Sql =>
  parts.length === 0
    ? sql(empty)
    : { text: `(${parts.map((one) => one.text).join(word)})`, values: parts.flatMap((one) => one.values) };

export const allOf = (...parts: readonly Sql[]): Sql => joined(parts, ' AND ', '1');

/** The same judgement as `matches`, on rows: a test on nothing is not met, and never unknown. */
export function where(of: Register, condition: Condition): Sql {
  if ('all' in condition)
    return joined(
      condition.all.map((one) => where(of, one)),
      ' AND ',
      '1',
    );
  if ('any' in condition)
    return joined(
      condition.any.map((one) => where(of, one)),
      ' OR ',
      '0',
    );
  if ('not' in condition) {
    const inner = where(of, condition.not);
    return { text: `(NOT ${inner.text})`, values: inner.values };
  }
  return test(of, condition);
}

/** What every record has besides its fields is compared like fields of these kinds. */
const headKinds: Readonly<Record<string, FieldKind>> = {
  id: 'text',
  state: 'text',
  removed: 'flag',
  version: 'number',
};

interface Target {
  name: string;
  set: boolean;
  kind: FieldKind;
  places: number;
}

function targetOf(of: Register, field: string): Target {
  const head = Object.hasOwn(headKinds, field) ? headKinds[field] : undefined;
  if (head) return { name: `t.${quote(field)}`, set: false, kind: head, places: 0 };
  const described = Object.hasOwn(of.fields, field) ? of.fields[field] : undefined;
  if (!described || !columnOf(of, field)) throw new Refusal('usage', words.unknownField(field));
  if (described.kind === 'sealed') throw new Refusal('usage', words.noSort(described.label));
  const { kind, places = 0 } = described;
  return { name: `t.${quote(field)}`, set: isSet(kind), kind, places };
}

const signs = { below: '<', upTo: '<=', from: '>=', above: '>' } as const;

/** To equal nothing is to be empty; the kinds named are what is then left out below. */
const asksEmpty = (one: Test): one is Extract<Test, { is: 'empty' }> =>
  one.is === 'empty' || (one.is === 'equal' && one.value === null);
const asksFilled = (one: Test): one is Extract<Test, { is: 'filled' }> =>
  one.is === 'filled' || (one.is === 'unequal' && one.value === null);

function test(of: Register, one: Test): Sql {
  const target = targetOf(of, one.field);
  const { name } = target;
  const blank = target.set ? `${name} = '[]'` : `${name} IS NULL`;
  if (asksEmpty(one)) return sql(`(${blank})`);
  if (asksFilled(one)) return sql(`(NOT (${blank}))`);
  if (one.is === 'has') return member(target, [one.value]);
  if (one.is === 'hasAny') return member(target, one.value);
  if (one.is === 'oneOf') return among(target, one.value);
  if (target.set) return one.is === 'unequal' ? sql('1') : sql('0');
  if (one.is === 'contains') return contains(target, one.value);
  if (one.is === 'equal') return exactly(target, '=', one.value);
  if (one.is === 'unequal') return unequal(target, one.value);
  return exactly(target, signs[one.is], one.value);
}

const exactKinds = new Set<FieldKind>(['percent', 'decimal']);

/** The bound as the column stores it; nothing where the two cannot be compared, and the test is not met. */
function bound({ kind, places }: Target, value: Plain): Stored | undefined {
  if (exactKinds.has(kind)) return isDecimal(String(value)) ? scaledBound(String(value), places) : undefined;
  if (kind === 'number' || kind === 'money') return typeof value === 'number' ? value : undefined;
  if (kind === 'flag') return typeof value === 'boolean' ? Number(value) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Between two steps of the column, where the bound has more places than it: equal to neither. */
function scaledBound(value: Decimal, places: number): number {
  const scaled = multiply(value, 10 ** places);
  const floor = Math.floor(Number(scaled));
  return Number.isSafeInteger(floor) && placesOf(scaled) > 0 ? floor + 0.5 : Number(scaled);
}

/** Never unknown, and written so that an index still finds the rows. */
const known = ({ name }: Target, test: string): string => `(${test} AND ${name} IS NOT NULL)`;

function exactly(target: Target, sign: string, value: Plain): Sql {
  const stored = bound(target, value);
  return stored === undefined ? sql('0') : sql(known(target, `${target.name} ${sign} ?`), stored);
}

function unequal(target: Target, value: Plain): Sql {
  const stored = bound(target, value);
  return stored === undefined ? sql('1') : sql(`(${target.name} IS NOT ?)`, stored);
}

function among(target: Target, values: readonly Plain[]): Sql {
  const stored = values.map((value) => bound(target, value)).filter((value) => value !== undefined);
  if (target.set || stored.length === 0) return sql('0');
  return sql(known(target, `${target.name} IN (SELECT value FROM json_each(?))`), JSON.stringify(stored));
}

/** Where part of a text can be asked for; dates and numbers have bounds for that. */
function contains(target: Target, value: Plain): Sql {
  if (!isWordy(target.kind)) return sql('0');
  return sql(`coalesce(instr(text_key(${target.name}), ?) > 0, 0)`, textKey(String(value)));
}

/** Set members are looked for element by element; the parts of a record are no plain values. */
function member(target: Target, values: readonly Plain[]): Sql {
  if (!target.set || target.kind === 'children') return sql('0');
  return sql(
    `EXISTS (SELECT 1 FROM json_each(${target.name}) e WHERE e.value IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(values),
  );
}
