import { type ReactNode, useState } from 'react';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { type BehalfEntry, BehalfFields, isWhole } from '#renderer/parts/register/behalf-fields.tsx';
import type { CallOptions } from './client.ts';
import { findRecords } from './find-records.ts';
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
    fields: may ? <BehalfFields entry={entry} onEntry={setEntry} today={today} find={findRecords} /> : null,
  };
}

export const behalfOptions = (entry: BehalfEntry): CallOptions => ({
  behalf: { person: entry.person?.id, day: entry.day, basis: entry.basis },
});
