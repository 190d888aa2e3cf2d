import { useState } from 'react';
import { refused, registerCalls } from '#renderer/data/client.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import { usePermits } from '#renderer/data/permits.ts';
import { useBehalf } from '#renderer/data/use-behalf.tsx';
import { useRecordEntry } from '#renderer/data/use-record-entry.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { EntryActions } from '#renderer/parts/register/entry-actions.tsx';
import { RecordForm } from '#renderer/parts/register/record-form.tsx';
import type { SealedShown } from '#renderer/parts/register/sealed-shown.ts';
import type { Id } from '#shared/base/ids.ts';
import type { RecordHead, Register } from '#shared/language/register.ts';
import { emptyValue } from '#shared/language/schema.ts';
import { planTexts as texts } from './texts.ts';

interface PartFormProps {
  of: Register;
  title: string;
  plan: Id;
  /** What is changed; a new one begins with these values. */
  record: RecordHead | undefined;
  start: Readonly<Record<string, unknown>>;
  onDone: () => void;
}

const noLabel = (): string => '';
const nothingSealed: SealedShown = { revealed: {}, onHide: () => undefined };

/** Follows from the plan. */
const known: ReadonlySet<string> = new Set(['plan', 'unit']);

/** A month or milestone of the plan in the drawer, in the drawer's place. */
export function PartForm({ of, title, plan, record, start, onDone }: PartFormProps) {
  const permits = usePermits(of);
  const key = `${of.name} ${record?.id ?? `of ${plan}`}`;
  const { entry, setEntry, setRefused, restored, version, clear } = useRecordEntry(key, record?.version);
  const [busy, setBusy] = useState(false);
  const behalf = useBehalf();
  const blank = Object.fromEntries(Object.entries(of.fields).map(([name, field]) => [name, emptyValue(field)]));
  const calls = registerCalls(of, behalf.options);
  const save = async (): Promise<void> => {
    if (busy || !behalf.ready || Object.keys(entry.problems).length > 0) return;
    setBusy(true);
    const work = record
      ? calls.update({ id: record.id, version, patch: { ...entry.values } })
      : calls.create({ ...start, ...entry.values });
    try {
      const { position } = await work;
      clear();
      noticeWritten(texts.saved(of.label), position);
      onDone();
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
    onDone();
  };
  return (
    <Drawer
      title={title}
      onClose={onDone}
      actions={<EntryActions restored={restored} busy={busy} ready={behalf.ready} onSave={submit} onLeave={leave} />}
    >
      <div onKeyDownCapture={savingByKeys(submit)}>
        <RecordForm
          of={of}
          record={{ ...blank, ...start, ...record }}
          entry={entry}
          onEntry={setEntry}
          seen={(name, field) => !known.has(name) && permits.seen(name, field)}
          changeable={permits.changeable}
          labelOf={noLabel}
          find={findRecords}
          {...nothingSealed}
        />
        {behalf.fields}
      </div>
    </Drawer>
  );
}
