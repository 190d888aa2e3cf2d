import { useState } from 'react';
import { BehalfEntryForm } from '#renderer/data/behalf-entry.tsx';
import { type CallOptions, refused } from '#renderer/data/client.ts';
import { behalfOptions } from '#renderer/data/use-behalf.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { blankBehalf, isWhole } from '#renderer/parts/register/behalf-fields.tsx';
import { listTexts } from './texts.ts';

interface BehalfMoveProps {
  /** Of the record. */
  title: string;
  /** Of the move. */
  label: string;
  onDo: (options: CallOptions) => Promise<void>;
  onLeave: () => void;
}

/** A move that somebody else decided: who, when and where it stands, then the move. */
export function BehalfMove({ title, label, onDo, onLeave }: BehalfMoveProps) {
  const { today } = useOfficeDays();
  const [entry, setEntry] = useState(() => blankBehalf(today));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const enter = async (): Promise<void> => {
    setBusy(true);
    try {
      await onDo(behalfOptions(entry));
      onLeave();
    } catch (error) {
      setProblem(refused(error).message);
      setBusy(false);
    }
  };
  return (
    <Dialog
      isOpen
      title={listTexts.behalfOf(label)}
      sentence={title}
      verb={label}
      busy={busy}
      disabled={!isWhole(entry)}
      onDo={() => void enter()}
      leave={listTexts.back}
      onLeave={onLeave}
    >
      <BehalfEntryForm entry={entry} onEntry={setEntry} />
      {problem && (
        <p className="neg" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
