import { type Cell, numberText, shifted } from './parts.ts';
import { elapsedTime, type Shown, serialMoment } from './serial.ts';

type Look =
  | { as: 'plain' }
  | { as: 'moment'; shown: Shown }
  | { as: 'elapsed' }
  | { as: 'percent' | 'scaled'; places: number }
  /** 0000000: what is shown has its zeros in front. */
  | { as: 'padded'; digits: number };

interface Section {
  condition: ((value: number) => boolean) | null;
  look: Look;
}

/** What a number is shown as. Undefined stands for a format that shows it as it is. */
export type NumberFormat = readonly Section[] | undefined;

const plain: Look = { as: 'plain' };
const both: Look = { as: 'moment', shown: { day: true, time: true } };
const dayLook: Look = { as: 'moment', shown: { day: true, time: false } };
const timeLook: Look = { as: 'moment', shown: { day: false, time: true } };

/**
 * The formats that a workbook names by number alone. Those from 27 on depend on the language of Excel: here Taiwan's;
 * where another language shows a day instead of a time, both are taken.
 */
const builtin: ReadonlyMap<number, Look> = new Map([
  ...numbered([9, 10], { as: 'percent', places: 2 }),
  ...numbered([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 54, 57, 58], dayLook),
  ...numbered([18, 19, 20, 21, 45, 47], timeLook),
  ...numbered([22, 32, 33, 34, 35, 52, 53, 55, 56], both),
  ...numbered([46], { as: 'elapsed' }),
]);

function numbered(ids: readonly number[], look: Look): [number, Look][] {
  return ids.map((id) => [id, look]);
}

export function builtinFormat(id: number): NumberFormat {
  const look = builtin.get(id);
  return look === undefined ? undefined : [{ condition: null, look }];
}

/** Excel takes no longer code. */
const longestCode = 255;

/** Reads a format code: up to four sections, each with quoted text, colours, languages and conditions. */
export function numberFormat(code: string): NumberFormat {
  const sections = sectionsOf(code.slice(0, longestCode)).slice(0, 3).map(sectionOf);
  return sections.every(({ look }) => look.as === 'plain') ? undefined : sections;
}

/** Cuts at the semicolons that are not quoted, and takes out what is only shown: quoted and escaped text, widths, fillings. */
function sectionsOf(code: string): string[] {
  return code.replace(/"[^"]*"?|\\[\s\S]?|[_*][\s\S]?/g, (text) => (text.startsWith('"') ? ' ' : '')).split(';');
}

const CONDITION = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/;

function sectionOf(text: string): Section {
  const [, operator = '', limit = ''] = CONDITION.exec(text) ?? [];
  const condition = operator === '' ? null : conditionOf(operator, Number(limit));
  return { condition, look: lookOf(text) };
}

function conditionOf(operator: string, limit: number): (value: number) => boolean {
  const conditions = new Map<string, (value: number) => boolean>([
    ['<', (value) => value < limit],
    ['<=', (value) => value <= limit],
    ['>', (value) => value > limit],
    ['>=', (value) => value >= limit],
    ['<>', (value) => value !== limit],
  ]);
  return conditions.get(operator) ?? ((value) => value === limit);
}

function lookOf(section: string): Look {
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(section);
  const bare = section.replace(/\[[^\]]*\]/g, '').replace(/General|G\/通用格式/gi, '');
  if (elapsed) return /[ydge]/i.test(bare) ? both : { as: 'elapsed' };
  const numbers = bare.replace(/e[+-]/gi, '0');
  return momentLook(numbers) ?? numberLook(numbers);
}

function momentLook(section: string): Look | null {
  const letters = section.replace(/AM\/PM|A\/P|上午\/下午/gi, 'h');
  const time = /[hs]/i.test(letters);
  // m beside hours or seconds is minutes, alone or beside years and days it is months.
  const day = /[ydgeb]|a{3}/i.test(letters) || (!time && /m/i.test(letters));
  return day || time ? { as: 'moment', shown: { day, time } } : null;
}

function numberLook(section: string): Look {
  const percents = section.match(/%/g)?.length ?? 0;
  const commas = [...section.matchAll(/[0#?](,+)(?![0#?,])/g)].reduce((sum, [, run = '']) => sum + run.length, 0);
  const places = percents * 2 - commas * 3;
  if (percents > 0) return { as: 'percent', places };
  if (commas > 0) return { as: 'scaled', places };
  return /^\s*0{2,}\s*$/.test(section) ? { as: 'padded', digits: section.trim().length } : plain;
}

export function formatted(value: number, format: NumberFormat, is1904: boolean): Cell {
  if (format === undefined) return value;
  return shownAs(value, chosen(value, format), is1904);
}

/** By its own condition, else the first for positive, the second for negative, the third for zero. */
function chosen(value: number, format: readonly Section[]): Look {
  const [first, second, third] = format;
  if (first === undefined) return plain;
  if (format.some(({ condition }) => condition !== null)) return byCondition(value, format);
  if (value < 0) return (second ?? first).look;
  return (value === 0 ? (third ?? first) : first).look;
}

const byCondition = (value: number, format: readonly Section[]): Look =>
  format.find(({ condition }, at) => (condition === null ? at === format.length - 1 : condition(value)))?.look ?? plain;

function shownAs(value: number, look: Look, is1904: boolean): Cell {
  if (look.as === 'moment') return serialMoment(value, look.shown, is1904) ?? value;
  if (look.as === 'elapsed') return elapsedTime(value) ?? value;
  if (look.as === 'percent') return { percent: shifted(numberText(value), look.places) };
  if (look.as === 'scaled') return { scaled: shifted(numberText(value), look.places) };
  if (look.as === 'padded' && Number.isSafeInteger(value) && value >= 0)
    return String(value).padStart(look.digits, '0');
  return value;
}
