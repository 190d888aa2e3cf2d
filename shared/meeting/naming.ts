import { toNumeral } from '../base/numerals.ts';
import { type Parsed, parsed, unparsed } from '../base/parsed.ts';
import { textKey } from '../base/text-key.ts';

/** What a pattern of numbers or titles may hold in braces, and what it stands for. */
export const placeholders = {
  年: '民國年',
  月: '月',
  日: '日',
  屆: '代表會屆別',
  次: '會議次別',
  會: '會議名稱',
  類: '類別',
  單位: '單位代字',
  序: '流水號',
} as const;

export type Placeholder = keyof typeof placeholders;
export type PatternValues = Partial<Record<Placeholder, string | number | null>>;

type Part = { text: string } | { name: Placeholder; width: number; numeral: boolean };
type PatternReading = { ok: true; parts: Part[] } | { ok: false; reason: string };

const ALLOWED = Object.keys(placeholders)
  .map((name) => `{${name}}`)
  .join('、');

/**
 * A number after its pattern: {單位}-{年}-{序:3} gives 財-115-007. {序:3} fills up with zeros, {次:國字} writes 二十三.
 * Full width braces and colons, as an input method types them, count as well.
 */
export function fillPattern(pattern: string, values: PatternValues): Parsed<string> {
  const reading = readPattern(pattern);
  if (!reading.ok) return unparsed(pattern, reading.reason);
  let text = '';
  for (const part of reading.parts) {
    const piece = 'text' in part ? part.text : filled(part, values);
    if (piece === null) return unparsed(pattern, missingReason(part));
    text += piece;
  }
  return parsed(pattern, text);
}

/** Why a pattern cannot be used, in a sentence; null when it can. `needs`: without them two records would get one number. */
export function patternProblem(pattern: string, needs: readonly Placeholder[] = []): string | null {
  if (pattern.trim() === '') return '沒有編號樣式。請填樣式，例如{單位}-{年}-{序:3}。';
  const reading = readPattern(pattern);
  if (!reading.ok) return reading.reason;
  const lacking = needs.find((name) => !reading.parts.some((part) => 'name' in part && part.name === name));
  return lacking === undefined ? null : `編號樣式少了{${lacking}}，編號會重複。請加上{${lacking}}。`;
}

/** Reads the serial inside a number made after this pattern; null when it was made after another. */
export function serialReader(pattern: string, values: PatternValues): (number: string) => number | null {
  const serialOf = keySerialReader(pattern, values);
  return (number) => serialOf(numberKey(number));
}

/** The same of the form in which numbers are looked up: for whoever has it already. */
export function keySerialReader(pattern: string, values: PatternValues): (key: string) => number | null {
  const reading = readPattern(pattern);
  if (!reading.ok || !reading.parts.some((part) => 'name' in part && part.name === '序' && !part.numeral))
    return () => null;
  const whole = new RegExp(`^${reading.parts.map((part) => patternSource(part, values)).join('')}$`);
  return (key) => {
    const digits = whole.exec(key)?.groups?.serial;
    return digits === undefined ? null : Number(digits);
  };
}

export const serialIn = (number: string, pattern: string, values: PatternValues): number | null =>
  serialReader(pattern, values)(number);

/** The number after the highest of those given; 1 for the first. Gaps are not filled: a number is never given twice. */
export function nextSerial(existing: Iterable<number | null>): number {
  let highest = 0;
  for (const serial of existing) if (serial !== null && serial > highest) highest = serial;
  return highest + 1;
}

/** The next number after a pattern that holds {序}, when these numbers are already given. */
export function nextNumber(pattern: string, values: PatternValues, existing: Iterable<string>): Parsed<string> {
  const serials = Array.from(existing, serialReader(pattern, values));
  return fillPattern(pattern, { ...values, 序: nextSerial(serials) });
}

/** The form in which numbers are looked up: 民－115－042 and 民115042 are one. */
export function numberKey(number: string): string {
  return textKey(number).replace(/[-\s]/g, '');
}

