import { addDays, type Day, daysBetween, formatDay, partsOf, weekdayOf } from '../base/day.ts';
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf, monthsBetween } from '../base/month.ts';
import { addWorkingDays, isWorkingDay, type OfficeCalendar } from '../base/working-days.ts';

export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** How often a series meets. */
export type Rhythm = {
  every: 'none' | 'week' | 'fortnight' | 'month' | 'quarter';
  /** 0 is Sunday; without a weekday no day is proposed. */
  weekday: Weekday | null;
  /** Which one of that weekday in the month, 5 for the last; without it the first. For months and quarters only. */
  week: 1 | 2 | 3 | 4 | 5 | null;
  /** The first meeting of a month is the enlarged one (擴大). */
  enlarged: boolean;
};

// A meeting brought forward by so many days still stands for its regular day; put off, it always does.
const AHEAD = { week: 2, fortnight: 2, month: 7, quarter: 7 } as const;

/**
 * The regular day after `after`, which itself does not count. `anchor` is the day last met: a fortnight or a quarter counts
 * from it, and its own regular day is not proposed again. Without one a quarter begins in January, April, July and October.
 */
export function nextDay(rhythm: Rhythm, after: Day, anchor?: Day): Day | null {
  const { every, weekday } = rhythm;
  if (every === 'none' || weekday === null) return null;
  const held = anchor === undefined ? null : regularDay(rhythm, every, weekday, anchor);
  const floor = held !== null && held > after ? held : after;
  if (every === 'week') return weekdayAfter(floor, weekday);
  if (every === 'fortnight') return fortnightAfter(floor, weekday, held);
  return monthDayAfter(floor, { weekday, week: rhythm.week ?? 1, step: every === 'month' ? 1 : 3, held });
}

/** Whether the meeting of this day, or of the regular day it was moved from, is its month's first. */
export function isEnlarged(rhythm: Rhythm, day: Day): boolean {
  const { every, weekday, enlarged } = rhythm;
  if (!enlarged || every === 'none' || weekday === null) return false;
  if (every === 'month' || every === 'quarter') return true;
  return partsOf(regularDay(rhythm, every, weekday, day)).day <= (every === 'week' ? 7 : 14);
}

/** The day itself when it is worked; else the next working day and the sentence that says why. */
export function moved(day: Day, calendar: OfficeCalendar): { day: Day; why: string | null; certain: boolean } {
  const certain = calendar.years.has(partsOf(day).year);
  if (isWorkingDay(day, calendar)) return { day, why: null, certain };
  const next = addWorkingDays(day, 1, calendar);
  const why = `${formatDay(day, 'fullWeekday')}放假，順延至${formatDay(next.day, 'fullWeekday')}。`;
  return { day: next.day, why, certain: next.certain };
}

/** The regular day for which a meeting was held on `day`. */
function regularDay(rhythm: Rhythm, every: keyof typeof AHEAD, weekday: Weekday, day: Day): Day {
  const latest = addDays(day, AHEAD[every]);
  if (every === 'week' || every === 'fortnight') return weekdayAfter(addDays(latest, -7), weekday);
  const inMonth = dayOfMonth(monthOf(latest), weekday, rhythm.week ?? 1);
  return inMonth <= latest ? inMonth : dayOfMonth(addMonths(monthOf(latest), -1), weekday, rhythm.week ?? 1);
}

function weekdayAfter(after: Day, weekday: Weekday): Day {
  return addDays(after, ((weekday - weekdayOf(after) + 6) % 7) + 1);
}

function fortnightAfter(after: Day, weekday: Weekday, held: Day | null): Day {
  const next = weekdayAfter(after, weekday);
  return held === null || daysBetween(held, next) % 14 === 0 ? next : addDays(next, 7);
}

type MonthDay = { weekday: Weekday; week: number; step: 1 | 3; held: Day | null };

function monthDayAfter(after: Day, { weekday, week, step, held }: MonthDay): Day {
  const origin = held === null ? '2001-01' : monthOf(held);
  let month = monthOf(after);
  while (monthsBetween(origin, month) % step !== 0 || dayOfMonth(month, weekday, week) <= after) {
    month = addMonths(month, 1);
  }
  return dayOfMonth(month, weekday, week);
}

function dayOfMonth(month: Month, weekday: Weekday, week: number): Day {
  const first = weekdayAfter(addDays(firstDayOf(month), -1), weekday);
  if (week < 5) return addDays(first, (week - 1) * 7);
  return weekdayAfter(addDays(lastDayOf(month), -7), weekday);
}
