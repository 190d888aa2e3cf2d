import { type ReactNode, useState } from 'react';
import { refused, registerCalls } from '#renderer/data/client.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import type { Permits } from '#renderer/data/permits.ts';
import { useBehalf } from '#renderer/data/use-behalf.tsx';
import { useChosenLabels } from '#renderer/data/use-chosen-labels.ts';
import { useRecordEntry } from '#renderer/data/use-record-entry.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { EntryActions } from '#renderer/parts/register/entry-actions.tsx';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { DrawerFrame } from '#renderer/parts/register/own-ways.ts';
import { RecordForm } from '#renderer/parts/register/record-form.tsx';
import type { Refusal } from '#shared/base/refusal.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { listTexts } from './texts.ts';
import { useRevealed } from './use-revealed.ts';

interface RecordEditorProps {
  of: Register;
  answer: GetAnswer;
  permits: Permits;
  heading: ReactNode;
  frame: DrawerFrame;
  onDone: () => void;
}

/** The record's form. It is saved against the version it was opened from, whatever came since. */
export function RecordEditor({ of, answer, permits, heading, frame, onDone }: RecordEditorProps) {
  const [opened] = useState(answer.record);
  const { entry, setEntry, setRefused, restored, version, clear } = useRecordEntry(
    `${of.name} ${opened.id}`,
    opened.version,
  );
  const labelOf = useChosenLabels(of, entry.values, labelsFrom(answer.labels));
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<Refusal>();
  const sealed = useRevealed(of, opened.id, permits);
  const behalf = useBehalf();
  const calls = registerCalls(of, behalf.options);
  const save = async (values: Readonly<Record<string, unknown>>, against: number): Promise<void> => {
    if (busy || !behalf.ready || Object.keys(entry.problems).length > 0) return;
    setBusy(true);
    try {
      const { record, position } = await calls.update({ id: opened.id, version: against, patch: { ...values } });
      clear();
      noticeWritten(listTexts.saved(titleOf(of, record)), position);
      onDone();
    } catch (error) {
      const refusal = refused(error);
      if (refusal.code === 'conflict') setConflict(refusal);
      else if (refusal.facts.fields) setRefused(refusal.facts.fields);
      else noticeRefused(refusal);
      setBusy(false);
    }
  };
  const submit = (): void => void save(entry.values, version);
  useShortcut(saveKeys, submit, conflict === undefined);
  const leave = (): void => {
    clear();
    onDone();
  };
  return (
    <Drawer
      {...frame}
      onClose={onDone}
      actions={<EntryActions restored={restored} busy={busy} ready={behalf.ready} onSave={submit} onLeave={leave} />}
    >
      <div onKeyDownCapture={savingByKeys(submit)}>
        {heading}
        <RecordForm
          of={of}
          record={opened}
          entry={entry}
          onEntry={setEntry}
          seen={permits.seen}
          changeable={permits.changeable}
          labelOf={labelOf}
          find={findRecords}
          {...sealed}
        />
        {behalf.fields}
      </div>
      {conflict && (
        <ConflictDialog
          of={of}
          conflict={conflict}
          labelOf={labelOf}
          onLeave={() => setConflict(undefined)}
          onKeep={(theirs, newer) => {
            setConflict(undefined);
            const kept = Object.fromEntries(Object.entries(entry.values).filter(([name]) => !theirs.includes(name)));
            void save(kept, newer);
          }}
        />
      )}
    </Drawer>
  );
}
