import { useDecider } from '#renderer/data/deciders.ts';
import { useNamed } from '#renderer/data/queries.ts';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { Day } from '#shared/base/day.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import type { ReviewSession } from './review-entry.ts';

export interface Ruler {
  on: Day | null;
  person: Candidate | null;
  basis: string;
}

/** Who ruled, when and where: as typed, else as the meeting has it, else the head, today. */
export function useRuler({ meeting, on, ruler, basis }: ReviewSession): Ruler {
  const { today } = useOfficeDays();
  const head = useDecider({ role: 'head' }) ?? null;
  const { data } = useNamed<GetAnswer>('meeting.get', { id: meeting?.id }, meeting !== null);
  const held = meeting === null ? undefined : data;
  const chair = typeof held?.record.chair === 'string' ? held.record.chair : undefined;
  const chairing = chair && held ? { id: chair, label: labelsFrom(held.labels)('person', chair) } : head;
  const heldOn = typeof held?.record.on === 'string' ? held.record.on : today;
  return {
    on: on === undefined ? heldOn : on,
    person: ruler === undefined ? chairing : ruler,
    basis: basis ?? meeting?.label ?? '',
  };
}