/** Whether two ways of writing mean one number. Where both have hyphens, these count: 115-1-11 is not 115-11-1. */
export function sameNumber(a: string, b: string): boolean {
  const [first, second] = [numberKey(a), numberKey(b)];
  if (first === '' || first !== second) return false;
  const [left, right] = [hyphened(a), hyphened(b)];
  return !left.includes('-') || !right.includes('-') || left === right;
}

function hyphened(number: string): string {
  return textKey(number).replace(/\s*-+\s*/g, '-');
}

export type MeetingTitle = {
  /** ROC. */
  year: number;
  serial: number;
  kindLabel: string;
  enlarged: boolean;
  /** 第二十三次 in place of 第23次. */
  numerals?: boolean;
};

/** 115年第23次鄉務會議, 115年第11次擴大主管會報. */
export function meetingTitle({ year, serial, kindLabel, enlarged, numerals = false }: MeetingTitle): string {
  const kind = enlarged && !kindLabel.startsWith('擴大') ? `擴大${kindLabel}` : kindLabel;
  return `${year}年第${count(serial, numerals)}次${kind}`;
}

export type SessionType = 'regular' | 'extraordinary';
export type SessionTitle = { term: number; number: number; type: SessionType; numerals?: boolean };

export const sessionTypes = { regular: '定期會', extraordinary: '臨時會' } as const satisfies Record<
  SessionType,
  string
>;

/** 第22屆第8次定期會, 第22屆第3次臨時會. */
export function sessionTitle({ term, number, type, numerals = false }: SessionTitle): string {
  return `第${count(term, numerals)}屆第${count(number, numerals)}次${sessionTypes[type]}`;
}

function count(n: number, numerals: boolean): string {
  return numerals ? toNumeral(n) : String(n);
}

const BRACES = /[{｛]([^{}｛｝]*)[}｝]/g;

function readPattern(pattern: string): PatternReading {
  const parts: Part[] = [];
  let end = 0;
  for (const match of pattern.matchAll(BRACES)) {
    parts.push({ text: pattern.slice(end, match.index) });
    const part = readPlaceholder(match[1] ?? '');
    if (typeof part === 'string') return { ok: false, reason: part };
    parts.push(part);
    end = match.index + match[0].length;
  }
  parts.push({ text: pattern.slice(end) });
  const loose = parts.some((part) => 'text' in part && /[{}｛｝]/.test(part.text));
  return loose ? { ok: false, reason: '編號樣式的括號沒有成對。請補上{或}。' } : { ok: true, parts };
}

function readPlaceholder(inside: string): Part | string {
  const [name = '', form = ''] = inside.split(/[:：]/).map((text) => text.normalize('NFKC').trim());
  if (!isPlaceholder(name)) return `編號樣式不認得{${name}}。可用的有${ALLOWED}。`;
  if (form === '國字') return { name, width: 0, numeral: true };
  if (form !== '' && !/^[1-9]$/.test(form)) return `編號樣式{${name}:${form}}的位數不對。請填1到9，例如{${name}:3}。`;
  return { name, width: form === '' ? 0 : Number(form), numeral: false };
}

function isPlaceholder(name: string): name is Placeholder {
  return Object.hasOwn(placeholders, name);
}

function filled({ name, width, numeral }: Exclude<Part, { text: string }>, values: PatternValues): string | null {
  const value = values[name] ?? '';
  const text = String(value).trim();
  if (text === '') return null;
  if (numeral && /^\d{1,9}$/.test(text)) return toNumeral(Number(text));
  return text.padStart(width, '0');
}

function missingReason(part: Part): string {
  const label = 'name' in part ? placeholders[part.name] : '';
  const name = 'name' in part ? part.name : '';
  return `編號樣式有{${name}}，但這裡沒有${label}。請先填${label}，或改編號樣式。`;
}

/** A part of the pattern as the regular expression its number must match; a value not given may be anything. */
function patternSource(part: Part, values: PatternValues): string {
  if ('text' in part) return literal(part.text);
  if (part.name === '序') return '(?<serial>\\d{1,9})';
  const text = filled(part, values);
  return text === null ? '.*?' : literal(text);
}

function literal(text: string): string {
  return numberKey(text).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
