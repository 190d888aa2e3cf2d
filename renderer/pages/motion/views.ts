import { useMemo } from 'react';
import { useSessions } from '#renderer/data/sessions.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { useLimits } from '#renderer/parts/marks/limits.ts';
import type { OwnView } from '#renderer/parts/register/own-ways.ts';
import { addDays, type Day } from '#shared/base/day.ts';
import type { Condition } from '#shared/language/condition.ts';
import { sessionOn } from '#shared/meeting/sessions.ts';
import { itemDecisions } from '#shared/registers/item.ts';
import { isCarried } from '#shared/registers/motion.ts';
import { motionTexts as texts } from './texts.ts';

const inState = (...states: readonly string[]): Condition => ({ field: 'state', is: 'oneOf', value: [...states] });

export const unsettled: Condition = { field: 'state', is: 'unequal', value: 'closed' };

const atWork = inState('assigned', 'ongoing');

const toSend: Condition = {
  all: [
    inState('resolved'),
    { field: 'decision', is: 'oneOf', value: Object.keys(itemDecisions).filter((one) => isCarried(one)) },
  ],
};

/** The same limit as the completeness view has. */
const unreportedSince = (today: Day, limit: number): Condition => ({
  all: [
    atWork,
    {
      any: [
        { field: 'executedOn', is: 'empty' },
        { field: 'executedOn', is: 'upTo', value: addDays(today, -limit) },
      ],
    },
  ],
});

const byDue = [{ field: 'dueOn' }];

/** 本會期 is the session in course or last begun. */
export function useMotionViews(): readonly OwnView[] {
  const { today } = useOfficeDays();
  const sessions = useSessions();
  const { badDays: limit } = useLimits().unreported;
  const session = sessionOn(sessions, today)?.id;
  return useMemo(
    () => [
      {
        id: 'session',
        label: texts.views.session,
        filter: { field: 'council', is: 'oneOf', value: session === undefined ? [] : [session] },
        empty: texts.empty.session,
      },
      { id: 'work', label: texts.views.work, filter: atWork, order: byDue, empty: texts.empty.work },
      { id: 'send', label: texts.views.send, filter: toSend, empty: texts.empty.send },
      {
        id: 'hindered',
        label: texts.views.hindered,
        filter: inState('hindered', 'reconsidering'),
        empty: texts.empty.hindered,
      },
      {
        id: 'unreported',
        label: texts.views.unreported,
        filter: unreportedSince(today, limit),
        order: byDue,
        empty: texts.empty.unreported,
      },
    ],
    [session, today, limit],
  );
}
