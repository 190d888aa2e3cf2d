import { useState } from 'react';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { blankBehalf, isWhole } from '#renderer/parts/register/behalf-fields.tsx';
import { BehalfEntryForm } from './behalf-entry.tsx';
import { type CallOptions, refused } from './client.ts';
import { dataTexts } from './texts.ts';
import { behalfOptions } from './use-behalf.tsx';

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
      title={dataTexts.behalfOf(label)}
      sentence={title}
      verb={label}
      busy={busy}
      disabled={!isWhole(entry)}
      onDo={() => void enter()}
      leave={dataTexts.back}
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
