import { type DateParts, plainDateText, ROC_OFFSET, readDateParts, type YearRule } from './date-parts.ts';
import { type Day, dateProblem, formatDay, lastOfMonth, makeDay, partsOf, rocYearText } from './day.ts';
import { type Parsed, parsed, unparsed } from './parsed.ts';

/** From one day to another, both included. */
export type Period = { from: Day; to: Day };

/** `today` gives the year where none is written: 第三季, 11至12月. */
export type PeriodReading = YearRule & { today?: Day };

export type PeriodResult = { ok: true; value: Period } | { ok: false; reason: string };

const HELP = '看不懂這個期間。請照110年4月至9月的樣子填。';

/**
 * Reads a year, half, quarter, month, day, or a range between any two of them. What is written is taken as written:
 * 110年4月9日 is that one day, even where 4月至9月 was meant.
 */
export function parsePeriod(raw: string, options: PeriodReading = {}): Parsed<Period> {
  const text = plainPeriodText(raw);
  if (text === '') return unparsed(raw, '沒有期間。請照110年4月至9月的樣子填。');
  const year = options.today === undefined ? undefined : partsOf(options.today).year;
  const result = readPeriod(text, year, options);
  return result.ok ? parsed(raw, result.value) : unparsed(raw, result.reason);
}

/** Plain text without the words around a range: 自…起至…止. */
export function plainPeriodText(raw: string): string {
  return plainDateText(raw)
    .replace(/^[自從]/, '')
    .replace(/(?:止|期間|間)$/, '')
    .replace(/起?(?:至|到|迄)/, '~');
}

/** `year` completes a period that names none. The text must be plain. */
export function readPeriod(text: string, year: number | undefined, rule: YearRule): PeriodResult {
  const single = readDateParts(text, rule);
  if (single.ok) return singlePeriod(single.parts, year);
  const readings = splits(text).map(([from, to]) => readRange(from, to, year, rule));
  const found = readings.flatMap((reading) => (reading.ok ? [reading] : []));
  if (found.length === 1 && found[0] !== undefined) return found[0];
  if (found.length > 1) return failed('這個期間可以讀成兩種。請在起訖之間寫「至」。');
  const reasons = readings.flatMap((reading) => (reading.ok || reading.reason === HELP ? [] : [reading.reason]));
  return failed(reasons[0] ?? (single.specific ? single.reason : HELP));
}

function failed(reason: string): PeriodResult {
  return { ok: false, reason };
}

/** A hyphen also stands inside dates, so each one could be the range's; where 至 or ~ is written only that is. */
function splits(text: string): [string, string][] {
  const sign = text.includes('~') ? '~' : '-';
  const places = [...text.matchAll(new RegExp(sign, 'g'))].map((match) => match.index);
  if (sign === '~' && places.length > 1) return [];
  return places.map((at) => [text.slice(0, at), text.slice(at + 1)]);
}

function singlePeriod(parts: DateParts, year: number | undefined): PeriodResult {
  if (parts.bare !== undefined || (parts.day !== undefined && parts.month === undefined)) return failed(HELP);
  return spanOf(withPair(parts), year);
}

function readRange(fromText: string, toText: string, year: number | undefined, rule: YearRule): PeriodResult {
  const from = readDateParts(fromText, rule);
  const to = readDateParts(toText, rule);
  if (!from.ok) return failed(from.specific ? from.reason : HELP);
  if (!to.ok) return failed(to.specific ? to.reason : HELP);
  const start = completeStart(withPair(from.parts), to.parts);
  if (start === null) return failed(HELP);
  if (start.year === undefined && to.parts.year !== undefined) return failed('開始少了年。請加上民國年。');
  const startYear = start.year ?? year;
  const end = completeEnd(withPair(to.parts), start, startYear);
  if (end === null) return failed(HELP);
  const [first, last] = [spanOf(start, startYear), spanOf(end, startYear)];
  if (!first.ok) return first;
  if (!last.ok) return last;
  if (last.value.from < first.value.from) return failed('結束早於開始。請檢查起訖。');
  return { ok: true, value: { from: first.value.from, to: last.value.to } };
}

