import { z } from 'zod';
import { isDay } from '../base/day.ts';
import { add, compare, isDecimal, multiply, placesOf } from '../base/decimal.ts';
import { isId, newId } from '../base/ids.ts';
import { isMonth } from '../base/month.ts';
import { fieldWords as words } from '../words/fields.ts';
import type { Field, Fields } from './field.ts';
import { remembered } from './remembered.ts';

/** Bidi and zero-width marks are kept (names need some); C0 controls but tab and line break are refused. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** In one step: texts are most of what is typed, pasted and imported. */
const textSchema = (field: Field) =>
  z.string({ error: words.notText(field.label) }).transform((value, context) => {
    const text = (/[\r\n]/.test(value) ? brokenText(field, value) : value).trim();
    for (const message of textProblems(field, value, text)) context.addIssue({ code: 'custom', message, input: value });
    return text;
  });

const brokenText = (field: Field, value: string): string =>
  field.kind === 'text' ? value.replace(/\s*[\r\n]+\s*/g, ' ') : value.replace(/\r\n?/g, '\n');

function textProblems(field: Field, value: string, text: string): string[] {
  if (!value.isWellFormed() || controls.test(value)) return [words.control(field.label)];
  const { length: most = Number.POSITIVE_INFINITY } = field.limits ?? {};
  // Characters are at most the units of their text: counting them is for texts that may be too long.
  const tooLong = text.length > most && [...text].length > most;
  const unfit = text !== '' && field.pattern !== undefined && !field.pattern.matches.test(text);
  return [...(tooLong ? [words.tooLong(field.label, most)] : []), ...(unfit ? [field.pattern?.sentence ?? ''] : [])];
}

/** No control character, and nothing that could be half a character. */
const plainCharacters = /^[^\u0000-\u001f\u007f\ud800-\udfff]*$/;

/** A text that its field's schema takes as it stands, told without asking it: of a large file most are. */
export const isPlainText = ({ kind, limits, pattern }: Field, value: string): boolean =>
  (kind === 'text' || kind === 'longText') &&
  value !== '' &&
  value.length <= (limits?.length ?? Number.POSITIVE_INFINITY) &&
  pattern === undefined &&
  plainCharacters.test(value) &&
  value.trim() === value;

const wholeSchema = (field: Field, sentence: string) => {
  const { min, max } = field.limits ?? {};
  let schema = z.int({ error: sentence });
  if (min !== undefined) schema = schema.min(min, { error: words.below(field.label, min) });
  if (max !== undefined) schema = schema.max(max, { error: words.above(field.label, max) });
  return schema;
};

const exactSchema = (field: Field) => {
  const places = field.places ?? 0;
  const { min, max } = field.limits ?? {};
  return z
    .union([z.string(), z.number()], { error: words.notDecimal(field.label, places) })
    .transform(String)
    .refine((value) => isDecimal(value) && placesOf(value) <= places, {
      error: words.notDecimal(field.label, places),
      abort: true,
    })
    .refine((value) => min === undefined || compare(value, String(min)) >= 0, {
      error: words.below(field.label, min ?? 0),
    })
    .refine((value) => max === undefined || compare(value, String(max)) <= 0, {
      error: words.above(field.label, max ?? 0),
    })
    .refine((value) => Number.isSafeInteger(Number(multiply(value, 10 ** places))), {
      error: words.tooBig(field.label),
    })
    .transform((value) => add(value));
};

const referenceSchema = (field: Field) =>
  z.string({ error: words.notReference(field.label) }).refine(isId, { error: words.notReference(field.label) });

const choiceSchema = (field: Field) => {
  const offered = field.choices ?? {};
  return z.enum(Object.keys(offered) as [string, ...string[]], {
    error: words.notOffered(field.label, Object.values(offered)),
  });
};

/** Sets are kept in one order, so that equal sets are equal text. */
const setSchema = (field: Field, element: z.ZodType<string>) =>
  z
    .array(element, { error: words.notSet(field.label) })
    .min(field.least ?? 0, { error: words.tooFew(field.label, field.least ?? 0) })
    .refine((values) => new Set(values).size === values.length, { error: words.twice(field.label) })
    .transform((values) => [...values].sort());

