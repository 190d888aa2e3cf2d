import { type Day, weekdayOf } from '#shared/base/day.ts';
import { squeezedText } from '#shared/base/plain-text.ts';
import { readValue } from '#shared/language/read-value.ts';
import { calendar } from '#shared/registers/calendar.ts';
import type { ImportBook, Understood } from './book.ts';
import { plainBook } from './plain-book.ts';

type Values = Readonly<Record<string, unknown>>;

/** 是否放假 of the official calendar: 0 for work and 2 for off. */
const official: ReadonlyMap<string, 'off' | 'work'> = new Map([
  ['0', 'work'],
  ['2', 'off'],
]);

/** Its own lists, and 政府行政機關辦公日曆表: of all days of a year those that differ from an ordinary week. */
export const calendarBook: ImportBook = {
  ...plainBook(calendar),
  single: undefined,
  asText: ['kind'],
  understand: () => understood,
};

function understood(values: Values): Understood {
  if (values.kind === undefined) return { values: { ...values }, problems: {} };
  const said = squeezedText(String(values.kind));
  const code = official.get(said);
  if (code !== undefined) {
    const isOrdinary = typeof values.on === 'string' && (code === 'off') === isWeekend(values.on);
    return { values: { ...values, kind: code }, problems: {}, nothing: isOrdinary };
  }
  const { kind, ...others } = values;
  const reading = readValue(calendar.fields.kind, String(kind), '');
  return reading.ok
    ? { values: { ...others, kind: reading.value }, problems: {} }
    : { values: others, problems: { kind: reading.reason } };
}

const isWeekend = (day: Day): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;
