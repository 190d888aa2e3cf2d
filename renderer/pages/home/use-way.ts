import { useNavigate } from '@tanstack/react-router';
import { refused } from '#renderer/data/client.ts';
import { type WantedList, wantList } from '#renderer/data/wanted-list.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import type { Id } from '#shared/base/ids.ts';

export interface Ways {
  list: (register: string, wanted?: WantedList, id?: Id) => void;
  /** The records behind a count, asked for when they are wanted. */
  behind: (label: string, ids: Promise<{ ids: Id[] }>, register?: string) => void;
  meeting: (id: Id) => void;
  report: (id: Id) => void;
}

/** Where the start page leads to. */
export function useWays(): Ways {
  const navigate = useNavigate();
  const list = (register: string, wanted?: WantedList, id?: Id): void => {
    if (wanted) wantList(register, wanted);
    void navigate({ to: '/r/$register', params: { register }, search: id === undefined ? {} : { id } });
  };
  const meeting = (id: Id): void => void navigate({ to: '/meeting/$id', params: { id } });
  const report = (id: Id): void => void navigate({ to: '/reports/$id', params: { id } });
  return {
    list,
    meeting,
    report,
    behind: (label, asked, register = 'directive') =>
      void asked.then(
        ({ ids }) => list(register, { picked: { label, ids } }),
        (error: unknown) => noticeRefused(refused(error)),
      ),
  };
}
