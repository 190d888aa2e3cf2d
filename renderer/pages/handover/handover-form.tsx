import { useState } from 'react';
import { callNamed } from '#renderer/data/client.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import { useRecordEntry } from '#renderer/data/use-record-entry.ts';
import { noticed } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import type { OwnFormProps } from '#renderer/parts/register/own-ways.ts';
import type { Day } from '#shared/base/day.ts';
import type { Written } from '#shared/contract/register-operations.ts';
import { handover } from '#shared/registers/handover.ts';
import { handoverTexts as texts } from './texts.ts';
import { type HandoverKind, useUnfinished } from './use-unfinished.ts';

interface Handing {
  kind: HandoverKind;
  on: Day | null;
  unit: Candidate | null;
  from: Candidate | null;
  to: Candidate | null;
  watcher: Candidate | null;
  note: string;
}

const helps: Readonly<Record<HandoverKind, string>> = {
  person: texts.personHelp,
  chief: texts.chiefHelp,
  head: texts.headHelp,
};

const kinds = (Object.keys(helps) as HandoverKind[]).map((id) => ({
  id,
  label: String(handover.fields.kind.choices?.[id] ?? ''),
}));

const people = ['from', 'to', 'watcher'] as const;

/** A new handover: who hands over what decides which unfinished matters are on the list. */
export function HandoverForm({ onClose, onMade }: OwnFormProps) {
  const { today } = useOfficeDays();
  const { entry, setEntry, restored, clear } = useRecordEntry('handover new');
  const blank: Handing = { kind: 'person', on: today, unit: null, from: null, to: null, watcher: null, note: '' };
  const value = { ...blank, ...entry.values } as Handing;
  const set = (patch: Partial<Handing>): void => setEntry({ values: { ...entry.values, ...patch }, problems: {} });
  const { kind, on, unit, from } = value;
  const found = useUnfinished({ kind, unit: unit?.id ?? null, from: from?.id ?? null });
  const [busy, setBusy] = useState(false);
  const ready = !busy && found.known && on !== null && from !== null && (kind !== 'chief' || unit !== null);
  const make = async (): Promise<{ position: number }> => {
    const { cases, motions, questions } = found;
    const named = Object.fromEntries(people.map((name) => [name, value[name]?.id ?? null]));
    const values = { kind, on, unit: unit?.id ?? null, ...named, note: value.note, cases, motions, questions };
    const made = await callNamed<Written>('handover.create', { values });
    clear();
    onMade(made.record.id);
    return made;
  };
  const save = async (): Promise<void> => {
    if (!ready) return;
    setBusy(true);
    if (!(await noticed(make(), texts.made))) setBusy(false);
  };
  const submit = (): void => void save();
  useShortcut(saveKeys, submit);
  return (
    <Drawer
      title={texts.formTitle}
      onClose={onClose}
      actions={
        <div className="record-acts">
          <span className="dim small">{restored ? texts.restored : ''}</span>
          <span className="grow" />
          <Button
            onPress={() => {
              clear();
              onClose();
            }}
          >
            {texts.leave}
          </Button>
          <Button rank="primary" keys={saveKeys} busy={busy} disabled={!ready} onPress={submit}>
            {texts.save}
          </Button>
        </div>
      }
    >
      <div className="fields" onKeyDownCapture={savingByKeys(submit)}>
        <ChoiceField
          label={texts.kind}
          value={kind}
          onChange={(next) => set({ kind: next })}
          choices={kinds}
          help={helps[kind]}
        />
        {kind !== 'head' && (
          <ReferenceField
            label={texts.unit}
            required={kind === 'chief'}
            value={unit}
            onChange={(next) => set({ unit: next })}
            find={(text) => findRecords('unit', text)}
            reserve={false}
          />
        )}
        {people.map((name) => (
          <ReferenceField
            key={name}
            label={texts[name]}
            required={name === 'from'}
            value={value[name]}
            onChange={(next) => set({ [name]: next })}
            find={(text) => findRecords('person', text)}
            reserve={false}
          />
        ))}
        <DayField label={texts.on} required value={on} onChange={(next) => set({ on: next })} reserve={false} />
        <LongTextField label={texts.note} value={value.note} onChange={(note) => set({ note })} reserve={false} />
        <p role="status">{texts.found(found.cases.length, found.motions.length, found.questions.length)}</p>
      </div>
    </Drawer>
  );
}
