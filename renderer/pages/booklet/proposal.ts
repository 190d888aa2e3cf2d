import { addDays, type Day, lastOfMonth } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Period } from '#shared/base/period.ts';

interface Session {
  readonly id: Id;
  readonly from: Day;
}

interface Asked {
  /** The template is made for a session. */
  session: boolean;
  /** Newest first. */
  sessions: readonly Session[];
  council: Id | null | undefined;
  today: Day;
  /** The period chosen for all pages, where one was. */
  period?: Period | undefined;
}

export interface Proposal {
  council: Id | null;
  period: Period;
  dueOn: Day | null;
}

/** Work reports reach the council a week before it opens. */
const before = 7;

/** The session that comes next, and what it will be told: the chosen period, or the half year up to the month before it. */
export function proposedFor({ session, sessions, council, today, period }: Asked): Proposal {
  const next = sessions.findLast(({ from }) => from >= today) ?? sessions[0];
  const chosen = sessions.find(({ id }) => id === council) ?? next;
  if (!session || !chosen)
    return { council: null, period: period ?? { from: `${today.slice(0, 4)}-01-01`, to: today }, dueOn: null };
  const end = addDays(`${chosen.from.slice(0, 7)}-01`, -1);
  const start = monthsBefore(end, 5);
  const told = period ?? { from: start, to: lastOfMonth(end) };
  return { council: chosen.id, period: told, dueOn: addDays(chosen.from, -before) };
}

/** The first day of the month so many before. */
function monthsBefore(day: Day, months: number): Day {
  let first = `${day.slice(0, 7)}-01`;
  for (let left = months; left > 0; left -= 1) first = `${addDays(first, -1).slice(0, 7)}-01`;
  return first;
}
