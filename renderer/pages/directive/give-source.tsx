import { findRecords } from '#renderer/data/find-records.ts';
import { useNamed } from '#renderer/data/queries.ts';
import type { Kept } from '#renderer/data/use-kept.ts';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import { directiveSources } from '#shared/registers/directive.ts';
import { byLetter, byRecord, type Giving } from './give-entry.ts';
import { giveTexts as texts } from './give-texts.ts';

const sources = (Object.keys(directiveSources) as Giving['source'][]).map((id) => ({
  id,
  label: directiveSources[id],
}));

/** Where it came from, and what belongs to that. */
export function GiveSource({ kept }: { kept: Kept<Giving> }) {
  const { value, set, reads, problems } = kept;
  const { source } = value;
  return (
    <>
      <ChoiceField
        label={texts.source}
        required
        value={source}
        onChange={(next) => set({ source: next })}
        choices={sources}
        as="list"
        reserve={false}
      />
      {source === 'meeting' && (
        <>
          <RecordField kept={kept} name="meeting" label={texts.meeting} />
          {value.meeting && <ItemField kept={kept} meeting={value.meeting.id} />}
        </>
      )}
      {source === 'motion' && <RecordField kept={kept} name="motion" label={texts.motion} />}
      {source === 'question' && <RecordField kept={kept} name="question" label={texts.question} />}
      {byLetter.has(source) && (
        <div className="fields two act-pair">
          <TextField
            label={texts.sourceNumber}
            value={value.sourceNumber}
            onChange={(sourceNumber) => set({ sourceNumber })}
            error={problems.sourceNumber}
            maxLength={60}
            code
            reserve={false}
          />
          <DayField
            label={texts.sourceDueOn}
            value={value.sourceDueOn}
            onChange={reads('sourceDueOn')}
            reserve={false}
          />
        </div>
      )}
      {!byRecord.has(source) && (
        <TextField
          label={texts.sourceNote}
          value={value.sourceNote}
          onChange={(sourceNote) => set({ sourceNote })}
          maxLength={200}
          reserve={false}
        />
      )}
    </>
  );
}

interface RecordFieldProps {
  kept: Kept<Giving>;
  name: 'meeting' | 'motion' | 'question';
  label: string;
}

function RecordField({ kept, name, label }: RecordFieldProps) {
  return (
    <ReferenceField
      label={label}
      value={kept.value[name]}
      onChange={(next, problem) => kept.reads(name)(next, problem)}
      error={kept.problems[name]}
      find={(text) => findRecords(name, text)}
      reserve={false}
    />
  );
}

/** The agenda of the chosen meeting. */
function ItemField({ kept, meeting }: { kept: Kept<Giving>; meeting: Id }) {
  const { data } = useNamed<ListAnswer>('item.list', {
    filter: { field: 'meeting', is: 'equal', value: meeting },
    order: [{ field: 'order' }],
    limit: 200,
  });
  const choices = (data?.rows ?? []).map(({ id, title }) => ({ id, label: String(title ?? '') }));
  const chosen = choices.find(({ id }) => id === kept.value.item);
  return (
    <ChoiceField
      label={texts.item}
      value={chosen?.id ?? null}
      onChange={(item) => kept.set({ item })}
      choices={choices}
      as="list"
      disabled={choices.length === 0}
      reserve={false}
    />
  );
}