/** Two numbers beside a range or alone are month and day. */
function withPair({ pair, ...parts }: DateParts): DateParts {
  return pair === undefined ? parts : { ...parts, month: pair[0], day: pair[1] };
}

/** A bare number at the start is of the kind that the end is written in: 112-115年, 11至12月. */
function completeStart(start: DateParts, end: DateParts): DateParts | null {
  const { bare, ...parts } = start;
  if (bare === undefined) return parts.day !== undefined && parts.month === undefined ? null : parts;
  if (isYearOnly(end)) return bare === 0 ? null : { year: bare + ROC_OFFSET };
  return end.month !== undefined && end.day === undefined && end.year === undefined ? { month: bare } : null;
}

/** The end takes over from the start what it does not say itself: 108.01-12, 5月15日至31日. */
function completeEnd(end: DateParts, start: DateParts, startYear: number | undefined): DateParts | null {
  const { bare, ...written } = end;
  if (bare !== undefined) return completeBareEnd(bare, start, startYear);
  const year = written.year ?? startYear;
  const parts = year === undefined ? written : { ...written, year };
  if (parts.day === undefined || parts.month !== undefined) return parts;
  return start.day === undefined || start.month === undefined ? null : { ...parts, month: start.month };
}

function completeBareEnd(bare: number, start: DateParts, startYear: number | undefined): DateParts | null {
  if (start.month === undefined) return null;
  const year = startYear === undefined ? {} : { year: startYear };
  return start.day === undefined ? { ...year, month: bare } : { ...year, month: start.month, day: bare };
}

function isYearOnly(parts: DateParts): boolean {
  return parts.year !== undefined && parts.month === undefined && !parts.quarter && !parts.half;
}

/** The days that a day, month, quarter, half or year covers. */
function spanOf(parts: DateParts, defaultYear: number | undefined): PeriodResult {
  const year = parts.year ?? defaultYear;
  if (year === undefined) return failed('少了年。請加上民國年，例如110年4月至9月。');
  const [first, last] = monthSpan(parts);
  const problem = dateProblem(year, first, parts.day ?? 1);
  if (problem !== null) return failed(problem);
  const from = makeDay(year, first, parts.day ?? 1);
  return { ok: true, value: { from, to: parts.day === undefined ? lastOfMonth(makeDay(year, last, 1)) : from } };
}

function monthSpan({ month, quarter, half }: DateParts): [number, number] {
  if (month !== undefined) return [month, month];
  if (quarter !== undefined) return [quarter * 3 - 2, quarter * 3];
  if (half !== undefined) return [half * 6 - 5, half * 6];
  return [1, 12];
}

/** full 110年4月至9月 · dots 115.05.01–115.10.31 */
export type PeriodStyle = 'full' | 'dots';

export function formatPeriod(period: Period, style: PeriodStyle = 'full'): string {
  const { from, to } = period;
  if (from === to) return formatDay(from, style);
  if (style === 'dots') return `${formatDay(from, 'dots')}–${formatDay(to, 'dots')}`;
  const [first, last] = [partsOf(from), partsOf(to)];
  const wholeMonths = first.day === 1 && to === lastOfMonth(to);
  const sameYear = first.year === last.year;
  const endYear = sameYear ? '' : rocYearText(last.year);
  if (!wholeMonths) return `${formatDay(from)}至${endYear}${last.month}月${last.day}日`;
  if (first.month === 1 && last.month === 12) return rocYearText(first.year) + (sameYear ? '' : `至${endYear}`);
  const start = `${rocYearText(first.year)}${first.month}月`;
  return sameYear && first.month === last.month ? start : `${start}至${endYear}${last.month}月`;
}
