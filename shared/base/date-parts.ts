import { NUMERAL_CHARACTERS, parseNumeral } from './numerals.ts';
import { squeezedText } from './plain-text.ts';

/**
 * What a written date says, before anything is completed or checked. Years are western. `pair` is two numbers that can be
 * year and month or month and day (11/21); `bare` is a number without a unit, as at the end of 108.01-12.
 */
export type DateParts = {
  year?: number;
  half?: number;
  quarter?: number;
  month?: number;
  day?: number;
  pair?: readonly [number, number];
  bare?: number;
};
export type PartsReading = { ok: true; parts: DateParts } | { ok: false; reason: string; specific: boolean };

/** `assumeRoc`: every year is a ROC year, as in a form's field; a western one is refused. */
export type YearRule = { assumeRoc?: boolean };

export const ROC_OFFSET = 1911;

const NUMERAL_BEFORE_UNIT = new RegExp(`[${NUMERAL_CHARACTERS}]+(?=[年月日號季至到~、])`, 'g');

/** The text in plain characters and Arabic numbers, without spaces; 號 and 份 fall away, 第三季 becomes Q3, 上半年 H1. */
export function plainDateText(raw: string): string {
  return squeezedText(raw)
    .replace(/[。·‧・]/g, '.')
    .replace(/[\u2012-\u2015]/g, '~')
    .replace(/民國元年/g, '民國1年')
    .replace(/元月/g, '1月')
    .replace(NUMERAL_BEFORE_UNIT, (numeral) => String(parseNumeral(numeral) ?? numeral))
    .replace(/(\d)號/g, '$1日')
    .replace(/月份/g, '月')
    .replace(/年度/g, '年')
    .replace(/第?(\d)季/g, 'Q$1')
    .replace(/上半年/g, 'H1')
    .replace(/下半年/g, 'H2');
}

type Shape = { pattern: RegExp; read: (numbers: number[]) => RawParts };
type RawParts = DateParts & { writtenYear?: number };

const at = (numbers: readonly number[], index: number): number => numbers[index] ?? 0;
const yearMonthDay = (n: number[]): RawParts => ({ writtenYear: at(n, 0), month: at(n, 1), day: at(n, 2) });
const yearMonth = (n: number[]): RawParts => ({ writtenYear: at(n, 0), month: at(n, 1) });

const SHAPES: readonly Shape[] = [
  { pattern: /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,2})$/, read: yearMonthDay },
  { pattern: /^(\d{1,4})年(\d{1,2})月(\d{1,2})日?$/, read: yearMonthDay },
  { pattern: /^(\d{3})(\d{2})(\d{2})$/, read: yearMonthDay },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, read: yearMonthDay },
  { pattern: /^(\d{1,4})年(\d{1,2})月?$/, read: yearMonth },
  { pattern: /^(\d{3})(\d{2})$/, read: yearMonth },
  { pattern: /^(\d{4})(\d{2})$/, read: yearMonth },
  { pattern: /^(\d{3,4})[./-](\d{1,2})$/, read: yearMonth },
  { pattern: /^(\d{1,2})[./-](\d{1,2})$/, read: (n) => ({ pair: [at(n, 0), at(n, 1)] }) },
  { pattern: /^(\d{1,2})月(\d{1,2})日?$/, read: (n) => ({ month: at(n, 0), day: at(n, 1) }) },
  { pattern: /^(\d{1,4})年(?:全年)?$/, read: (n) => ({ writtenYear: at(n, 0) }) },
  { pattern: /^(\d{1,2})月$/, read: (n) => ({ month: at(n, 0) }) },
  { pattern: /^(\d{1,2})日$/, read: (n) => ({ day: at(n, 0) }) },
  { pattern: /^(\d{1,4})年?Q(\d)$/i, read: (n) => ({ writtenYear: at(n, 0), quarter: at(n, 1) }) },
  { pattern: /^Q(\d)$/i, read: (n) => ({ quarter: at(n, 0) }) },
  { pattern: /^(\d{1,4})年?H([12])$/i, read: (n) => ({ writtenYear: at(n, 0), half: at(n, 1) }) },
  { pattern: /^H([12])$/i, read: (n) => ({ half: at(n, 0) }) },
  { pattern: /^(\d{1,3})$/, read: (n) => ({ bare: at(n, 0) }) },
];

const UNREADABLE = { ok: false, reason: '看不懂這個日期。請照115.11.21的樣子填。', specific: false } as const;

/** Reads one written date (a day, month, quarter, half or year) already brought to plain text by `plainDateText`. */
export function readDateParts(text: string, rule: YearRule = {}): PartsReading {
  if (/民國前/.test(text)) return refused('民國元年以前的日期不收。請檢查年。');
  const era = /^(?:(?:中華)?(民國)|(西元|公元))/.exec(text);
  const body = text.slice(era?.[0].length ?? 0);
  for (const { pattern, read } of SHAPES) {
    const match = pattern.exec(body);
    if (match === null) continue;
    const numbers = match.slice(1).filter((group) => /^\d+$/.test(group));
    const parts = read(numbers.map(Number));
    return withYear(splitPair(parts), rule, { roc: era?.[1] !== undefined, western: era?.[2] !== undefined });
  }
  return UNREADABLE;
}

function refused(reason: string): PartsReading {
  return { ok: false, reason, specific: true };
}

/** 99.12 can only be year and month; 11.21 stays a pair. */
function splitPair(parts: RawParts): RawParts {
  if (parts.pair === undefined || parts.pair[0] <= 12) return parts;
  return { writtenYear: parts.pair[0], month: parts.pair[1] };
}

function withYear(
  { writtenYear, ...parts }: RawParts,
  rule: YearRule,
  era: { roc: boolean; western: boolean },
): PartsReading {
  const unit = unitProblem(parts);
  if (unit !== null) return refused(unit);
  if (writtenYear === undefined) return { ok: true, parts };
  const problem = yearProblem(writtenYear, rule, era);
  if (problem !== null) return refused(problem);
  const isRoc = writtenYear < 1000;
  return { ok: true, parts: { ...parts, year: isRoc ? writtenYear + ROC_OFFSET : writtenYear } };
}

function unitProblem({ quarter }: DateParts): string | null {
  return quarter !== undefined && (quarter < 1 || quarter > 4) ? `沒有第${quarter}季。` : null;
}

function yearProblem(year: number, rule: YearRule, era: { roc: boolean; western: boolean }): string | null {
  if (era.western && year <= ROC_OFFSET) return '民國元年以前的日期不收。請檢查年。';
  if (year === 0) return '沒有民國0年。';
  if (year < 1000) return null;
  if (era.roc || year <= ROC_OFFSET) return `沒有民國${year}年。請檢查年。`;
  if (year > ROC_OFFSET + 999) return '年太大。請檢查年。';
  return rule.assumeRoc ? `請填民國年，例如${year - ROC_OFFSET}。` : null;
}
