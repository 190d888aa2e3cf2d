import { type ReactNode, useState } from 'react';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { type BehalfEntry, blankBehalf, isWhole } from '#renderer/parts/register/behalf-fields.tsx';
import { BehalfEntryForm } from './behalf-entry.tsx';
import type { CallOptions } from './client.ts';
import { type Decider, findDeciders, useDecider } from './deciders.ts';
import { behalfOptions } from './use-behalf.tsx';

export interface Lent {
  /** false while something is missing. */
  ready: boolean;
  options: CallOptions;
  fields: ReactNode;
}

/** Who decided, on which day, by which paper, and its scan; whoever it is likely to be is proposed, and the paper where it is known. */
export function useLent(decider: Decider | undefined, basis = ''): Lent {
  const { today } = useOfficeDays();
  const likely = useDecider(decider);
  const [typed, setTyped] = useState<BehalfEntry>();
  if (!decider) return { ready: true, options: {}, fields: null };
  const entry = typed ?? { ...blankBehalf(today), person: likely ?? null, basis };
  return {
    ready: isWhole(entry),
    options: behalfOptions(entry),
    fields: (
      <div className="step-lent" aria-busy={likely === undefined && typed === undefined}>
        <BehalfEntryForm narrow entry={entry} onEntry={setTyped} find={findDeciders(decider)} />
      </div>
    ),
  };
}
