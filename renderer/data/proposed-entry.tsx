import { useState } from 'react';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { EntryActions } from '#renderer/parts/register/entry-actions.tsx';
import { RecordForm } from '#renderer/parts/register/record-form.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { emptyValue } from '#shared/language/schema.ts';
import { refused, registerCalls } from './client.ts';
import { findRecords } from './find-records.ts';
import { usePermits } from './permits.ts';
import { useChosenLabels } from './use-chosen-labels.ts';
import type { RecordEntry } from './use-record-entry.ts';
import { noticeRefused, noticeWritten } from './written.ts';

interface ProposedEntryProps {
  /** With the fields that are asked for at the beginning. */
  of: Register;
  title: string;
  kept: RecordEntry;
  /** What the fields hold before anybody typed. */
  proposed: Readonly<Record<string, unknown>>;
  /** Said of the new record. */
  made: (record: AnyRecord) => string;
  onClose: () => void;
  onMade: (id: Id) => void;
}

const noLabel = (): string => '';
const nothingSealed = { revealed: {}, onHide: () => undefined };

/** A new record in the drawer that starts with what is likely; all of it can be changed. */
export function ProposedEntry({ of, title, kept, proposed, made, onClose, onMade }: ProposedEntryProps) {
  const permits = usePermits(of);
  const { entry, setEntry, setRefused, restored, clear } = kept;
  const [busy, setBusy] = useState(false);
  const start = {
    ...Object.fromEntries(Object.entries(of.fields).map(([name, field]) => [name, emptyValue(field)])),
    ...proposed,
  };
  const values = { ...start, ...entry.values };
  const labelOf = useChosenLabels(of, values, noLabel);
  const save = async (): Promise<void> => {
    if (busy || Object.keys(entry.problems).length > 0) return;
    setBusy(true);
    try {
      const { record, position } = await registerCalls(of).create(values);
      clear();
      noticeWritten(made(record), position);
      onMade(record.id);
    } catch (error) {
      const refusal = refused(error);
      if (refusal.facts.fields) setRefused(refusal.facts.fields);
      else noticeRefused(refusal);
      setBusy(false);
    }
  };
  const submit = (): void => void save();
  useShortcut(saveKeys, submit);
  const leave = (): void => {
    clear();
    onClose();
  };
  return (
    <Drawer
      title={title}
      onClose={onClose}
      actions={<EntryActions restored={restored} busy={busy} ready onSave={submit} onLeave={leave} />}
    >
      <div onKeyDownCapture={savingByKeys(submit)}>
        <RecordForm
          of={of}
          record={start}
          entry={entry}
          onEntry={setEntry}
          seen={permits.seen}
          changeable={permits.changeable}
          labelOf={labelOf}
          find={findRecords}
          {...nothingSealed}
        />
      </div>
    </Drawer>
  );
}
