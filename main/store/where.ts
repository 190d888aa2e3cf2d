import { Refusal } from '#shared/base/refusal.ts';
import { textKey } from '#shared/base/text-key.ts';
import type { Condition, Plain, Test } from '#shared/language/condition.ts';
import type { Register } from '#shared/language/register.ts';
import { refusalWords as words } from '#shared/words/refusals.ts';
import { columnOf, quote, type Stored } from './columns.ts';

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

const heads: Readonly<Record<string, (value: Plain) => Stored>> = {
  id: String,
  state: String,
  removed: (value) => (value === true ? 1 : 0),
  version: Number,
};

const setKinds = new Set(['choices', 'references', 'attachments', 'children']);

interface Target {
  name: string;
  set: boolean;
  kind: string;
  encode: (value: Plain) => Stored;
}

function targetOf(of: Register, field: string): Target {
  const head = heads[field];
  if (head) return { name: `t.${quote(field)}`, set: false, kind: 'text', encode: head };
  const column = columnOf(of, field);
  const described = of.fields[field];
  if (!column || !described) throw new Refusal('usage', words.unknownField(field));
  if (described.kind === 'sealed') throw new Refusal('usage', words.noSort(described.label));
  const set = setKinds.has(described.kind);
  const encode = set || described.kind === 'period' ? (value: Plain) => value as Stored : column.encode;
  return { name: `t.${quote(field)}`, set, kind: described.kind, encode };
}

const signs = { below: '<', upTo: '<=', from: '>=', above: '>' } as const;

function test(of: Register, one: Test): Sql {
  const target = targetOf(of, one.field);
  const { name } = target;
  const blank = target.set ? `${name} = '[]'` : `${name} IS NULL`;
  if (one.is === 'empty') return sql(`(${blank})`);
  if (one.is === 'filled') return sql(`(NOT (${blank}))`);
  if (one.is === 'has') return member(name, target.set, [one.value]);
  if (one.is === 'hasAny') return member(name, target.set, one.value);
  if (one.is === 'oneOf') return among(target, one.value);
  if (target.set) return one.is === 'unequal' ? sql('1') : sql('0');
  if (one.is === 'contains') return contains(target, one.value);
  if (one.is === 'equal') return one.value === null ? sql(`(${blank})`) : exactly(target, '=', one.value);
  if (one.is === 'unequal') return unequal(target, one.value, blank);
  return exactly(target, signs[one.is], one.value);
}

/** Which bounds a kind of column can be compared with. */
const comparable: Readonly<Record<string, (value: Plain) => boolean>> = {
  number: (value) => typeof value === 'number',
  money: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
  percent: (value) => typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value),
  decimal: (value) => typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value),
};

/** The bound as the column stores it; nothing where the two cannot be compared, and the test is not met. */
function bound(target: Target, value: Plain): Stored | undefined {
  const fits = comparable[target.kind] ?? ((other: Plain) => other !== null);
  return fits(value) ? target.encode(value) : undefined;
}

function exactly(target: Target, sign: string, value: Plain): Sql {
  const stored = bound(target, value);
  return stored === undefined ? sql('0') : sql(`coalesce(${target.name} ${sign} ?, 0)`, stored);
}

function unequal(target: Target, value: Plain, blank: string): Sql {
  if (value === null) return sql(`(NOT (${blank}))`);
  const stored = bound(target, value);
  return stored === undefined ? sql('1') : sql(`(${target.name} IS NOT ?)`, stored);
}

function among(target: Target, values: readonly Plain[]): Sql {
  const stored = values.map((value) => bound(target, value)).filter((value) => value !== undefined);
  if (target.set || stored.length === 0) return sql('0');
  return sql(`coalesce(${target.name} IN (SELECT value FROM json_each(?)), 0)`, JSON.stringify(stored));
}

function contains(target: Target, value: Plain): Sql {
  if (target.kind !== 'text' && target.kind !== 'longText' && target.kind !== 'choice') return sql('0');
  return sql(`coalesce(instr(text_key(${target.name}), ?) > 0, 0)`, textKey(String(value)));
}

/** Set members are looked for element by element. */
function member(name: string, set: boolean, values: readonly Plain[]): Sql {
  if (!set) return sql('0');
  return sql(
    `EXISTS (SELECT 1 FROM json_each(${name}) e WHERE e.value IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(values),
  );
}
