import { useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import { usePermits } from '#renderer/data/permits.ts';
import { useCall } from '#renderer/data/queries.ts';
import { useSessions } from '#renderer/data/sessions.ts';
import { useChosenLabels } from '#renderer/data/use-chosen-labels.ts';
import { useRecordEntry } from '#renderer/data/use-record-entry.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { EntryActions } from '#renderer/parts/register/entry-actions.tsx';
import type { OwnFormProps } from '#renderer/parts/register/own-ways.ts';
import { RecordForm } from '#renderer/parts/register/record-form.tsx';
import type { Calls } from '#shared/contract/index.ts';
import type { Fields } from '#shared/language/field.ts';
import type { Register } from '#shared/language/register.ts';
import { emptyValue } from '#shared/language/schema.ts';
import { sessionToCome } from '#shared/meeting/sessions.ts';
import { motion, type motionCategories, type motionSources } from '#shared/registers/motion.ts';
import { motionTexts as texts } from './texts.ts';

type Source = keyof typeof motionSources;

const asked = [
  'council',
  'source',
  'number',
  'category',
  'title',
  'proposer',
  'cosigners',
  'explain',
  'method',
  'receivedAt',
  'confidential',
] as const;

const fields: Fields = Object.fromEntries(asked.map((name) => [name, motion.fields[name]]));

/** What is known when a motion comes in; the rest is asked at its steps. */
const incoming: Register = { ...motion, fields };

/** What a source is likely to bring; anything else is chosen. */
const categoryOf: Readonly<Record<Source, keyof typeof motionCategories>> = {
  office: 'proposal',
  representative: 'motion',
  petition: 'petition',
  floor: 'motion',
};

const noLabel = (): string => '';
const nothingSealed = { revealed: {}, onHide: () => undefined };

/** A new motion: its session and source propose its number and category. */
export function MotionForm({ of, onClose, onMade }: OwnFormProps) {
  const permits = usePermits(of);
  const { today } = useOfficeDays();
  const sessions = useSessions();
  const { entry, setEntry, setRefused, restored, clear } = useRecordEntry('motion new');
  const [busy, setBusy] = useState(false);
  const first = { council: sessionToCome(sessions, today)?.id ?? null, source: 'representative', ...entry.values };
  const council = typeof first.council === 'string' ? first.council : null;
  const source = first.source as Source;
  const { data } = useCall('motion.number', { council, source });
  const start: Record<string, unknown> = {
    ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyValue(field)])),
    council,
    source,
    category: categoryOf[source],
    number: data?.number ?? '',
    receivedAt: today,
  };
  const values = { ...start, ...entry.values };
  const labelOf = useChosenLabels(incoming, values, noLabel);
  const save = async (): Promise<void> => {
    if (busy || Object.keys(entry.problems).length > 0) return;
    setBusy(true);
    try {
      const { record, position } = await call('motion.create', { values } as Calls['motion.create']['input']);
      clear();
      noticeWritten(texts.created(record.number), position);
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
      title={texts.newMotion}
      onClose={onClose}
      actions={<EntryActions restored={restored} busy={busy} ready onSave={submit} onLeave={leave} />}
    >
      <div onKeyDownCapture={savingByKeys(submit)}>
        <RecordForm
          of={incoming}
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
