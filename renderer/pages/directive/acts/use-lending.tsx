import { type ReactNode, useState } from 'react';
import type { CallOptions } from '#renderer/data/client.ts';
import { behalfOptions } from '#renderer/data/use-behalf.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { type BehalfEntry, BehalfEntryFields, blankBehalf, isWhole } from '#renderer/parts/register/behalf-fields.tsx';
import { FilesLine, type KeptFile } from '../files-entry.tsx';
import { actTexts as texts } from '../texts.ts';
import { type Decider, findDeciders, useDecider } from './use-decider.ts';

export interface Lending {
  ready: boolean;
  options: CallOptions;
  fields: ReactNode;
}

/** Who decided, when, by which paper, and its scan. */
export function useLending(lent: Decider | undefined): Lending {
  const { today } = useOfficeDays();
  const likely = useDecider(lent);
  const [typed, setTyped] = useState<BehalfEntry>();
  const [scans, setScans] = useState<readonly KeptFile[]>([]);
  if (!lent) return { ready: true, options: {}, fields: null };
  const entry = typed ?? { ...blankBehalf(today), person: likely };
  const { behalf } = behalfOptions(entry);
  return {
    ready: isWhole(entry),
    options: { behalf: { ...(behalf as object), attachments: scans.map(({ id }) => id) } },
    fields: (
      <div className="act-lent">
        <BehalfEntryFields entry={entry} onEntry={setTyped} find={findDeciders(lent)} />
        <FilesLine label={texts.scan} value={scans} onChange={setScans} />
      </div>
    ),
  };
}
