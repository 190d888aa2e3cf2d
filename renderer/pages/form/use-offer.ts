import { refused } from '#renderer/data/client.ts';
import { useCall } from '#renderer/data/queries.ts';
import type { Choice } from '#renderer/parts/choose/choice-field.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { FormOffer } from '#shared/contract/form-operations.ts';
import { type Chosen, chosenOf, type NewEntry } from './new-entry.ts';

export interface Offer {
  offer: FormOffer | undefined;
  waiting: boolean;
  /** Why nothing is offered. */
  problem: string | undefined;
  /** The rows asked for. */
  chosen: Chosen | undefined;
  /** Budgets whose lines can be estimated, where that is what is asked. */
  budgets: readonly Choice<Id>[];
  budget: Id | undefined;
}

/** What the form would be; estimates are of one budget that is being compiled. */
export function useOffer(entry: NewEntry): Offer {
  const estimates = entry.about === 'estimate' && !entry.rows;
  const years = useCall('budget.years', {}, estimates);
  const compiling = estimates ? (years.data?.budgets ?? []).filter(({ state }) => state === 'compiling') : [];
  const budget = entry.budget ?? compiling[0]?.id;
  const chosen = chosenOf(entry, budget);
  const { data, error, isLoading } = useCall('form.offer', chosen ?? { about: entry.about }, chosen !== undefined);
  return {
    offer: chosen && data,
    waiting: isLoading || (estimates && years.isLoading),
    problem: error ? refused(error).message : undefined,
    chosen,
    budgets: compiling.map(({ id, name }) => ({ id, label: name })),
    budget,
  };
}
