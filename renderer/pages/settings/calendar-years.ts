import { type Day, rocYear } from '#shared/base/day.ts';
import { settingsTexts } from './texts.ts';

export interface CalendarYear {
  /** Of the Republic. */
  year: number;
  off: number;
  work: number;
}

/** Days that differ from an ordinary week, counted by year, newest first. */
export function yearsIn(days: readonly { on: Day; kind: string }[]): CalendarYear[] {
  const years = new Map<number, CalendarYear>();
  for (const { on, kind } of days) {
    const year = rocYear(on);
    const count = years.get(year) ?? { year, off: 0, work: 0 };
    years.set(year, { ...count, [kind === 'work' ? 'work' : 'off']: (kind === 'work' ? count.work : count.off) + 1 });
  }
  return [...years.values()].sort((a, b) => b.year - a.year);
}

export const rocYearsText = (western: readonly number[]): string =>
  western.map((year) => settingsTexts.calendar.yearText(rocYear(`${year}-01-01`))).join(settingsTexts.calendar.and);
