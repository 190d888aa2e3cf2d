import { useState } from 'react';
import { BehalfEntryForm } from '#renderer/data/behalf-entry.tsx';
import { call, refused } from '#renderer/data/client.ts';
import { useMay, useSession } from '#renderer/data/office.ts';
import { behalfOptions } from '#renderer/data/use-behalf.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { type BehalfEntry, blankBehalf, isWhole } from '#renderer/parts/register/behalf-fields.tsx';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import type { Day } from '#shared/base/day.ts';
import type { GivenParts, Meeting } from '../meeting-data.ts';
import { roomTexts as texts } from './texts.ts';

const { minutes } = texts;

/** Whether this account may confirm, in its own name or for the chair. */
export function useConfirming({ chair }: Meeting): 'own' | 'behalf' | undefined {
  const { person } = useSession();
  const approves = useMay('approve');
  const rules = useMay('ruling');
  const lends = useMay('behalf');
  if (approves && (rules || person === chair)) return 'own';
  return lends ? 'behalf' : undefined;
}

interface ConfirmDialogProps {
  meeting: Meeting;
  /** Of whoever chairs, and so confirms. */
  labelOf: LabelOf;
  given: GivenParts;
  way: 'own' | 'behalf';
  onBefore: () => Promise<void>;
  onLeave: () => void;
}

/** 主席核定紀錄: the minutes become fixed, and what was marked is tracked. */
export function ConfirmDialog({ meeting, labelOf, given, way, onBefore, onLeave }: ConfirmDialogProps) {
  const { today } = useOfficeDays();
  const { chair } = meeting;
  const [on, setOn] = useState<Day | null>(today);
  const [typed, setTyped] = useState<BehalfEntry>();
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const entry = typed ?? {
    ...blankBehalf(today),
    person: chair === null ? null : { id: chair, label: labelOf('person', chair) },
    basis: meeting.title,
  };
  const ready = way === 'own' ? on !== null : isWhole(entry);
  const drafts = given.rows.filter(({ state }) => state === 'draft');
  const submit = async (): Promise<void> => {
    if (busy || !ready) return;
    setBusy(true);
    try {
      await onBefore();
      const input = { id: meeting.id, version: meeting.version };
      const { ids } =
        way === 'own'
          ? await call('meeting.confirm', { ...input, on: on ?? today })
          : await call('meeting.confirm', input, behalfOptions(entry));
      showNotice({ text: minutes.done(ids.length) });
      onLeave();
    } catch (error) {
      setRefusal(refused(error).message);
      setBusy(false);
    }
  };
  const save = (): void => void submit();
  return (
    <Dialog
      isOpen
      title={minutes.title}
      sentence={minutes.sentence}
      facts={[
        { label: minutes.drafts, value: texts.givenCount(drafts.length), strong: true },
        { label: minutes.noUnit, value: texts.givenCount(drafts.filter(({ leads }) => leads.length === 0).length) },
      ]}
      verb={texts.confirm}
      onDo={save}
      busy={busy}
      disabled={!ready}
      keys={saveKeys}
      leave={minutes.back}
      onLeave={onLeave}
    >
      <div onKeyDownCapture={savingByKeys(save)}>
        {way === 'own' ? (
          <DayField label={minutes.on} required value={on} onChange={setOn} />
        ) : (
          <BehalfEntryForm entry={entry} onEntry={setTyped} />
        )}
      </div>
      {refusal && (
        <p className="err-text" role="alert">
          {refusal}
        </p>
      )}
    </Dialog>
  );
}
