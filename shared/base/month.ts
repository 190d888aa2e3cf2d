import { plainDateText, ROC_OFFSET, readDateParts, type YearRule } from './date-parts.ts';
import { type Day, firstOfMonth, isDay, lastOfMonth, partsOf, rocYearText } from './day.ts';
import { type Parsed, parsed, unparsed } from './parsed.ts';

/** A month as ISO text: 2023-03. Months compare in the order of their text. */
export type Month = string;

export function isMonth(text: string): text is Month {
  return isDay(`${text}-01`);
}

/** The year is western. */
export function makeMonth(year: number, month: number): Month {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  if (!isMonth(text)) throw new RangeError(`沒有這個月份：${year}-${month}`);
  return text;
}

export function monthOf(day: Day): Month {
  return firstOfMonth(day).slice(0, 7);
}

export function firstDayOf(month: Month): Day {
  return firstOfMonth(`${month}-01`);
}

export function lastDayOf(month: Month): Day {
  return lastOfMonth(`${month}-01`);
}

function countOf(month: Month): number {
  const { year, month: number } = partsOf(firstDayOf(month));
  return year * 12 + number - 1;
}

export function addMonths(month: Month, months: number): Month {
  const count = countOf(month) + months;
  return makeMonth(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1);
}

/** Positive when `to` is later. */
export function monthsBetween(from: Month, to: Month): number {
  return countOf(to) - countOf(from);
}

/** Every month from the first to the last, both included. */
export function monthsFrom(first: Month, last: Month): Month[] {
  return Array.from({ length: Math.max(0, monthsBetween(first, last) + 1) }, (_, index) => addMonths(first, index));
}

/** full 112年3月 · dots 112.03 · short 3月 */
export type MonthStyle = 'full' | 'dots' | 'short';

export function formatMonth(month: Month, style: MonthStyle = 'full'): string {
  const { year, month: number } = partsOf(firstDayOf(month));
  if (style === 'short') return `${number}月`;
  if (style === 'full' || year <= ROC_OFFSET) return `${rocYearText(year)}${number}月`;
  return `${year - ROC_OFFSET}.${String(number).padStart(2, '0')}`;
}

/** `today` completes a month without a year. */
export type MonthReading = YearRule & { today?: Day };

/** Reads 112.03, 112/3, 11203, 112年3月, 一百十二年三月, 2023-03, and with `today` 3月. */
export function parseMonth(raw: string, options: MonthReading = {}): Parsed<Month> {
  const text = plainDateText(raw);
  if (text === '') return unparsed(raw, '沒有月份。請照115.11的樣子填。');
  const reading = readDateParts(text, options);
  if (!reading.ok) {
    return unparsed(raw, reading.specific ? reading.reason : '看不懂這個月份。請照115.11的樣子填。');
  }
  const { year = yearOf(options.today), month, day, pair } = reading.parts;
  if (pair !== undefined) return unparsed(raw, '看不出是年月還是月日。請照115.11的樣子填。');
  if (day !== undefined) return unparsed(raw, '這裡填月份就好，例如115.11。請刪去日。');
  if (month === undefined) return unparsed(raw, '少了月。請照115.11的樣子填。');
  if (year === undefined) return unparsed(raw, '少了年。請加上民國年，例如115.11。');
  return month < 1 || month > 12 ? unparsed(raw, `沒有${month}月。`) : parsed(raw, makeMonth(year, month));
}

function yearOf(today: Day | undefined): number | undefined {
  return today === undefined ? undefined : partsOf(today).year;
}
