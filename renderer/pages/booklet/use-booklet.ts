import { useCall } from '#renderer/data/queries.ts';
import type { Id } from '#shared/base/ids.ts';
import type { RecordOf } from '#shared/language/register.ts';
import type { booklet } from '#shared/registers/booklet.ts';
import type { bookletComment } from '#shared/registers/booklet-comment.ts';
import type { bookletSection } from '#shared/registers/booklet-section.ts';

export type BookletRecord = RecordOf<typeof booklet>;
export type SectionRecord = RecordOf<typeof bookletSection>;
export type CommentRecord = RecordOf<typeof bookletComment>;

const none: readonly never[] = [];

export function useBooklets(): { rows: readonly BookletRecord[]; waiting: boolean } {
  const { data, isLoading } = useCall('booklet.list', { order: [{ field: 'period', down: true }], limit: 1000 });
  const rows = data?.rows ?? none;
  const open = rows.filter(({ state }) => state !== 'published');
  return { rows: [...open, ...rows.filter(({ state }) => state === 'published')], waiting: isLoading };
}

const ofBooklet = (id: Id) => ({ field: 'booklet', is: 'equal' as const, value: id });

export function useSections(id: Id): readonly SectionRecord[] {
  const { data } = useCall('bookletSection.list', { filter: ofBooklet(id), order: [{ field: 'order' }], limit: 500 });
  return data?.rows ?? none;
}

export function useComments(id: Id): readonly CommentRecord[] {
  const { data } = useCall('bookletComment.list', {
    filter: { all: [ofBooklet(id), { field: 'state', is: 'equal', value: 'open' }] },
    limit: 500,
  });
  return data?.rows ?? none;
}
