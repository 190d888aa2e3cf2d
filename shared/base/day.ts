import { type DateParts, plainDateText, ROC_OFFSET, readDateParts, type YearRule } from './date-parts.ts';
import { type Parsed, parsed, unparsed } from './parsed.ts';
import { plainText } from './plain-text.ts';

/** A calendar day as ISO text: 2026-11-21. Days compare in the order of their text. */
export type Day = string;

const MILLISECONDS = 86_400_000;

export function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && dateProblem(Number(match[1]), Number(match[2]), Number(match[3])) === null;
}

/** The year is western. Throws when there is no such day: read what a person wrote with `parseDay`. */
export function makeDay(year: number, month: number, day: number): Day {
  const problem = dateProblem(year, month, day);
  if (problem !== null) throw new RangeError(problem);
  return isoText(year, month, day);
}

/** Why there is no such day, in a sentence for the user; null when there is one. */
export function dateProblem(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return '年不對。請檢查年。';
  if (!Number.isInteger(month) || month < 1 || month > 12) return `沒有${month}月。`;
  const last = daysInMonth(year, month);
  if (!Number.isInteger(day) || day < 1) return `沒有${day}日。`;
  if (day <= last) return null;
  return month === 2 ? `${rocYearText(year)}2月只有${last}日。` : `${month}月只有${last}日。`;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isoText(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

/** Year (western), month and day as numbers. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  if (!isDay(day)) throw new RangeError(`不是日期：${day}`);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

function serialOf(day: Day): number {
  const { year, month, day: date } = partsOf(day);
  return new Date(0).setUTCFullYear(year, month - 1, date) / MILLISECONDS;
}

function dayOfSerial(serial: number): Day {
  const date = new Date(serial * MILLISECONDS);
  return makeDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

export function addDays(day: Day, days: number): Day {
  return dayOfSerial(serialOf(day) + days);
}

/** Positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return serialOf(to) - serialOf(from);
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return (((serialOf(day) + 4) % 7) + 7) % 7;
}

/** 2026 → 115. Zero and below before the Republic: 1911 → 0 is 民國前1年. */
export function rocYear(day: Day): number {
  return partsOf(day).year - ROC_OFFSET;
}

export function firstOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return isoText(year, month, 1);
}

export function lastOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return isoText(year, month, daysInMonth(year, month));
}

/** Making one costs a hundred times what using it does, and every operation asks for today. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  formats.set(timeZone, fresh);
  return fresh;
}

export function todayIn(timeZone = 'Asia/Taipei', now: Date = new Date()): Day {
  const values = new Map(
    formatIn(timeZone)
      .formatToParts(now)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return makeDay(values.get('year') ?? 0, values.get('month') ?? 0, values.get('day') ?? 0);
}

export const WEEKDAYS = '日一二三四五六';

/** full 115年11月21日 · dots 115.11.21 · short 11.21 · weekday 11.23（一） · fullWeekday 115年11月23日（星期一） */
export type DayStyle = 'full' | 'dots' | 'short' | 'weekday' | 'fullWeekday';

export function formatDay(day: Day, style: DayStyle = 'full'): string {
  const { year, month, day: date } = partsOf(day);
  const weekday = (): string => WEEKDAYS.charAt(weekdayOf(day));
  switch (style) {
    case 'full':
      return `${rocYearText(year)}${month}月${date}日`;
    case 'dots':
      return year > ROC_OFFSET ? `${year - ROC_OFFSET}.${twoDigits(month)}.${twoDigits(date)}` : formatDay(day, 'full');
    case 'short':
      return `${twoDigits(month)}.${twoDigits(date)}`;
    case 'weekday':
      return `${twoDigits(month)}.${twoDigits(date)}（${weekday()}）`;
    case 'fullWeekday':
      return `${rocYearText(year)}${month}月${date}日（星期${weekday()}）`;
  }
}

/** 115年, or 民國前1年 for what came before. */
export function rocYearText(westernYear: number): string {
  return westernYear > ROC_OFFSET ? `${westernYear - ROC_OFFSET}年` : `民國前${ROC_OFFSET + 1 - westernYear}年`;
}

/** `today` completes 11/21 and is the base of +7 and -3; without it they are refused. */
export type DayReading = YearRule & { today?: Day };

