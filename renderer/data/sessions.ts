import { useMemo } from 'react';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { RecordOf } from '#shared/language/register.ts';
import type { council } from '#shared/registers/council.ts';
import { useCall } from './queries.ts';

export type Session = RecordOf<typeof council>;

const none: readonly Session[] = [];

/** Sessions of the council, newest first. */
export function useSessions(): readonly Session[] {
  const { data } = useCall('council.list', { order: [{ field: 'from', down: true }], limit: 200 });
  return data?.rows ?? none;
}

/** The one in course or last begun; before any has begun, the first to come. */
export const sessionOn = (sessions: readonly Session[], today: Day): Session | undefined =>
  sessions.find(({ from }) => from <= today) ?? sessions.at(-1);

/** The one that what comes in now is for: in course or next; else the last. */
export const sessionToCome = (sessions: readonly Session[], today: Day): Session | undefined =>
  sessions.findLast(({ to }) => to >= today) ?? sessions[0];

export const nameOf = ({ name }: Session): string => name ?? '';

/** Choices of a session by its name. */
export const useSessionChoices = (): readonly { id: Id; label: string }[] => {
  const sessions = useSessions();
  return useMemo(() => sessions.map((one) => ({ id: one.id, label: nameOf(one) })), [sessions]);
};
