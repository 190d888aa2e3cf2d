import { useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import { onlyFilled } from '#renderer/data/only-filled.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { useFocusFirst } from '#renderer/parts/input/focus-first.ts';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import type { OwnFormProps } from '#renderer/parts/register/own-ways.ts';
import type { Day } from '#shared/base/day.ts';
import { meetingKinds } from '#shared/registers/series.ts';
import { ClockField } from '../clock-field.tsx';
import { listTexts } from './texts.ts';

const { form: texts } = listTexts;

type Kind = keyof typeof meetingKinds;

interface Planning {
  series: Candidate | null;
  kind: Kind;
  title: string;
  on: Day | null;
  at: string | null;
  place: string;
  chair: Candidate | null;
  recorder: Candidate | null;
  council: Candidate | null;
  needsQuorum: boolean;
}

const blank: Planning = {
  series: null,
  kind: 'other',
  title: '',
  on: null,
  at: null,
  place: '',
  chair: null,
  recorder: null,
  council: null,
  needsQuorum: false,
};

/** What is left blank the series says; without one, the kind names the meeting. */
function planned(entry: Planning, on: Day) {
  const { series, kind, title, at, place, chair, recorder, council, needsQuorum } = entry;
  const said = onlyFilled({
    series: series?.id,
    kind: series ? undefined : kind,
    title: title.trim() === '' ? undefined : title,
    at: at ?? undefined,
    place: place.trim() === '' ? undefined : place,
    chair: chair?.id,
    recorder: recorder?.id,
    council: council?.id,
    needsQuorum: needsQuorum ? true : undefined,
  });
  return { on, ...said };
}

/** A meeting of a series on a day of its own, or one that stands alone. */
export function PlanForm({ onClose, onMade }: OwnFormProps) {
  const [entry, setEntry] = useState(blank);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const form = useFocusFirst<HTMLDivElement>('input');
  const set = (part: Partial<Planning>): void => setEntry((now) => ({ ...now, ...part }));
  const save = async (): Promise<void> => {
    if (busy) return;
    if (entry.on === null) {
      setProblem(texts.noDay);
      return;
    }
    setBusy(true);
    try {
      const { record, position } = await call('meeting.plan', { values: planned(entry, entry.on) });
      noticeWritten(listTexts.planned(String(record.title)), position);
      onMade(record.id);
    } catch (error) {
      noticeRefused(refused(error));
      setBusy(false);
    }
  };
  const submit = (): void => void save();
  useShortcut(saveKeys, submit);
  return (
    <Drawer
      title={texts.title}
      onClose={onClose}
      actions={
        <div className="row">
          <span className="grow" />
          <Button onPress={onClose}>{texts.leave}</Button>
          <Button rank="primary" keys={saveKeys} busy={busy} onPress={submit}>
            {texts.save}
          </Button>
        </div>
      }
    >
      <div ref={form} className="fields" onKeyDownCapture={savingByKeys(submit)}>
        <SeriesEntry entry={entry} set={set} />
        <DayField
          label={texts.on}
          required
          value={entry.on}
          onChange={(on, unread) => {
            set({ on });
            setProblem(unread);
          }}
          error={problem}
        />
        <ClockField label={texts.at} value={entry.at} onChange={(at) => set({ at })} />
        <PlanDetails entry={entry} set={set} />
      </div>
    </Drawer>
  );
}

interface PartProps {
  entry: Planning;
  set: (part: Partial<Planning>) => void;
}

/** With a series its next day stands there already. */
function SeriesEntry({ entry, set }: PartProps) {
  const pick = async (next: Candidate | null): Promise<void> => {
    set({ series: next });
    if (!next) return;
    const { proposals } = await call('meeting.propose', { series: next.id });
    const [first] = proposals;
    if (first) set({ on: first.on, at: first.at });
  };
  return (
    <>
      <ReferenceField
        label={texts.series}
        value={entry.series}
        onChange={(next) => void pick(next)}
        find={(text) => findRecords('series', text)}
        help={texts.seriesHelp}
      />
      {entry.series === null && (
        <ChoiceField
          label={texts.kind}
          as="list"
          value={entry.kind}
          onChange={(kind) => set({ kind })}
          choices={(Object.keys(meetingKinds) as Kind[]).map((id) => ({ id, label: meetingKinds[id] }))}
        />
      )}
    </>
  );
}

function PlanDetails({ entry, set }: PartProps) {
  const people = (text: string) => findRecords('person', text);
  return (
    <>
      <TextField label={texts.name} help={texts.nameHelp} value={entry.title} onChange={(title) => set({ title })} />
      <TextField label={texts.place} value={entry.place} onChange={(place) => set({ place })} />
      <ReferenceField label={texts.chair} value={entry.chair} onChange={(chair) => set({ chair })} find={people} />
      <ReferenceField
        label={texts.recorder}
        value={entry.recorder}
        onChange={(recorder) => set({ recorder })}
        find={people}
      />
      <ReferenceField
        label={texts.council}
        help={texts.councilHelp}
        value={entry.council}
        onChange={(council) => set({ council })}
        find={(text) => findRecords('council', text)}
      />
      <Checkbox checked={entry.needsQuorum} onChange={(needsQuorum) => set({ needsQuorum })}>
        {texts.quorum}
      </Checkbox>
    </>
  );
}
