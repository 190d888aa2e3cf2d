import { addDays, type Day, partsOf, weekdayOf } from './day.ts';

/** The office calendar as the government publishes it each year, together with the office's own days. */
export type OfficeCalendar = {
  /** The western years whose calendar is known. In all others only weekends are off, and results are not certain. */
  years: ReadonlySet<number>;
  /** Days off; weekends need not be listed. */
  off: ReadonlySet<Day>;
  /** Weekend days that are worked (補行上班). */
  work: ReadonlySet<Day>;
};

export function isWorkingDay(day: Day, calendar: OfficeCalendar): boolean {
  if (calendar.work.has(day)) return true;
  if (calendar.off.has(day)) return false;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

/**
 * The n-th working day after the given one, which itself does not count; before it when n is negative, the day itself when
 * n is 0. Not certain when a year on the way has no calendar.
 */
export function addWorkingDays(day: Day, n: number, calendar: OfficeCalendar): { day: Day; certain: boolean } {
  const step = n < 0 ? -1 : 1;
  let current = day;
  for (let left = Math.abs(n); left > 0; ) {
    current = addDays(current, step);
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return { day: current, certain: isKnown(day, current, calendar) };
}

/** How many working days after `from` until `to`, the last included; negative when `to` is earlier. The inverse of `addWorkingDays`. */
export function workingDaysBetween(from: Day, to: Day, calendar: OfficeCalendar): { days: number; certain: boolean } {
  const step = to < from ? -1 : 1;
  let days = 0;
  for (let current = from; current !== to; ) {
    current = addDays(current, step);
    if (isWorkingDay(current, calendar)) days += step;
  }
  return { days, certain: isKnown(from, to, calendar) };
}

function isKnown(a: Day, b: Day, calendar: OfficeCalendar): boolean {
  const [first, last] = [partsOf(a < b ? a : b).year, partsOf(a < b ? b : a).year];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).every((year) =>
    calendar.years.has(year),
  );
}