/** Reads every way an office writes a day, see the table in the tests. Days before the Republic are refused. */
export function parseDay(raw: string, options: DayReading = {}): Parsed<Day> {
  // Exports write a midnight behind a date; any other time of day is not a day.
  const text = plainDateText(plainText(raw).replace(/(?<=\d)[T\s]+(?:0?0|上午 ?12):00(:00(\.0+)?)?Z?\s*$/, ''));
  if (text === '') return unparsed(raw, '沒有日期。請照115.11.21的樣子填。');
  const relative = /^([+-])(\d{1,4})$/.exec(text);
  if (relative !== null) return relativeDay(raw, Number(`${relative[1]}${relative[2]}`), options.today);
  if (/^\d{6}$/.test(text)) return unparsed(raw, '日期少一碼。請填滿七碼，例如0990101。');
  const { body, weekday } = splitWeekday(text);
  const reading = readDateParts(body, options);
  if (!reading.ok) return unparsed(raw, reading.reason);
  const day = completeDay(raw, reading.parts, options.today);
  if (!day.ok || weekday === null || weekdayOf(day.value) === weekday) return day;
  const actual = WEEKDAYS.charAt(weekdayOf(day.value));
  return unparsed(raw, `${formatDay(day.value)}是星期${actual}，不是星期${WEEKDAYS.charAt(weekday)}。請檢查日期。`);
}

function relativeDay(raw: string, days: number, today: Day | undefined): Parsed<Day> {
  if (today === undefined) return unparsed(raw, '這裡不能用加減天數。請照115.11.21的樣子填。');
  return parsed(raw, addDays(today, days));
}

function splitWeekday(text: string): { body: string; weekday: number | null } {
  const match = /\((?:星期|週|周|禮拜)?([日天一二三四五六])\)$|(?:星期|週|周|禮拜)([日天一二三四五六])$/.exec(text);
  if (match === null) return { body: text, weekday: null };
  const name = (match[1] ?? match[2] ?? '').replace('天', '日');
  return { body: text.slice(0, match.index), weekday: WEEKDAYS.indexOf(name) };
}

function completeDay(raw: string, parts: DateParts, today: Day | undefined): Parsed<Day> {
  const month = parts.pair?.[0] ?? parts.month;
  const day = parts.pair?.[1] ?? parts.day;
  if (month === undefined) return unparsed(raw, '看不懂這個日期。請填年月日，例如115.11.21。');
  if (day === undefined) return unparsed(raw, '少了日。請填到日，例如115.11.21。');
  const year = parts.year ?? (today === undefined ? undefined : partsOf(today).year);
  if (year === undefined) return unparsed(raw, '少了年。請加上民國年，例如115.11.21。');
  const problem = dateProblem(year, month, day);
  return problem === null ? parsed(raw, isoText(year, month, day)) : unparsed(raw, problem);
}

/**
 * The day of a spreadsheet's serial number; the part behind the point is the time and falls away. The 1900 system counts a
 * 29 February 1900 that never was (serial 60), so the numbers before it stand one day further.
 */
export function dayFromExcelSerial(serial: number, date1904 = false): Parsed<Day> {
  const raw = String(serial);
  const whole = Math.floor(serial);
  // 2,958,465 is 9999-12-31, the last day a spreadsheet knows; the 1904 system counts 1,462 less.
  const [first, last] = date1904 ? [0, 2_957_003] : [1, 2_958_465];
  if (!Number.isFinite(serial) || whole < first || whole > last) {
    return unparsed(raw, '這個數字不是日期。請檢查儲存格格式。');
  }
  if (date1904) return parsed(raw, addDays('1904-01-01', whole));
  if (whole === 60) return unparsed(raw, '1900年2月只有28日。請檢查日期。');
  return parsed(raw, addDays(whole < 60 ? '1899-12-31' : '1899-12-30', whole));
}

/** The day of a date cell, which libraries hand over as midnight UTC. */
export function dayFromDate(date: Date): Parsed<Day> {
  const time = date.getTime();
  if (Number.isNaN(time)) return unparsed(String(date), '這一格不是日期。請檢查儲存格格式。');
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const raw = date.toISOString();
  const problem = dateProblem(year, month, day);
  return problem === null ? parsed(raw, isoText(year, month, day)) : unparsed(raw, problem);
}
