import { useMemo } from 'react';
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

export const nameOf = ({ name }: Session): string => name ?? '';

/** Choices of a session by its name. */
export const useSessionChoices = (): readonly { id: Id; label: string }[] => {
  const sessions = useSessions();
  return useMemo(() => sessions.map((one) => ({ id: one.id, label: nameOf(one) })), [sessions]);
};
