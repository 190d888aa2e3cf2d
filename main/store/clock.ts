/**
 * Hybrid logical clock: wall time where it moves forward, a counter where it does not, and the station
 * last, so that two clocks are never equal and text order is time order.
 */
export interface Clock {
  next(now?: number): string;
  /** After seeing another station's clock ours never falls behind it. */
  see(clock: string): void;
}

const timeDigits = 12;
const countDigits = 4;
const mostCount = 16 ** countDigits - 1;

export function createClock(station: string, last?: string): Clock {
  let { ms, count } = last ? readClock(last) : { ms: 0, count: 0 };
  return {
    next(now = Date.now()) {
      if (now > ms) {
        ms = now;
        count = 0;
      } else {
        count += 1;
      }
      if (count > mostCount) {
        ms += 1;
        count = 0;
      }
      return `${ms.toString(16).padStart(timeDigits, '0')}-${count.toString(16).padStart(countDigits, '0')}-${station}`;
    },
    see(clock) {
      const other = readClock(clock);
      if (other.ms > ms || (other.ms === ms && other.count > count)) ({ ms, count } = other);
    },
  };
}

export function readClock(clock: string): { ms: number; count: number; station: string } {
  return {
    ms: Number.parseInt(clock.slice(0, timeDigits), 16),
    count: Number.parseInt(clock.slice(timeDigits + 1, timeDigits + 1 + countDigits), 16),
    station: clock.slice(timeDigits + countDigits + 2),
  };
}

/** Recorded time as ISO text. */
export const recordedAt = (clock: string): string => new Date(readClock(clock).ms).toISOString();
