import type { Id } from '#shared/base/ids.ts';
import type { Draft } from '../../store/draft.ts';
import { recordsWith } from '../../store/records.ts';
import type { TaskContext } from '../carry.ts';
import { move } from '../changes.ts';

type Values = Readonly<Record<string, unknown>>;
type Step = 'notice' | 'start' | 'adjourn' | 'cancel';

/** How far a meeting has come; confirmed minutes are the chair's word, not a list's. */
const course: readonly string[] = ['planned', 'noticed', 'open', 'adjourned'];

const stepTo: Readonly<Record<string, Step>> = { noticed: 'notice', open: 'start', adjourned: 'adjourn' };

/** Where a list says that a meeting stands: by its word, or by the times at which it was opened and ended. */
export function standingIn({ standing, openedAt, closedAt }: Values): string | undefined {
  if (standing === 'confirmed' || closedAt) return 'adjourned';
  if (typeof standing === 'string') return standing;
  return openedAt ? 'open' : undefined;
}

/** The moves that lead there; none where the meeting has come as far already. */
export function stepsTo(state: string, standing: string | undefined): Step[] {
  const at = course.indexOf(state);
  if (standing === 'cancelled') return at >= 0 && at < 2 ? ['cancel'] : [];
  const to = course.indexOf(standing ?? '');
  if (at < 0 || to <= at) return [];
  // An agenda need not have been sent for a meeting to be held.
  const ways = to >= 2 ? course.slice(Math.max(at + 1, 2), to + 1) : course.slice(at + 1, to + 1);
  return ways.flatMap((one) => stepTo[one] ?? []);
}

/** As the operations do it: with the times, and what is still on the table when a meeting ends has been dealt with. */
export function stepDrafts({ store }: TaskContext, id: Id, step: Step, { at, openedAt, closedAt }: Values): Draft[] {
  if (step === 'start') return [move('meeting', id, step, { openedAt: openedAt ?? at ?? null })];
  if (step !== 'adjourn') return [move('meeting', id, step)];
  const open = recordsWith(store.db, 'item', 'meeting', id).filter((one) => one.state === 'current');
  return [
    ...open.map((one) => move('item', one.id, 'settle')),
    move('meeting', id, step, { closedAt: closedAt ?? null }),
  ];
}
