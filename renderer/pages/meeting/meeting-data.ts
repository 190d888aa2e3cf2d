import { useMemo } from 'react';
import { useCall } from '#renderer/data/queries.ts';
import { useSetting } from '#renderer/data/use-setting.ts';
import { type LabelOf, labelsFrom } from '#renderer/parts/register/names.ts';
import type { Id } from '#shared/base/ids.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import type { RecordOf } from '#shared/language/register.ts';
import { type AgendaLine, agendaLines } from '#shared/meeting/agenda.ts';
import { HALF, MORE_THAN_HALF, type Share, TWO_THIRDS } from '#shared/meeting/quorum.ts';
import type { registers } from '#shared/registers/index.ts';

export type Meeting = RecordOf<typeof registers.meeting>;
export type Item = RecordOf<typeof registers.item>;
export type Given = RecordOf<typeof registers.directive>;
export type Person = RecordOf<typeof registers.person>;
export type Unit = RecordOf<typeof registers.unit>;

export type MeetingAnswer = GetAnswer<Meeting>;

export interface MeetingParts {
  meeting: Meeting;
  answer: MeetingAnswer;
  items: readonly Item[];
  lines: readonly AgendaLine<Item>[];
  labelOf: LabelOf;
}

const most = 500;
const noItems: readonly Item[] = [];

/** A meeting with its agenda; undefined until it is read. */
export function useMeeting(id: Id): MeetingParts | undefined {
  const { data: answer } = useCall('meeting.get', { id });
  const { data: list } = useCall('item.list', {
    filter: { field: 'meeting', is: 'equal', value: id },
    order: [{ field: 'order' }],
    limit: most,
  });
  const items = list?.rows ?? noItems;
  const lines = useMemo(() => agendaLines(items), [items]);
  const labelOf = useMemo(() => labelsFrom(answer?.labels, list?.labels), [answer, list]);
  return answer && list ? { meeting: answer.record, answer, items, lines, labelOf } : undefined;
}

/** The address leads nowhere: removed for good, or not to be seen by this account. */
export const useMissing = (id: Id): boolean => useCall('meeting.get', { id }).isError;

export interface GivenParts {
  rows: readonly Given[];
  labelOf: LabelOf;
}

const noGiven: readonly Given[] = [];

/** What was ruled in the meeting so far, newest first. */
export function useGiven(meeting: Id): GivenParts {
  const { data } = useCall('directive.list', {
    filter: { field: 'meeting', is: 'equal', value: meeting },
    limit: most,
  });
  return useMemo(
    // Ids are made in the order of time.
    () => ({
      rows: data ? data.rows.toSorted((one, other) => (one.id < other.id ? 1 : -1)) : noGiven,
      labelOf: labelsFrom(data?.labels),
    }),
    [data],
  );
}

const shares: Record<string, Share> = { half: HALF, over: MORE_THAN_HALF, twoThirds: TWO_THIRDS };

/** How many must be there, and how many must agree, as the office has set it. */
export function useShares(): { open: Share; pass: Share } {
  const setting = useSetting();
  return {
    open: shares[setting?.openShare ?? ''] ?? HALF,
    pass: shares[setting?.passShare ?? ''] ?? MORE_THAN_HALF,
  };
}
