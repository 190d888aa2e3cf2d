import { useState } from 'react';
import { refused } from '#renderer/data/client.ts';
import { noticeWritten } from '#renderer/data/written.ts';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import type { Id } from '#shared/base/ids.ts';
import { addItem } from '../arrange.ts';
import type { Item, Meeting } from '../meeting-data.ts';
import type { KnownUnits } from '../use-units.ts';
import { roomTexts as texts } from './texts.ts';

const { floorForm: words } = texts;

interface FloorDialogProps {
  meeting: Meeting;
  items: readonly Item[];
  units: KnownUnits;
  onAdded: (id: Id) => void;
  onLeave: () => void;
}

/** 臨時提案, in the middle of a meeting: what it is about and who brings it. */
export function FloorDialog({ meeting, items, units, onAdded, onLeave }: FloorDialogProps) {
  const [title, setTitle] = useState('');
  const [unit, setUnit] = useState<Candidate | null>(null);
  const [proposers, setProposers] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (busy) return;
    if (title.trim() === '') {
      setProblem(words.noSubject);
      return;
    }
    setBusy(true);
    try {
      const made = await addItem(meeting.id, items, 'floor', {
        title,
        unit: unit?.id ?? null,
        proposers: proposers.trim() === '' ? null : proposers,
      });
      noticeWritten(words.added(title), made.position);
      onAdded(made.id);
    } catch (error) {
      setProblem(refused(error).message);
      setBusy(false);
    }
  };
  const save = (): void => void submit();
  return (
    <Dialog
      isOpen
      title={words.title}
      verb={words.add}
      onDo={save}
      busy={busy}
      keys={saveKeys}
      leave={words.back}
      onLeave={onLeave}
    >
      <div className="fields" onKeyDownCapture={savingByKeys(save)}>
        <LongTextField label={words.subject} required value={title} onChange={setTitle} error={problem} />
        <ReferenceField label={words.unit} value={unit} onChange={setUnit} find={units.find} reserve={false} />
        <TextField label={words.proposers} value={proposers} onChange={setProposers} reserve={false} />
      </div>
    </Dialog>
  );
}
