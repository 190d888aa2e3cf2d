import { type Day, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Seen } from '#shared/contract/office-operations.ts';
import type { Office } from './office.ts';

/** One stay of an account at a window, from signing in to leaving; whoever comes back on another day begins anew. */
export interface Visit {
  readonly day: Day;
  /** Until when the account was here before; null at its first visit. */
  readonly former: Promise<Seen | null>;
  /** When it was last written down that somebody is here. */
  noted: number;
}

interface Visiting {
  readonly account: Id;
  officeKey: Buffer | undefined;
  visit?: Visit | undefined;
}

/** A window that is closed without signing out was left at most this long after what is written down. */
const between = 60_000;

const ask = <T>(office: Office, account: Id, name: string): Promise<T> =>
  office.task<T>(name, { at: new Date().toISOString() }, { who: null, account, behalf: null });

/**
 * The visit begins when a window first asks for it, so that a call of the command line is none; a second window of the
 * same account belongs to the same visit.
 */
export function visitOf(office: Office, session: Visiting, sessions: Iterable<Visiting>): Promise<Seen | null> {
  session.visit ??= [...sessions].find((one) => one.account === session.account && one.officeKey && one.visit)?.visit;
  session.visit ??= {
    day: todayIn(),
    former: ask<Seen | null>(office, session.account, 'visit.begin'),
    noted: Date.now(),
  };
  return session.visit.former;
}

/** Somebody is at the keyboard, or is just leaving. */
export async function noteVisit(office: Office, { account, visit }: Visiting, leaving: boolean): Promise<void> {
  if (!visit || (!leaving && Date.now() - visit.noted < between)) return;
  visit.noted = Date.now();
  await ask(office, account, 'visit.seen');
}

/** Unlocked on a later day: what happened since the lock is news. */
export function renewVisit(session: Visiting): void {
  if (session.visit && session.visit.day !== todayIn()) session.visit = undefined;
}
