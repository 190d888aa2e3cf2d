import { add, type Decimal, multiply, numberProblem, readDigits, splitSign, subtract } from './decimal.ts';
import { parseNumeral } from './numerals.ts';
import { type Parsed, parsed, unparsed } from './parsed.ts';
import { squeezedText } from './plain-text.ts';

const LARGE_UNITS = [
  ['兆', 1e12],
  ['億', 1e8],
  ['萬', 1e4],
] as const;
const SMALL_UNITS: ReadonlyMap<string, number> = new Map([
  ['千', 1000],
  ['仟', 1000],
  ['百', 100],
  ['佰', 100],
]);

/** Reads a number without a sign in any of the office's mixtures: 1,234, 2億3,815萬9千, 1.5萬, 貳佰萬. The text must be plain. */
export function readCount(text: string): Decimal | null {
  const numeral = parseNumeral(text);
  return numeral === null ? readMixed(text) : String(numeral);
}

function readMixed(text: string): Decimal | null {
  let rest = text;
  let total: Decimal = '0';
  for (const [name, unit] of LARGE_UNITS) {
    const at = rest.indexOf(name);
    if (at < 0) continue;
    const part = readPart(rest.slice(0, at));
    rest = rest.slice(at + 1);
    // 1.5億 is one number; in 1.5億300萬 one of the two is wrong.
    if (part === null || (part.includes('.') && rest !== '')) return null;
    total = add(total, multiply(part, unit));
  }
  if (rest === '') return text === '' ? null : total;
  const last = readPart(rest);
  return last === null ? null : add(total, last);
}

/** 3,815 or 9千 or 2千5百. */
function readPart(text: string): Decimal | null {
  const plain = readDigits(text);
  if (plain !== null) return plain;
  const thousands = /^([\d.,]+)([千仟百佰])(?:([\d.,]+)([百佰]))?$/.exec(text);
  if (thousands === null) return null;
  const [, first = '', firstUnit = '', second, secondUnit] = thousands;
  const head = unitValue(first, firstUnit);
  if (head === null || second === undefined || secondUnit === undefined) return head;
  const tail = unitValue(second, secondUnit);
  return tail === null || head.includes('.') || firstUnit === secondUnit ? null : add(head, tail);
}

function unitValue(digits: string, unit: string): Decimal | null {
  const value = readDigits(digits);
  return value === null ? null : multiply(value, SMALL_UNITS.get(unit) ?? 1);
}

/** A number with the unit written behind it: 200人次. */
export type CountedNumber = { value: Decimal; unit: string };

/** Reads 200人次, 12場, ３７８人, 1.2萬人, 12萬5,862張, 85%. Blank and 「－」 are none. */
export function parseNumberText(raw: string): Parsed<CountedNumber | null> {
  const text = squeezedText(raw);
  if (text === '' || /^[-\u2012-\u2015─]+$/.test(text)) return parsed(raw, null);
  const signed = splitSign(text);
  const match = signed === null ? null : /^\d(?:[\d.,兆億萬千仟佰]|百(?!分))*/.exec(signed.body);
  if (signed === null || match === null) return unparsed(raw, numberProblem(raw));
  const unit = signed.body.slice(match[0].length);
  const value = readCount(match[0]);
  if (value === null || /[\d.,餘]/.test(unit)) return unparsed(raw, numberProblem(raw));
  return parsed(raw, { value: signed.negative ? subtract(0, value) : value, unit });
}
