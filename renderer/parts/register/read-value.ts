import { parseDay } from '#shared/base/day.ts';
import { parseMoney } from '#shared/base/money.ts';
import { parseMonth } from '#shared/base/month.ts';
import { parseNumberText } from '#shared/base/number-text.ts';
import { parsePercent } from '#shared/base/percent.ts';
import { parsePeriod } from '#shared/base/period.ts';
import { textKey } from '#shared/base/text-key.ts';
import type { Field } from '#shared/language/field.ts';
import { fieldWords } from '#shared/words/fields.ts';
import { registerTexts } from './texts.ts';

export type Reading = { ok: true; value: unknown } | { ok: false; reason: string };

const read = (value: unknown): Reading => ({ ok: true, value });
const wrong = (reason: string): Reading => ({ ok: false, reason });

/** What was typed or pasted into a cell, as the field's value. Blank means none. */
export function readValue(field: Field, text: string, today: string): Reading {
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
      return parseMoney(plain, '元');
    case 'percent':
      return parsePercent(plain);
    case 'number':
      return readWhole(field, plain);
    case 'flag':
      return readFlag(field, plain);
    case 'choice':
      return readChoice(field, plain);
    case 'choices':
      return readChoices(field, plain);
    default:
      return wrong(registerTexts.notTyped(field.label));
  }
}

function readWhole(field: Field, text: string): Reading {
  const reading = parseNumberText(text);
  const value = reading.ok && reading.value ? Number(reading.value.value) : Number.NaN;
  return Number.isSafeInteger(value) ? read(value) : wrong(fieldWords.notWhole(field.label));
}

const yes = new Set(['是', '有', 'v', '✓', '1', 'true', 'y', 'yes']);
const no = new Set(['否', '無', '0', 'false', 'n', 'no']);

function readFlag(field: Field, text: string): Reading {
  const key = textKey(text);
  if (yes.has(key)) return read(true);
  return no.has(key) ? read(false) : wrong(fieldWords.notFlag(field.label));
}

function codeFor(field: Field, text: string): string | undefined {
  const key = textKey(text);
  return Object.entries(field.choices ?? {}).find(([code, label]) => textKey(label) === key || code === text)?.[0];
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
