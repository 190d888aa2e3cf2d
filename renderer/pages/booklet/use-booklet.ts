import { useCall } from '#renderer/data/queries.ts';
import type { Id } from '#shared/base/ids.ts';
import { compiled, type Part } from '#shared/booklet/compile.ts';
import { fillingOf } from '#shared/booklet/filling.ts';
import { parseBody } from '#shared/booklet/markup.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
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

export const partsOf = (body: string, values: BookletValues): Part[] => compiled(parseBody(body), fillingOf(values));

/** Chips of a text that cannot be had, tables and charts among them. */
export function problemsIn(parts: readonly Part[], values: BookletValues): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'problem') return [part.text];
    if (part.kind === 'insert') {
      const answer = values.inserts[part.key];
      return answer?.kind === 'problem' ? [answer.sentence] : [];
    }
    return part.runs.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  });
}

export const chipsIn = (parts: readonly Part[]): number =>
  parts.reduce((sum, part) => sum + ('runs' in part ? part.runs.filter(({ chip }) => chip).length : 0), 0);
