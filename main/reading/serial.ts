import { isDay } from '#shared/base/day.ts';
import type { MarkedCell } from './parts.ts';

const daySeconds = 86_400;
/** 9999-12-31, counted from 1899-12-30. */
const lastSerial = 2_958_465;
/** The days between the two systems in which workbooks count. */
const from1904 = 1_462;
/** 1900-02-29, which never was: Excel counts it, and days before it are one further on. */
const phantomDay = 60;

/** What a date format shows of a serial number. */
export interface Shown {
  day: boolean;
  time: boolean;
}

/**
 * A serial number as the day or time it is shown as; null where it is none: negative, too large, or the 29th of February
 * 1900. Counted in UTC, so that no time zone moves a day.
 */
export function serialMoment(serial: number, shown: Shown, is1904: boolean): MarkedCell | null {
  if (serial < 0) return null;
  const seconds = Math.round(serial * daySeconds);
  const whole = Math.floor(seconds / daySeconds);
  const time = timeText(seconds - whole * daySeconds);
  if (!shown.day) return { time };
  const day = is1904 ? dayText(whole + from1904) : dayOf1900(whole);
  if (day === null) return shown.time && whole === 0 ? { time } : null;
  return { day: shown.time && seconds % daySeconds !== 0 ? `${day}T${time}` : day };
}

function dayOf1900(whole: number): string | null {
  if (whole === 0 || whole === phantomDay) return null;
  return dayText(whole < phantomDay ? whole + 1 : whole);
}

/** Days by their serial: a sheet has few of them many times, and making the text is slow. */
const dayTexts = new Map<number, string>();
const mostDayTexts = 20_000;

/** `days` since 1899-12-30. */
function dayText(days: number): string | null {
  if (days > lastSerial) return null;
  const found = dayTexts.get(days);
  if (found !== undefined) return found;
  if (dayTexts.size >= mostDayTexts) dayTexts.clear();
  const text = new Date(Date.UTC(1899, 11, 30) + days * daySeconds * 1000).toISOString().slice(0, 10);
  dayTexts.set(days, text);
  return text;
}

/** Time that is counted rather than read from a clock: 36:00. */
export function elapsedTime(serial: number): MarkedCell | null {
  return serial < 0 || serial > lastSerial ? null : { time: timeText(Math.round(serial * daySeconds)) };
}

function timeText(seconds: number): string {
  const part = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const text = `${part(hours)}:${part(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${part(seconds % 60)}`;
}

/** A day or time written out: 2026-07-13, 2026-07-13T09:30:00Z, 09:30. Null: none of them. */
export function writtenMoment(text: string): MarkedCell | null {
  const [, day, clock] = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?Z?)?$/.exec(text.trim()) ?? [];
  const time = clock === undefined || clock.length === 5 ? clock : clock.replace(/:00$/, '');
  if (day === undefined) return time === undefined ? null : { time };
  if (!isDay(day)) return null;
  return { day: time === undefined || time === '00:00' ? day : `${day}T${time}` };
}
