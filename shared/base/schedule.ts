import { firstOfMonth, lastOfMonth, partsOf } from './day.ts';
import { addMonths, formatMonth, type Month, monthOf, monthsFrom } from './month.ts';
import { type Parsed, parsed, unparsed } from './parsed.ts';
import { type PeriodReading, type PeriodResult, plainPeriodText, readPeriod } from './period.ts';

/** The months in which an action of a work plan is due, from first to last. */
export type Schedule = readonly Month[];

/** Reads 108.01-12, 108.03-04, 108.08 and lists: 108.01、04、07、10; 108.11、109.02. */
export function parseSchedule(raw: string, options: PeriodReading = {}): Parsed<Schedule> {
  const items = raw.split(/[、，,；;及和]/).map(plainPeriodText);
  let year = options.today === undefined ? undefined : partsOf(options.today).year;
  const months: Month[] = [];
  for (const item of items) {
    const result = readItem(item, year, options);
    if (!result.ok) return unparsed(raw, result.reason);
    const { from, to } = result.value;
    const latest = months.at(-1);
    if (latest !== undefined && monthOf(from) <= latest) return unparsed(raw, '月份沒有由早到晚。請檢查順序和年。');
    months.push(...monthsFrom(monthOf(from), monthOf(to)));
    year = partsOf(to).year;
  }
  return parsed(raw, months);
}

function readItem(item: string, year: number | undefined, options: PeriodReading): PeriodResult {
  // A schedule knows no days: one number is a month, two with a hyphen are the first and the last.
  const text = item.replace(/^(\d{1,2})$/, '$1月').replace(/^(\d{1,2})-(\d{1,2})$/, '$1月~$2月');
  const result = readPeriod(text, year, options);
  if (!result.ok) return { ok: false, reason: result.reason.replace('110年4月至9月', '108.01-12') };
  const { from, to } = result.value;
  if (from === firstOfMonth(from) && to === lastOfMonth(to)) return result;
  return { ok: false, reason: '預定進度填到月。請刪去日，例如108.01、04、07。' };
}

/** 108.01-12; months that stand apart are listed: 108.01、04、07. The year is written once, and again when it changes. */
export function formatSchedule(schedule: Schedule): string {
  let year = '';
  return runsOf(schedule)
    .map(([first, last]) => {
      const [start, end] = [yearAndMonth(first), yearAndMonth(last)];
      const from = start.year === year && end.year === year ? start.month : formatMonth(first, 'dots');
      year = end.year;
      if (first === last) return from;
      return `${from}-${start.year === end.year ? end.month : formatMonth(last, 'dots')}`;
    })
    .join('、');
}

function yearAndMonth(month: Month): { year: string; month: string } {
  return { year: month.slice(0, 4), month: month.slice(5) };
}

/** First and last of each stretch of months without a gap. */
function runsOf(schedule: Schedule): [Month, Month][] {
  const runs: [Month, Month][] = [];
  for (const month of schedule) {
    const run = runs.at(-1);
    if (run !== undefined && addMonths(run[1], 1) === month) run[1] = month;
    else runs.push([month, month]);
  }
  return runs;
}
