import type { Day } from '../base/day.ts';

interface Held {
  from: Day;
  to: Day;
}

/** Of sessions newest first: the one in course or last begun; before any has begun, the first to come. */
export const sessionOn = <S extends Held>(sessions: readonly S[], today: Day): S | undefined =>
  sessions.find(({ from }) => from <= today) ?? sessions.at(-1);

/** The one that what comes in now is for: in course or next; else the last. */
export const sessionToCome = <S extends Held>(sessions: readonly S[], today: Day): S | undefined =>
  sessions.findLast(({ to }) => to >= today) ?? sessions[0];
