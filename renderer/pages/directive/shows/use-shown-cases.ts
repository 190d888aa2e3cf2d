import { useNamed } from '#renderer/data/queries.ts';
import { type LabelOf, labelsFrom } from '#renderer/parts/register/names.ts';
import type { Shown } from '#renderer/parts/register/own-ways.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import type { Condition } from '#shared/language/condition.ts';
import type { Case } from '../case-facts.tsx';

export interface ShownCases {
  rows: readonly Case[];
  total: number;
  labelOf: LabelOf;
  waiting: boolean;
}

const mostShown = 1000;

/** The cases of the list, as many as can be looked at together; narrowed further by `within`. */
export function useShownCases(input: Shown['input'], within?: Condition): ShownCases {
  const filter = within ? { all: [...(input.filter ? [input.filter] : []), within] } : input.filter;
  const { data, isLoading } = useNamed<ListAnswer>('directive.list', {
    ...input,
    ...(filter ? { filter } : {}),
    limit: mostShown,
  });
  return {
    rows: (data?.rows ?? []) as unknown as readonly Case[],
    total: data?.total ?? 0,
    labelOf: labelsFrom(data?.labels),
    waiting: isLoading,
  };
}
