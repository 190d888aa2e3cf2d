import { useMemo } from 'react';
import { useCall } from '#renderer/data/queries.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Meeting, Person } from './meeting-data.ts';

/** The people a meeting names, with their titles. */
export function usePeople(meeting: Meeting): ReadonlyMap<Id, Person> {
  const ids = useMemo(() => namedIn(meeting), [meeting]);
  const { data } = useCall(
    'person.list',
    { filter: { field: 'id', is: 'oneOf', value: ids }, limit: 1000 },
    ids.length > 0,
  );
  return useMemo(() => new Map((data?.rows ?? []).map((one) => [one.id, one])), [data]);
}

function namedIn({ chair, recorder, attendance }: Meeting): Id[] {
  const named = [chair, recorder, ...attendance.map(({ person }) => person)];
  return [...new Set(named.filter((id) => id !== null))].sort();
}

/** 鄉長 許明淵 */
export const withTitle = (person: Person | undefined): string =>
  person ? [person.title, person.name].filter((part) => part !== null && part !== '').join(' ') : '';
