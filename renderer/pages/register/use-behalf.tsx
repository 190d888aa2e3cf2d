import { type ReactNode, useState } from 'react';
import type { CallOptions } from '#renderer/data/client.ts';
import { useMay } from '#renderer/data/office.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { type BehalfEntry, BehalfFields, isWhole } from '#renderer/parts/register/behalf-fields.tsx';
import { findRecords } from './find-records.ts';

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
  const options: CallOptions = entry
    ? { behalf: { person: entry.person?.id, day: entry.day, basis: entry.basis } }
    : {};
  return {
    ready: entry === undefined || isWhole(entry),
    options,
    fields: may ? <BehalfFields entry={entry} onEntry={setEntry} today={today} find={findRecords} /> : null,
  };
}
