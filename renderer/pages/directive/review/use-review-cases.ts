import { useState } from 'react';
import { useCounts } from '#renderer/data/counts.ts';
import { useNamed } from '#renderer/data/queries.ts';
import type { View } from '#renderer/parts/buttons/view-tabs.tsx';
import { type LabelOf, labelsFrom } from '#renderer/parts/register/names.ts';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import type { Condition } from '#shared/language/condition.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { takenAlong } from '../picked.ts';
import { overdueOn, tracked } from '../views.ts';
import { reviewTexts as texts } from './texts.ts';

type Scope = keyof typeof texts.scopes;

export interface ReviewCases {
  rows: readonly AnyRecord[];
  labelOf: LabelOf;
  /** Cases of which a unit has asked for more time. */
  asking: ReadonlySet<Id>;
  scope: Scope;
  scopes: readonly View[];
  onScope: (id: string) => void;
}

const openRequest: Condition = {
  all: [
    { field: 'kind', is: 'equal', value: 'extend' },
    { field: 'state', is: 'oneOf', value: ['asked', 'approved', 'advised', 'reviewed'] },
  ],
};

/** The cases that are to be reviewed: those that wait for a ruling, all, the overdue, or what was ticked in the list. */
export function useReviewCases(today: Day): ReviewCases {
  const [picked] = useState(() => takenAlong('review'));
  const [scope, setScope] = useState<Scope>(picked ? 'picked' : 'asked');
  const { data: requests } = useNamed<ListAnswer>('request.list', { filter: openRequest, limit: 1000 });
  const asking = new Set((requests?.rows ?? []).map(({ directive }) => String(directive)));
  const filters: Record<Scope, Condition> = {
    asked: {
      all: [
        tracked,
        {
          any: [
            { field: 'standing', is: 'equal', value: 'asked' },
            { field: 'id', is: 'oneOf', value: [...asking].sort() },
          ],
        },
      ],
    },
    open: tracked,
    overdue: overdueOn(today),
    picked: { all: [tracked, { field: 'id', is: 'oneOf', value: picked ?? [] }] },
  };
  const names = (Object.keys(texts.scopes) as Scope[]).filter((name) => name !== 'picked' || picked !== undefined);
  const counts = useCounts(names.map((name) => ({ register: 'directive', filter: filters[name] })));
  const { data } = useNamed<ListAnswer>('directive.list', {
    filter: filters[scope],
    order: [{ field: 'dueOn' }, { field: 'number' }],
    limit: 1000,
  });
  return {
    rows: data?.rows ?? [],
    labelOf: labelsFrom(data?.labels),
    asking,
    scope,
    scopes: names.map((name, at) => ({ id: name, label: texts.scopes[name], count: counts[at] })),
    onScope: (id) => setScope(names.find((name) => name === id) ?? 'asked'),
  };
}
