import { FilterChip } from '#renderer/parts/buttons/chip.tsx';
import { type Choice, ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { formKinds } from '#shared/contract/form-operations.ts';
import type { FormSubjectName } from '#shared/registers/form.ts';
import { aboutAnother, type NewEntry, nameOf } from './new-entry.ts';
import { formTexts, newTexts as texts } from './texts.ts';
import type { Offer } from './use-offer.ts';

interface NewFieldsProps {
  entry: NewEntry;
  onEntry: (entry: NewEntry) => void;
  subjects: readonly Choice<FormSubjectName>[];
  offered: Pick<Offer, 'budgets' | 'budget'>;
  /** What was refused, by field. */
  refused: Readonly<Record<string, string>>;
}

const kinds = formKinds.map((id) => ({ id, label: formTexts.kinds[id] }));

/** What the form asks about, what it is called, and until when it is to come back. */
export function NewFields({ entry, onEntry, subjects, offered, refused }: NewFieldsProps) {
  const { today } = useOfficeDays();
  const { rows } = entry;
  return (
    <div className="fields form-fields">
      <ChoiceField
        label={texts.about}
        as="list"
        value={entry.about}
        choices={subjects}
        onChange={(about) => onEntry(aboutAnother(entry, about))}
        help={rows || entry.about === 'estimate' ? undefined : texts.allOpen}
        error={refused.about}
        reserve={!rows}
      />
      {offered.budgets.length > 0 && (
        <ChoiceField
          label={texts.budget}
          as="list"
          value={offered.budget ?? null}
          choices={offered.budgets}
          onChange={(budget) => onEntry({ ...entry, budget })}
          reserve={false}
        />
      )}
      {rows && (
        <div className="form-taken">
          <FilterChip
            subject={texts.rowsTaken}
            phrase={rows.said}
            onRemove={() => onEntry({ ...entry, rows: undefined })}
          />
        </div>
      )}
      <TextField
        label={texts.name}
        required
        value={nameOf(entry, today)}
        onChange={(name) => onEntry({ ...entry, name })}
        maxLength={80}
        error={refused.name}
      />
      <DayField
        label={texts.dueOn}
        value={entry.dueOn}
        onChange={(dueOn, dueProblem) => onEntry({ ...entry, dueOn, dueProblem })}
        help={texts.dueHelp}
        error={refused.dueOn}
      />
      <LongTextField
        label={texts.note}
        value={entry.note}
        onChange={(note) => onEntry({ ...entry, note })}
        maxLength={2000}
        minRows={3}
        help={texts.noteHelp}
        error={refused.note}
      />
      <ChoiceField
        label={texts.kind}
        value={entry.kind}
        choices={kinds}
        onChange={(kind) => onEntry({ ...entry, kind })}
        reserve={false}
      />
    </div>
  );
}
