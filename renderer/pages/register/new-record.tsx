import { useState } from 'react';
import { refused, registerCalls } from '#renderer/data/client.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import { usePermits } from '#renderer/data/permits.ts';
import { useBehalf } from '#renderer/data/use-behalf.tsx';
import { useChosenLabels } from '#renderer/data/use-chosen-labels.ts';
import { useRecordEntry } from '#renderer/data/use-record-entry.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { EntryActions } from '#renderer/parts/register/entry-actions.tsx';
import type { OwnFormProps } from '#renderer/parts/register/own-ways.ts';
import { RecordForm } from '#renderer/parts/register/record-form.tsx';
import type { SealedShown } from '#renderer/parts/register/sealed-shown.ts';
import { titleOf } from '#shared/language/record.ts';
import { emptyValue } from '#shared/language/schema.ts';
import { listTexts } from './texts.ts';

const noLabel = (): string => '';
const nothingSealed: SealedShown = { revealed: {}, onHide: () => undefined };

/** A new record in the drawer: the form starts empty, or with what was typed and not saved last time. */
export function NewRecord({ of, onClose, onMade }: OwnFormProps) {
  const permits = usePermits(of);
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
