import { addDays, type Day, daysBetween, formatDay, rocYear } from '../base/day.ts';
import { addWorkingDays, type OfficeCalendar } from '../base/working-days.ts';

export type DueBasis = 'calendar' | 'working';

/** The day on which so many days from `from` end; `from` itself does not count. Not certain where a year's calendar is missing. */
export function dueDay(
  options: { from: Day; days: number } & (
    | { basis: 'calendar'; calendar?: OfficeCalendar }
    | { basis: 'working'; calendar: OfficeCalendar }
  ),
): { day: Day; certain: boolean } {
  if (options.basis === 'calendar') return { day: addDays(options.from, options.days), certain: true };
  return addWorkingDays(options.from, options.days, options.calendar);
}

/** How many days the due day is past; 0 on the day itself, before it, and without one. */
export function overdueDays(dueOn: Day | null, today: Day): number {
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today));
}

export type UnreportedLimits = { warnDays: number; badDays: number };
export const UNREPORTED_LIMITS: UnreportedLimits = { warnDays: 14, badDays: 30 };

export type Unreported = { days: number; light: 'none' | 'warn' | 'bad'; text: string };

/** How long nothing was reported since the last report, or since the directive was given: 11.17, 21日未填. */
export function unreportedDays(since: Day, today: Day, limits: UnreportedLimits = UNREPORTED_LIMITS): Unreported {
  const days = Math.max(0, daysBetween(since, today));
  const light = unreportedLight(days, limits);
  return { days, light, text: light === 'none' ? dayInYear(since, today) : `${days}日未填` };
}

function unreportedLight(days: number, { warnDays, badDays }: UnreportedLimits): Unreported['light'] {
  if (days >= badDays) return 'bad';
  return days >= warnDays ? 'warn' : 'none';
}

export type DueTag = { kind: 'late' | 'today' | 'soon' | 'normal'; text: string };

/** 逾20日, 今日, or the day: 11.27, and 116.02.05 in another year. */
export function dueTag(dueOn: Day, today: Day, soonDays = 7): DueTag {
  const left = daysBetween(today, dueOn);
  if (left < 0) return { kind: 'late', text: `逾${-left}日` };
  if (left === 0) return { kind: 'today', text: '今日' };
  return { kind: left <= soonDays ? 'soon' : 'normal', text: dayInYear(dueOn, today) };
}

/** The year is left out where it is this one. */
function dayInYear(day: Day, today: Day): string {
  return formatDay(day, rocYear(day) === rocYear(today) ? 'short' : 'dots');
}