const childrenSchema = (field: Field) =>
  z
    .array(entryObject(field.fields ?? {}).extend({ id: z.string().refine(isId).optional() }), {
      error: words.notSet(field.label),
    })
    .min(field.least ?? 0, { error: words.tooFew(field.label, field.least ?? 0) })
    .refine((rows) => new Set(rows.map((row) => row.id ?? row)).size === rows.length, {
      error: words.twice(field.label),
    })
    .transform((rows) => rows.map((row) => ({ ...row, id: row.id ?? newId() })));

const periodSchema = (field: Field) =>
  z
    .strictObject({ from: z.string(), to: z.string() }, { error: words.notPeriod(field.label) })
    .refine(({ from, to }) => isDay(from) && isDay(to) && from <= to, { error: words.notPeriod(field.label) });

function filledSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'sealed':
      return textSchema(field);
    case 'number':
      return wholeSchema(field, words.notWhole(field.label));
    case 'money':
      return wholeSchema(field, words.notMoney(field.label));
    case 'decimal':
    case 'percent':
      return exactSchema(field);
    case 'day':
      return z.string({ error: words.notDay(field.label) }).refine(isDay, { error: words.notDay(field.label) });
    case 'month':
      return z.string({ error: words.notMonth(field.label) }).refine(isMonth, { error: words.notMonth(field.label) });
    case 'period':
      return periodSchema(field);
    case 'flag':
      return z.boolean({ error: words.notFlag(field.label) });
    case 'choice':
      return choiceSchema(field);
    case 'choices':
      return setSchema(field, choiceSchema(field));
    case 'reference':
      return referenceSchema(field);
    case 'references':
    case 'attachments':
      return setSchema(field, referenceSchema(field));
    case 'children':
      return childrenSchema(field);
    case 'computed':
      return z.never({ error: words.fixed(field.label) });
  }
}

const blankIsNull = (value: unknown): unknown =>
  value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;

/** Blank means none: an empty text is null, and null is refused where the field must be filled. */
export function fieldSchema(field: Field): z.ZodType {
  const filled = filledSchema(field);
  if (field.kind === 'flag' || Array.isArray(emptyValue(field))) return filled;
  return z
    .preprocess(blankIsNull, filled.nullable())
    .refine((value) => !(field.required && value === null), { error: words.empty(field.label) });
}

/** What a field holds when nothing was said. */
export const emptyValue = (field: Field): unknown => {
  if (field.initial !== undefined) return field.initial;
  if (field.kind === 'flag') return false;
  return field.kind === 'choices' ||
    field.kind === 'references' ||
    field.kind === 'attachments' ||
    field.kind === 'children'
    ? []
    : null;
};

/** What a new record holds of which nothing was said. */
export const blankValues = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyValue(field)]));

export const isStored = (field: Field): boolean => field.kind !== 'computed';

const enterable = (fields: Fields): [string, Field][] =>
  Object.entries(fields).filter(([, field]) => isStored(field) && !field.fixed);

const refuseUnknown: z.core.$ZodErrorMap = (issue) =>
  issue.code === 'unrecognized_keys' ? words.unknown((issue as { keys?: string[] }).keys ?? []) : words.notEntry;

/** All fields of a new record; what is not said takes its initial or empty value. */
export const entryObject = (fields: Fields) =>
  z.strictObject(
    Object.fromEntries(
      enterable(fields).map(([name, field]) => {
        const missing = emptyValue(field);
        const schema = fieldSchema(field);
        const mustBeSaid =
          (missing === null && field.required) || (Array.isArray(missing) && (field.least ?? 0) > missing.length);
        return [name, mustBeSaid ? schema : schema.prefault(missing)];
      }),
    ),
    { error: refuseUnknown },
  );

/** Only the fields to change. */
export const patchObject = (fields: Fields) =>
  z.strictObject(Object.fromEntries(enterable(fields).map(([name, field]) => [name, fieldSchema(field).optional()])), {
    error: refuseUnknown,
  });

export const entrySchema = remembered((of) => entryObject(of.fields));
export const patchSchema = remembered((of) => patchObject(of.fields));
