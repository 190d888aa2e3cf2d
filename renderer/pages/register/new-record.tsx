import { useState } from 'react';
import { refused, registerCalls } from '#renderer/data/client.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { RecordForm } from '#renderer/parts/register/record-form.tsx';
import type { SealedShown } from '#renderer/parts/register/sealed-shown.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { emptyValue } from '#shared/language/schema.ts';
import { EntryActions } from './entry-actions.tsx';
import { findRecords } from './find-records.ts';
import type { Permits } from './permits.ts';
import { saveKeys, savingByKeys } from './save-keys.ts';
import { listTexts } from './texts.ts';
import { useBehalf } from './use-behalf.tsx';
import { useChosenLabels } from './use-chosen-labels.ts';
import { useRecordEntry } from './use-record-entry.ts';

interface NewRecordProps {
  of: Register;
  permits: Permits;
  onClose: () => void;
  onMade: (id: string) => void;
}

const noLabel = (): string => '';
const nothingSealed: SealedShown = { revealed: {}, onHide: () => undefined };

/** A new record in the drawer: the form starts empty, or with what was typed and not saved last time. */
export function NewRecord({ of, permits, onClose, onMade }: NewRecordProps) {
  const { entry, setEntry, setRefused, restored, clear } = useRecordEntry(`${of.name} new`);
  const labelOf = useChosenLabels(of, entry.values, noLabel);
  const [busy, setBusy] = useState(false);
  const behalf = useBehalf();
  const start = Object.fromEntries(Object.entries(of.fields).map(([name, field]) => [name, emptyValue(field)]));
  const save = async (): Promise<void> => {
    if (busy || !behalf.ready || Object.keys(entry.problems).length > 0) return;
    setBusy(true);
    try {
      const { record, position } = await registerCalls(of, behalf.options).create({ ...entry.values });
      clear();
      noticeWritten(listTexts.created(titleOf(of, record)), position);
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
      title={listTexts.newRecord(of.label)}
      onClose={onClose}
      actions={<EntryActions restored={restored} busy={busy} ready={behalf.ready} onSave={submit} onLeave={leave} />}
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
        {behalf.fields}
      </div>
    </Drawer>
  );
}
