import { type DelimitedRow, parseDelimitedRows } from './csv.ts';
import { addDays, type Day, formatDay, makeDay, parseDay, partsOf, WEEKDAYS, weekdayOf } from './day.ts';
import { squeezedText } from './plain-text.ts';
import type { OfficeCalendar } from './working-days.ts';

export type CalendarReading =
  | { ok: true; value: OfficeCalendar; notes: ReadonlyMap<Day, string> }
  | { ok: false; reasons: string[] };

type Column = '西元日期' | '星期' | '是否放假' | '備註';
type Entry = { line: number; day: Day; isOff: boolean; note: string };

const MOST_REASONS = 20;

/**
 * Reads the office calendar as the government publishes it: 西元日期,星期,是否放假,備註 with 0 for work and 2 for off. Every day
 * of a year must be there, since a calendar with gaps would give wrong deadlines without a word.
 */
export function parseCalendarCsv(text: string): CalendarReading {
  const [head, ...rows] = parseDelimitedRows(text);
  const columns = new Map((head?.cells ?? []).map((name, index) => [squeezedText(name), index]));
  const missing = ['西元日期', '是否放假'].filter((name) => !columns.has(name));
  if (missing.length > 0)
    return { ok: false, reasons: [`第1行：少了「${missing.join('」「')}」欄。請選政府行政機關辦公日曆表的CSV檔。`] };
  const reasons: string[] = [];
  const entries = new Map<Day, Entry>();
  for (const row of rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))) {
    const entry = readEntry(row, (name) => cellOf(row, columns.get(name)));
    const earlier = typeof entry === 'string' ? undefined : entries.get(entry.day);
    if (typeof entry === 'string') reasons.push(entry);
    else if (earlier === undefined) entries.set(entry.day, entry);
    else reasons.push(`第${entry.line}行：${formatDay(entry.day)}在第${earlier.line}行已經有了。請刪去一行。`);
  }
  if (reasons.length === 0) reasons.push(...gaps(entries));
  return reasons.length > 0
    ? { ok: false, reasons: reasons.slice(0, MOST_REASONS) }
    : calendarOf([...entries.values()]);
}

function cellOf(row: DelimitedRow, index: number | undefined): string {
  return (index === undefined ? '' : (row.cells[index] ?? '')).trim();
}

/** The entry of one line, or the sentence that says what is wrong with it. */
function readEntry({ line }: DelimitedRow, cell: (name: Column) => string): Entry | string {
  const date = parseDay(cell('西元日期'));
  if (!date.ok) return `第${line}行：${date.reason}`;
  const weekday = WEEKDAYS.charAt(weekdayOf(date.value));
  const written = squeezedText(cell('星期')).replace(/^(?:星期|週|周)/, '');
  if (written !== '' && written !== weekday) {
    return `第${line}行：${formatDay(date.value)}是星期${weekday}，不是星期${written}。請檢查日期。`;
  }
  const off = squeezedText(cell('是否放假'));
  if (off !== '0' && off !== '2') return `第${line}行：「是否放假」只能是0（上班）或2（放假）。請更正。`;
  return { line, day: date.value, isOff: off === '2', note: cell('備註') };
}

function yearsOf(days: Iterable<Day>): Set<number> {
  return new Set([...days].map((day) => partsOf(day).year));
}

function gaps(entries: ReadonlyMap<Day, Entry>): string[] {
  if (entries.size === 0) return ['檔案裡沒有日期。請選政府行政機關辦公日曆表的CSV檔。'];
  return [...yearsOf(entries.keys())].flatMap((year) => {
    const missing = daysOfYear(year).filter((day) => !entries.has(day));
    const [first] = missing;
    return first === undefined ? [] : [`缺${formatDay(first)}等${missing.length}日。請選整年的檔案。`];
  });
}

function daysOfYear(year: number): Day[] {
  const days: Day[] = [];
  for (let day = makeDay(year, 1, 1); partsOf(day).year === year; day = addDays(day, 1)) days.push(day);
  return days;
}

function calendarOf(entries: readonly Entry[]): CalendarReading {
  const isWeekend = (day: Day): boolean => WEEKDAYS.charAt(weekdayOf(day)) === '六' || weekdayOf(day) === 0;
  const daysWhere = (test: (entry: Entry) => boolean): Set<Day> =>
    new Set(entries.filter(test).map((entry) => entry.day));
  return {
    ok: true,
    value: {
      years: yearsOf(entries.map((entry) => entry.day)),
      off: daysWhere((entry) => entry.isOff && !isWeekend(entry.day)),
      work: daysWhere((entry) => !entry.isOff && isWeekend(entry.day)),
    },
    notes: new Map(entries.filter((entry) => entry.note !== '').map((entry) => [entry.day, entry.note])),
  };
}
