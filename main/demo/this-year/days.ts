import { addDays, type Day, formatDay, weekdayOf } from '#shared/base/day.ts';

/** Saturday and Sunday come to Monday. */
export const workdayFrom = (day: Day): Day => addDays(day, [1, 0, 0, 0, 0, 0, 2][weekdayOf(day)] ?? 0);

/** Saturday and Sunday go back to Friday. */
export const workdayBefore = (day: Day): Day => addDays(day, [-2, 0, 0, 0, 0, 0, -1][weekdayOf(day)] ?? 0);

/** The last Thursday before the day. */
export const thursdayBefore = (day: Day): Day => addDays(day, -(((weekdayOf(day) + 2) % 7) + 1));

/** {-3} in a text is the day three days ago: 11.17. */
export const datedText = (text: string, today: Day): string =>
  text.replace(/\{(-?\d+)\}/g, (_, days: string) => formatDay(addDays(today, Number(days)), 'short'));
