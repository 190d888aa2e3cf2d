import { useMemo } from 'react';
import { useSessions } from '#renderer/data/sessions.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { OwnView } from '#renderer/parts/register/own-ways.ts';
import type { Condition } from '#shared/language/condition.ts';
import { sessionOn } from '#shared/meeting/sessions.ts';
import { questionTexts as texts } from './texts.ts';

const unsettled: Condition = { field: 'state', is: 'unequal', value: 'closed' };

export const toAnswer: Condition = {
  all: [
    unsettled,
    { field: 'written', is: 'equal', value: true },
    { field: 'state', is: 'unequal', value: 'answered' },
  ],
};

const unkept: Condition = {
  all: [unsettled, { field: 'promise', is: 'filled' }, { field: 'directives', is: 'empty' }],
};

/** 本會期 is the session in course or last begun. */
export function useQuestionViews(): readonly OwnView[] {
  const { today } = useOfficeDays();
  const session = sessionOn(useSessions(), today)?.id;
  return useMemo(
    () => [
      {
        id: 'answer',
        label: texts.views.answer,
        filter: toAnswer,
        order: [{ field: 'dueOn' }],
        empty: texts.empty.answer,
      },
      { id: 'promise', label: texts.views.promise, filter: unkept, empty: texts.empty.promise },
      {
        id: 'session',
        label: texts.views.session,
        filter: { field: 'council', is: 'oneOf', value: session === undefined ? [] : [session] },
        empty: texts.empty.session,
      },
    ],
    [session],
  );
}
