import { useState } from 'react';
import { refused, registerCalls } from '#renderer/data/client.ts';
import { useNamed } from '#renderer/data/queries.ts';
import { noticeWritten } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import type { Entry } from '#renderer/parts/register/entry.ts';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import { RecordForm } from '#renderer/parts/register/record-form.tsx';
import type { Refusal } from '#shared/base/refusal.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { setting } from '#shared/registers/setting.ts';
import { settingsTexts } from './texts.ts';
import './settings.css';

const texts = settingsTexts.office;
const untouched: Entry = { values: {}, problems: {} };
const keys = 'Ctrl Enter';

const ofOffice: ReadonlySet<string> = new Set([
  'officeName',
  'officePrefix',
  'county',
  'firstYear',
  'lockAfterMinutes',
  'attachmentLimitMb',
  'reportFoot',
  'since',
]);

const ofBudget: ReadonlySet<string> = new Set([
  'transferInPercent',
  'transferOutPercent',
  'transferBase',
  'reserve1Percent',
  'overdraw',
  'greenRate',
  'yellowRate',
  'budgetSendDay',
  'budgetResolveDay',
  'budgetPromulgateDay',
  'finalSendDay',
  'fileWithCounty',
  'advanceYears',
  'carryYears',
]);

/** 機關: the one record of settings, in the form that follows from its register. */
export const OfficeSection = () => <SettingPart shows={(name) => ofOffice.has(name)} />;

/** 會議與列管: numbers, days and shares that differ between offices. */
export const TrackingSection = () => <SettingPart shows={(name) => !ofOffice.has(name) && !ofBudget.has(name)} />;

/** 預算: limits of the law that an office may set for itself, lights, and the days of the year. */
export const BudgetSection = () => <SettingPart shows={(name) => ofBudget.has(name)} />;

type Shows = (name: string) => boolean;

function SettingPart({ shows }: { shows: Shows }) {
  const { data } = useNamed<ListAnswer>('setting.list', { limit: 1 });
  const [record] = data?.rows ?? [];
  return record ? <SettingForm record={record} shows={shows} /> : null;
}

function SettingForm({ record, shows }: { record: AnyRecord; shows: Shows }) {
  const [entry, setEntry] = useState(untouched);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const touched = Object.keys(entry.values).length > 0;

  const save = async () => {
    if (busy || !touched || Object.keys(entry.problems).length > 0) return;
    setBusy(true);
    try {
      const done = await registerCalls(setting).update({ id: record.id, version: record.version, patch: entry.values });
      setEntry(untouched);
      setRefusal(undefined);
      noticeWritten(texts.saved, done.position);
    } catch (error) {
      const said = refused(error);
      setRefusal(said);
      setEntry({ ...entry, problems: { ...entry.problems, ...said.facts.fields } });
    }
    setBusy(false);
  };
  useShortcut(keys, () => void save());

  return (
    <>
      <RecordForm
        of={setting}
        record={record}
        entry={entry}
        onEntry={(next) => {
          setEntry(next);
          setRefusal(undefined);
        }}
        seen={shows}
        changeable={(_name, field) => !field.fixed}
        labelOf={labelsFrom()}
        find={async () => []}
        revealed={{}}
        onHide={() => undefined}
        columns={2}
      />
      <div className="row settings-end">
        <span className="grow settings-refused" role="alert">
          {refusal && !refusal.facts.fields && refusal.message}
        </span>
        {!touched && <span className="small dim">{texts.unchanged}</span>}
        <Button rank="primary" keys={keys} busy={busy} disabled={!touched} onPress={() => void save()}>
          {texts.save}
        </Button>
      </div>
    </>
  );
}
