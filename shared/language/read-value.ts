import { parseDay } from '../base/day.ts';
import { type MoneyUnit, parseMoney } from '../base/money.ts';
import { parseMonth } from '../base/month.ts';
import { parseNumberText } from '../base/number-text.ts';
import { parsePercent } from '../base/percent.ts';
import { parsePeriod } from '../base/period.ts';
import { textKey } from '../base/text-key.ts';
import { fieldWords } from '../words/fields.ts';
import type { Field } from './field.ts';

export type Reading = { ok: true; value: unknown } | { ok: false; reason: string };

const read = (value: unknown): Reading => ({ ok: true, value });
const wrong = (reason: string): Reading => ({ ok: false, reason });

/** What was typed, pasted or imported into a cell, as the field's value. Blank means none. */
export function readValue(field: Field, text: string, today: string, unit: MoneyUnit = '元'): Reading {
  const plain = text.trim();
  if (plain === '')
    return field.required ? wrong(fieldWords.empty(field.label)) : read(field.kind === 'choices' ? [] : null);
  switch (field.kind) {
    case 'text':
    case 'longText':
      return read(plain);
    case 'day':
      return parseDay(plain, { today });
    case 'month':
      return parseMonth(plain);
    case 'period':
      return parsePeriod(plain);
    case 'money':
      return parseMoney(plain, unit);
    case 'percent':
      return parsePercent(plain);
    case 'number':
      return readWhole(field, plain);
    case 'decimal':
      return readExact(field, plain);
    case 'flag':
      return readFlag(field, plain);
    case 'choice':
      return readChoice(field, plain);
    case 'choices':
      return readChoices(field, plain);
    default:
      return wrong(fieldWords.notTyped(field.label));
  }
}

function readWhole(field: Field, text: string): Reading {
  const reading = parseNumberText(text);
  const value = reading.ok && reading.value ? Number(reading.value.value) : Number.NaN;
  return Number.isSafeInteger(value) ? read(value) : wrong(fieldWords.notWhole(field.label));
}

function readExact(field: Field, text: string): Reading {
  const reading = parseNumberText(text);
  return reading.ok && reading.value
    ? read(reading.value.value)
    : wrong(fieldWords.notDecimal(field.label, field.places ?? 0));
}

const yes = new Set(['是', '有', 'v', '✓', '1', 'true', 'y', 'yes']);
const no = new Set(['否', '無', '0', 'false', 'n', 'no']);

function readFlag(field: Field, text: string): Reading {
  const key = textKey(text);
  if (yes.has(key)) return read(true);
  return no.has(key) ? read(false) : wrong(fieldWords.notFlag(field.label));
}

/** What a choice may be called, by field: a column of a hundred thousand cells asks for the same few. */
const called = new WeakMap<Field, Map<string, string>>();

function codeFor(field: Field, text: string): string | undefined {
  const codes = called.get(field) ?? codesOf(field);
  return codes.get(text) ?? codes.get(textKey(text));
}

function codesOf(field: Field): Map<string, string> {
  const choices = Object.entries(field.choices ?? {});
  const codes = new Map([
    ...choices.map(([code, label]) => [textKey(label), code] as const),
    ...choices.map(([code]) => [code, code] as const),
    ...Object.entries(field.called ?? {}).map(([name, code]) => [textKey(name), code] as const),
  ]);
  called.set(field, codes);
  return codes;
}

function readChoice(field: Field, text: string): Reading {
  const code = codeFor(field, text);
  return code === undefined
    ? wrong(fieldWords.notOffered(field.label, Object.values(field.choices ?? {})))
    : read(code);
}

function readChoices(field: Field, text: string): Reading {
  const codes = text
    .split(/[、,，;；\s]+/)
    .filter((part) => part !== '')
    .map((part) => codeFor(field, part));
  if (codes.some((code) => code === undefined))
    return wrong(fieldWords.notOffered(field.label, Object.values(field.choices ?? {})));
  return read([...new Set(codes)].sort());
}
