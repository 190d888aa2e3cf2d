import { compare, type Decimal, divide, formatDecimal, multiply, numberProblem, splitSign } from './decimal.ts';
import { readCount } from './number-text.ts';
import { type Parsed, parsed, unparsed } from './parsed.ts';
import { squeezedText } from './plain-text.ts';

/** Money is a whole number of 元. These are the units that tables are written in. */
export type MoneyUnit = '元' | '千元' | '萬元' | '億元';

const YUAN_PER_UNIT: Readonly<Record<MoneyUnit, number>> = {
  元: 1,
  千元: 1000,
  萬元: 10_000,
  億元: 100_000_000,
};

/** The least an amount may be where it may be below zero: as far as accounts go. */
export const LEAST_MONEY = -999_999_999_999;

const CURRENCY = /^(?:新[臺台]幣|NT\$|NTD|NT|\$)/i;
const DASHES_FOR_ZERO = /^[-\u2012-\u2015─]{1,3}$/;

/**
 * Reads an amount written in a table of that unit. An amount that brings its own unit (185萬元, 2億3,815萬9千元) keeps it.
 * Blank is none; 「－」 is 0.
 */
export function parseMoney(raw: string, unit: MoneyUnit = '元'): Parsed<number | null> {
  const text = squeezedText(raw);
  if (text === '') return parsed(raw, null);
  if (DASHES_FOR_ZERO.test(text)) return parsed(raw, 0);
  const signed = splitCurrencyAndSign(text);
  if (signed === null) return unparsed(raw, '有兩個負號。請留一個，例如△200,000。');
  if (/[餘約多]/.test(signed.body)) return unparsed(raw, '這是概數。請填確實的金額。');
  const ending = /(?:元整|圓整|元|圓)$/.exec(signed.body)?.[0] ?? '';
  const amount = signed.body.slice(0, signed.body.length - ending.length);
  const value = readCount(amount);
  if (value === null) return unparsed(raw, ending === '' ? numberProblem(raw) : '看不懂這個金額。請只填數字。');
  const hasOwnUnit = /[兆億萬千仟百佰]/.test(amount);
  if (ending !== '' && !hasOwnUnit && unit !== '元') {
    return unparsed(raw, `這一欄的單位是${unit}，這一格寫的是元。請改成同一個單位。`);
  }
  return wholeYuan(raw, multiply(value, hasOwnUnit ? 1 : YUAN_PER_UNIT[unit]), signed.negative);
}

/** The sign may stand before or behind the currency: △新臺幣200元, NT$-200. */
function splitCurrencyAndSign(text: string): { negative: boolean; body: string } | null {
  const outer = splitSign(text.replace(CURRENCY, ''));
  if (outer === null || !CURRENCY.test(outer.body)) return outer;
  return { negative: outer.negative, body: outer.body.replace(CURRENCY, '') };
}

function wholeYuan(raw: string, yuan: Decimal, negative: boolean): Parsed<number> {
  if (yuan.includes('.')) return unparsed(raw, '金額不滿1元。請填到元為止。');
  if (compare(yuan, Number.MAX_SAFE_INTEGER) > 0) return unparsed(raw, '金額太大。請檢查位數和單位。');
  const value = Number(yuan);
  return parsed(raw, negative && value !== 0 ? -value : value);
}

/** 1,234,567, and △200,000 below zero. */
export function formatMoney(yuan: number): string {
  return formatDecimal(yuan, { grouping: true });
}

/** The exact amount in another unit, with as many decimals as it needs: 1,234,567 元 is 1,234.567 千元. */
export function formatMoneyIn(yuan: number, unit: MoneyUnit): string {
  return formatDecimal(divide(yuan, YUAN_PER_UNIT[unit], 8), { grouping: true });
}

/** thousands: 2億3,815萬9千元 · digits: 178萬1,000元 */
export type WordsStyle = 'thousands' | 'digits';

export function moneyInWords(yuan: number, style: WordsStyle = 'digits'): string {
  return `${inWords(yuan, style)}元`;
}

/** 125,862 張 → 12萬5,862張 */
export function countInWords(count: number, counter: string): string {
  return `${inWords(count, 'digits')}${counter}`;
}

function inWords(value: number, style: WordsStyle): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`不是整數：${value}`);
  let rest = Math.abs(value);
  let words = '';
  for (const [name, unit] of [
    ['兆', 1e12],
    ['億', 1e8],
    ['萬', 1e4],
    ['', 1],
  ] as const) {
    const part = (rest - (rest % unit)) / unit;
    rest %= unit;
    if (part === 0) continue;
    const isThousands = style === 'thousands' && part % 1000 === 0;
    words += (isThousands ? `${part / 1000}千` : formatDecimal(part, { grouping: true })) + name;
  }
  return `${value < 0 ? '△' : ''}${words === '' ? '0' : words}`;
}

/**
 * A round amount in words: with 餘 rounded down to the unit (11億5,070萬餘元), with 約 rounded half up (約11億5,070萬元).
 * An amount that is exact in the unit, or that rounds to nothing, is written exactly and without either word.
 */
export function approximate(yuan: number, unit: MoneyUnit, word: '餘' | '約'): string {
  const size = YUAN_PER_UNIT[unit];
  const style: WordsStyle = unit === '千元' ? 'thousands' : 'digits';
  const lower = yuan - (yuan % size);
  const rounded = word === '餘' ? lower : Number(multiply(divide(yuan, size, 0), size));
  if (rounded === 0 || yuan % size === 0) return moneyInWords(yuan, style);
  return word === '餘' ? `${inWords(rounded, style)}餘元` : `約${inWords(rounded, style)}元`;
}

const UNIT = '([千仟萬億]?元)';
const CURRENCY_WORD = '(?:新[臺台]幣|NT\\$|NTD|NT|TWD|\\$)?[:/]?';
const UNIT_PHRASES = [
  new RegExp(`單位[:為]?\\(?${CURRENCY_WORD}${UNIT}`, 'gi'),
  new RegExp(`\\(${CURRENCY_WORD}${UNIT}\\)`, 'gi'),
  new RegExp(`新[臺台]幣[:/]?${UNIT}`, 'g'),
  new RegExp(`以${CURRENCY_WORD}${UNIT}(?:計|為單位)`, 'gi'),
];

/** The unit that a title or head announces: 「單位：新臺幣千元」,（千元）. Null when there is none, an unknown one, or two different ones. */
export function findMoneyUnit(text: string): MoneyUnit | null {
  const plain = squeezedText(text);
  const found = UNIT_PHRASES.flatMap((phrase) => [...plain.matchAll(phrase)].map((match) => unitNamed(match[1])));
  const units = new Set(found.filter((unit) => unit !== null));
  return units.size === 1 ? ([...units][0] ?? null) : null;
}

const UNIT_WORDS = /(?:金額|概算|預算|決算)?單位|幣別|新[臺台]幣|NT\$?D?|TWD|[千仟萬億]?元|[以為計()%:;,、/$]/gi;

/** Whether a text announces the unit and says nothing else: 「金額單位：千元」,（千元）, but not 「預算數（千元）」. */
export const isMoneyUnitAlone = (text: string): boolean =>
  findMoneyUnit(text) !== null && squeezedText(text).replace(UNIT_WORDS, '') === '';

function unitNamed(name: string | undefined): MoneyUnit | null {
  const unit = name?.replace('仟', '千');
  return unit === '元' || unit === '千元' || unit === '萬元' || unit === '億元' ? unit : null;
}
