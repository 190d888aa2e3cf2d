import { plainText } from './plain-text.ts';

const DIGITS = '〇一二三四五六七八九';

/** The formal and older forms, and the ones they stand for. */
const FORMS: ReadonlyMap<string, string> = new Map(
  ['零〇', '壹一', '貳二', '弍二', '兩二', '參三', '叁三', '肆四', '伍五', '陸六', '柒七', '捌八', '玖九']
    .concat(['拾十', '佰百', '仟千'])
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const JOINED_TENS: ReadonlyMap<string, string> = new Map([
  ['廿', '二十'],
  ['卅', '三十'],
  ['卌', '四十'],
]);

// Largest first: a number is read by cutting at the largest unit it holds.
const LARGE_UNITS: readonly (readonly [string, number])[] = [
  ['兆', 1e12],
  ['億', 1e8],
  ['萬', 1e4],
];

/** Every character a Chinese numeral may be written with, for regular expressions. */
export const NUMERAL_CHARACTERS = `${DIGITS}十百千萬億兆${[...FORMS.keys(), ...JOINED_TENS.keys()].join('')}`;

/**
 * Reads 一百十, 一百一十, 一一〇, 廿一, 貳佰萬 … Null when it is not a numeral, or one that can be read in two ways
 * (一百二 is 102 or 120; 一億五千 is 5,000 or 五千萬 more).
 */
export function parseNumeral(text: string): number | null {
  const plain = [...plainText(text).trim()].map((c) => FORMS.get(c) ?? JOINED_TENS.get(c) ?? c).join('');
  if (plain === '') return null;
  const value = positional(plain) ?? structured(plain);
  return value !== null && Number.isSafeInteger(value) ? value : null;
}

/** 一一〇 → 110: digits only, written one after the other. */
function positional(text: string): number | null {
  const digits = [...text].map((character) => DIGITS.indexOf(character));
  return digits.includes(-1) ? null : Number(digits.join(''));
}

function structured(text: string): number | null {
  let rest = text;
  let total = 0;
  let previous = 0;
  for (const [name, unit] of LARGE_UNITS) {
    const at = rest.indexOf(name);
    if (at < 0) continue;
    const part = section(rest.slice(0, at), previous > unit * 10_000);
    if (part === null || part === 0) return null;
    total += part * unit;
    previous = unit;
    rest = rest.slice(at + 1);
  }
  if (rest === '') return total;
  // 一萬二 is 10,002 or 12,000: a single digit behind a large unit needs its 零.
  if (previous > 0 && rest.length === 1) return null;
  const last = section(rest, previous > 10_000);
  return last === null ? null : total + last;
}

const DIGIT = '([一二三四五六七八九])';
const SECTION = new RegExp(`^〇?(?:${DIGIT}千)?〇?(?:${DIGIT}百)?〇?(?:${DIGIT}?(十))?〇?${DIGIT}?$`);
// 一百二, 二千三: a last digit must follow 十 or 零, else its unit is anyone's guess.
const AMBIGUOUS_END = new RegExp(`[百千]${DIGIT}$`);

/** A part below 10,000. With `needsZero` it must start with 零, because a large unit before it was left out. */
function section(text: string, needsZero: boolean): number | null {
  const match = SECTION.exec(text);
  if (match === null || text === '' || /〇〇|〇十|〇$/.test(text)) return null;
  if (needsZero && !text.startsWith('〇')) return null;
  if (AMBIGUOUS_END.test(text)) return null;
  const [, thousands, hundreds, tens, ten, ones] = match;
  const tensValue = ten === undefined ? 0 : (digitOf(tens) || 1) * 10;
  return digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + tensValue + digitOf(ones);
}

function digitOf(character: string | undefined): number {
  return character === undefined ? 0 : DIGITS.indexOf(character);
}

const PLAIN = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千'] } as const;
const FORMAL = { digits: '零壹貳參肆伍陸柒捌玖', units: ['', '拾', '佰', '仟'] } as const;
type Characters = typeof PLAIN | typeof FORMAL;

/** 21 → 二十一, 10 → 十, 110 → 一百一十. */
export function toNumeral(value: number): string {
  return write(value, PLAIN).replace(/^一十/, '十');
}

/** The forms used on cheques and for amounts: 21 → 貳拾壹, 10 → 壹拾. */
export function toFormalNumeral(value: number): string {
  return write(value, FORMAL);
}

/** 壹, 貳 … as sections are counted: 拾, 拾壹 where amounts read 壹拾. */
export const sectionNumber = (n: number): string => toFormalNumeral(n).replace(/^壹拾/, '拾');

function write(value: number, characters: Characters): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`不能寫成國字：${value}`);
  if (value === 0) return characters.digits.charAt(0);
  let text = '';
  let rest = value;
  let gap = false;
  for (const [name, unit] of [...LARGE_UNITS, ['', 1] as const]) {
    const part = (rest - (rest % unit)) / unit;
    rest %= unit;
    if (part === 0) {
      gap = text !== '';
      continue;
    }
    if (text !== '' && (gap || part < 1000)) text += characters.digits.charAt(0);
    text += writeSection(part, characters) + name;
    gap = false;
  }
  return text;
}

function writeSection(part: number, characters: Characters): string {
  let text = '';
  let gap = false;
  for (const position of [3, 2, 1, 0] as const) {
    const digit = Math.floor(part / 10 ** position) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += characters.digits.charAt(0);
    text += characters.digits.charAt(digit) + characters.units[position];
    gap = false;
  }
  return text;
}

/** The five levels of an official paper: 壹、 一、 (一) 1、 (1) */
export type Level = 1 | 2 | 3 | 4 | 5;

export function levelLabel(level: Level, n: number): string {
  switch (level) {
    case 1:
      return `${sectionNumber(n)}、`;
    case 2:
      return `${toNumeral(n)}、`;
    case 3:
      return `(${toNumeral(n)})`;
    case 4:
      return `${n}、`;
    case 5:
      return `(${n})`;
  }
}
