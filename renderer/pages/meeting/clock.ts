import { useEffect, useState } from 'react';
import { plainText } from '#shared/base/plain-text.ts';

const zone = 'Asia/Taipei';

const partsAt = (at: Date): string =>
  at.toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** 14:48 */
export const clockText = (at: Date): string => partsAt(at).slice(0, 5);

/** 14:48:06 */
export const momentText = (at: Date): string => partsAt(at);

/** What is typed as a time: 14:00, 1400, 9:30, 14：00; null where it is none. */
export function readClock(typed: string): string | null {
  const plain = plainText(typed).trim().replace('時', ':').replace('分', '');
  const found = /^(\d{1,2}):?(\d{2})$/.exec(plain) ?? /^(\d{1,2}):?$/.exec(plain);
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Minutes from one time of the day to another; over midnight where the second is the smaller. */
export function minutesBetween(from: string, to: string): number {
  const [start = 0, end = 0] = [from, to].map((one) => Number(one.slice(0, 2)) * 60 + Number(one.slice(3, 5)));
  return (end - start + 1440) % 1440;
}

const halfMinute = 30_000;

/** The present, as often as a page that counts minutes needs it. */
export function useNow(enabled: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (!enabled) return;
    const timer = setInterval(() => setNow(new Date()), halfMinute);
    return () => clearInterval(timer);
  }, [enabled]);
  return now;
}
