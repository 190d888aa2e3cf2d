import { compare, roundHalfUp } from '#shared/base/decimal.ts';
import type { MoneyUnit } from '#shared/base/money.ts';
import { squeezedText } from '#shared/base/plain-text.ts';
import { readDayText } from '#shared/importing/day-texts.ts';
import type { Field } from '#shared/language/field.ts';
import { type Reading, readValue } from '#shared/language/read-value.ts';
import { fieldWords } from '#shared/words/fields.ts';
import { importWords as words } from '#shared/words/importing.ts';
import { type Cell, cellText } from '../../reading/parts.ts';
import type { Names } from './names.ts';

export interface ValueRules {
  today: string;
  unit: MoneyUnit;
  names: Names;
}

/** Days of Excel that came as bare numbers: 1954 to 2064. */
const serials = { from: 20_000, to: 60_000 } as const;
const dayOfSerial = (serial: number): string => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);

/** Written where there is nothing: 無, －, 如附件. A text may well be that. */
const nothing = /^(?:無|[-－—─]+|如附件|略)$/;
const longestNothing = 12;

/** A character a line, as vertical cells have them. */
const upright = /^(?:\p{Script=Han}\n+)+\p{Script=Han}$/u;

const inOneLine = (text: string): string =>
  text.includes('\n') && upright.test(text) ? text.replaceAll('\n', '') : text;

/** 同上 and the ditto marks. */
const ditto = new Set(['同上', '同前', '同上列', '〃', '″', '"', '”', '々']);
const longestDitto = 12;
export const saysDitto = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' &&
  cell.length <= longestDitto &&
  !isOrdinary(cell.charCodeAt(0)) &&
  ditto.has(cell.replace(/\s+|。$/g, ''));

/** What most cells begin with and no ditto does: ASCII but the quote and white space, ideographs but 同. */
const isOrdinary = (code: number): boolean =>
  (code > 0x22 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff && code !== 0x540c);

const isText = ({ kind }: Field): boolean => kind === 'text' || kind === 'longText';

/** What a cell of a file says, as the field's value; undefined where it says nothing and what is there may stay. */
export function valueIn(field: Field, cell: Cell | undefined, rules: ValueRules): Reading | undefined {
  const marked = markedValue(field, cell);
  if (marked) return marked;
  const text = inOneLine(cellText(cell).trim());
  if (text === '' || (!isText(field) && saysNothing(text) && !isZero(field, text))) return undefined;
  switch (field.kind) {
    case 'reference': {
      const named = rules.names.findOne(field, text);
      return named.ok ? { ok: true, value: named.id } : named;
    }
    case 'references': {
      const named = rules.names.findAll(field, text);
      return named.ok ? { ok: true, value: named.ids } : named;
    }
    case 'day':
      return dayIn(field, cell, text, rules.today);
    case 'number':
      // What is a whole number already needs no reading.
      return Number.isSafeInteger(cell) ? { ok: true, value: Number(text) } : readValue(field, text, rules.today);
    case 'text':
      return { ok: true, value: text };
    case 'percent':
      return percentIn(field, readValue(field, text, rules.today));
    default:
      return readValue(field, text, rules.today, rules.unit);
  }
}

export type ReadCell = (cell: Cell | undefined) => Reading | undefined;

/** Columns of names, days and choices hold the same few over and over: each is read once. */
const remembered = { values: 500, characters: 40 } as const;

/** What cells of one column say. A name that is nowhere is looked for every time, so that it is counted. */
export function readerFor(field: Field, rules: ValueRules): ReadCell {
  if (isText(field)) return (cell) => valueIn(field, cell, rules);
  const known = new Map<string | number, Reading>();
  const isKept = (cell: Cell | undefined): cell is string | number =>
    typeof cell === 'number' || (typeof cell === 'string' && cell.length <= remembered.characters);
  // Often it is the one above.
  let last: { cell: Cell; reading: Reading } | undefined;
  return (cell) => {
    if (last !== undefined && last.cell === cell) return last.reading;
    if (!isKept(cell)) return valueIn(field, cell, rules);
    const before = known.get(cell);
    const reading = before ?? valueIn(field, cell, rules);
    if (!reading?.ok || typeof reading.value === 'object') return reading;
    last = { cell, reading };
    if (!before && known.size < remembered.values) known.set(cell, reading);
    return reading;
  };
}

/** Where an amount would stand a dash is none of it: 0. */
const isZero = ({ kind }: Field, text: string): boolean => kind === 'money' && /^[-－—─]+$/.test(text);

const saysNothing = (text: string): boolean => text.length <= longestNothing && nothing.test(squeezedText(text));

/** Cells that are something else than what they show. */
function markedValue(field: Field, cell: Cell | undefined): Reading | undefined {
  if (typeof cell !== 'object' || cell === null) return undefined;
  if ('error' in cell) return { ok: false, reason: words.errorCell(cell.error) };
  if ('formula' in cell) return { ok: false, reason: words.formulaCell };
  if ('day' in cell && field.kind === 'day') return { ok: true, value: cell.day.slice(0, 10) };
  if ('day' in cell && field.kind === 'month') return { ok: true, value: cell.day.slice(0, 7) };
  if ('percent' in cell && field.kind === 'percent') return percentIn(field, { ok: true, value: cell.percent });
  return undefined;
}

/** A formula gives 33.33% where whole percents are kept. What is beyond the limits stays so. */
function percentIn({ places = 0, limits: { min, max } = {} }: Field, reading: Reading): Reading {
  if (!reading.ok || places > 0 || typeof reading.value !== 'string') return reading;
  const { value } = reading;
  const isBeyond = (min !== undefined && compare(value, min) < 0) || (max !== undefined && compare(value, max) > 0);
  return isBeyond ? reading : { ok: true, value: roundHalfUp(value, 0) };
}

function dayIn({ deadline }: Field, cell: Cell | undefined, text: string, today: string): Reading {
  const serial = typeof cell === 'number' && Number.isInteger(cell) && cell >= serials.from && cell <= serials.to;
  if (serial) return { ok: true, value: dayOfSerial(cell) };
  // +7 is for typing; in a file it is a mistake.
  if (/^[+-]\d/.test(text)) return { ok: false, reason: fieldWords.notDay('') };
  const read = readDayText(text, { today, deadline });
  return read.ok ? { ok: true, value: read.value } : { ok: false, reason: read.reason };
}
