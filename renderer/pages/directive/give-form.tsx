import { call } from '#renderer/data/client.ts';
import { FilesEntry } from '#renderer/data/files-entry.tsx';
import { findRecords } from '#renderer/data/find-records.ts';
import { useMay } from '#renderer/data/office.ts';
import { useNamed } from '#renderer/data/queries.ts';
import { useBehalf } from '#renderer/data/use-behalf.tsx';
import { type Kept, useKept } from '#renderer/data/use-kept.ts';
import { useSaving } from '#renderer/data/use-saving.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import { ReferenceSetField } from '#renderer/parts/choose/reference-set-field.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { useFocusFirst } from '#renderer/parts/input/focus-first.ts';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import type { OwnFormProps } from '#renderer/parts/register/own-ways.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import { GiveDue } from './give-due.tsx';
import { blankGiving, type Giving, givenFrom } from './give-entry.ts';
import { GiveSource } from './give-source.tsx';
import { giveTexts as texts } from './give-texts.ts';
import './directive.css';

/** A new directive: tracked at once, or kept until the minutes are confirmed. */
export function GiveForm({ onClose, onMade }: OwnFormProps) {
  const { today } = useOfficeDays();
  const kept = useKept<Giving>('directive new', blankGiving(today));
  const behalf = useBehalf();
  const controls = useMay('control');
  const form = useFocusFirst<HTMLDivElement>('textarea');
  const wanting = kept.broken || kept.value.content.trim() === '' || !behalf.ready;
  const trackable = !wanting && kept.value.leads.length > 0;
  const { busy, submit, save } = useSaving({
    kept,
    what: wanting || (controls && !trackable) ? undefined : !controls,
    work: (draft) => call('directive.give', { values: givenFrom(kept.value, draft) }, behalf.options),
    said: ({ number }, draft) => (draft ? texts.kept(kept.value.content.slice(0, 20)) : texts.tracked(number)),
    onDone: ({ record }) => onMade(record.id),
    aloud: true,
  });
  const leave = (): void => {
    kept.clear();
    onClose();
  };
  return (
    <Drawer
      title={texts.title}
      onClose={onClose}
      actions={
        <div className="record-acts">
          <span className="dim small">{kept.restored ? texts.restored : ''}</span>
          <span className="grow" />
          <Button onPress={leave}>{texts.leave}</Button>
          <Button busy={busy && !controls} disabled={wanting} onPress={() => void save(true)}>
            {texts.keep}
          </Button>
          {controls && (
            <Button rank="primary" keys={saveKeys} busy={busy} disabled={!trackable} onPress={() => void save(false)}>
              {texts.track}
            </Button>
          )}
        </div>
      }
    >
      <div ref={form} className="fields give" onKeyDownCapture={savingByKeys(submit)}>
        <GiveFields kept={kept} />
        {behalf.fields}
      </div>
    </Drawer>
  );
}

function GiveFields({ kept }: { kept: Kept<Giving> }) {
  const { value, set, reads, problems } = kept;
  const kinds = useKinds();
  const findUnits = (text: string) => findRecords('unit', text);
  return (
    <>
      <LongTextField
        label={texts.content}
        required
        value={value.content}
        onChange={(content) => set({ content })}
        error={problems.content}
        maxLength={4000}
        reserve={false}
      />
      <ReferenceSetField
        label={texts.leads}
        required
        value={value.leads}
        onChange={(leads) => set({ leads })}
        find={findUnits}
        error={problems.leads}
        help={value.leads.length > 1 ? texts.order : undefined}
        reserve={false}
      />
      <ReferenceSetField
        label={texts.cos}
        value={value.cos}
        onChange={(cos) => set({ cos })}
        find={findUnits}
        error={problems.cos}
        reserve={false}
      />
      <GiveDue kept={kept} />
      <GiveSource kept={kept} />
      <div className="fields two act-pair">
        <DayField
          label={texts.givenOn}
          value={value.givenOn}
          onChange={reads('givenOn')}
          error={problems.givenOn}
          reserve={false}
        />
        <ReferenceField
          label={texts.givenBy}
          value={value.givenBy}
          onChange={reads('givenBy')}
          find={(text) => findRecords('person', text)}
          reserve={false}
        />
      </div>
      <ChoiceField
        label={texts.kind}
        value={value.kind}
        onChange={(kind) => set({ kind })}
        choices={kinds}
        as={kinds.length > 3 ? 'list' : 'segments'}
        reserve={false}
      />
      <Checkbox checked={value.confidential} onChange={(confidential) => set({ confidential })}>
        {texts.confidential}
      </Checkbox>
      <FilesEntry label={texts.files} value={value.files} onChange={(files) => set({ files })} />
      <LongTextField
        label={texts.note}
        value={value.note}
        onChange={(note) => set({ note })}
        minRows={1}
        reserve={false}
      />
    </>
  );
}

/** Kinds in use. */
function useKinds(): { id: string; label: string }[] {
  const { data } = useNamed<ListAnswer>('directiveKind.list', {
    filter: { field: 'idle', is: 'equal', value: false },
    order: [{ field: 'order' }],
    limit: 100,
  });
  return (data?.rows ?? []).map(({ id, name }) => ({ id, label: String(name) }));
}
