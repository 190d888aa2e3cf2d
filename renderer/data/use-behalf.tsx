import { type ReactNode, useState } from 'react';
import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { type BehalfEntry, blankBehalf, isWhole } from '#renderer/parts/register/behalf-fields.tsx';
import { registerTexts } from '#renderer/parts/register/texts.ts';
import { BehalfEntryForm } from './behalf-entry.tsx';
import type { CallOptions } from './client.ts';
import { useMay } from './office.ts';

export interface BehalfUse {
  /** false while something is missing: saving waits for it. */
  ready: boolean;
  options: CallOptions;
  fields: ReactNode;
}

/** Entering for somebody else, where the account may. */
export function useBehalf(): BehalfUse {
  const may = useMay('behalf');
  const { today } = useOfficeDays();
  const [entry, setEntry] = useState<BehalfEntry>();
  const options = entry ? behalfOptions(entry) : {};
  return {
    ready: entry === undefined || isWhole(entry),
    options,
    fields: may ? (
      <div className="behalf">
        <Checkbox checked={entry !== undefined} onChange={(on) => setEntry(on ? blankBehalf(today) : undefined)}>
          {registerTexts.onBehalf}
        </Checkbox>
        {entry && <BehalfEntryForm entry={entry} onEntry={setEntry} />}
      </div>
    ) : null,
  };
}

export const behalfOptions = (entry: BehalfEntry): CallOptions => ({
  behalf: {
    person: entry.person?.id,
    day: entry.day,
    basis: entry.basis,
    attachments: entry.scans.map(({ id }) => id),
  },
});
