import { findRecords } from '#renderer/data/find-records.ts';
import { type Choice, ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import type { Chip } from '#shared/booklet/markup.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { FigureName, FigureReply } from '#shared/contract/figure-operations.ts';
import { figureStyles, mostPlaces, styled, styleUnits } from '#shared/figures/style.ts';
import { pickerTexts as texts } from './figure-texts.ts';
import { accountByCodes, type ChipParameter, chipParameters, registerFor, wordsFor } from './parameters.ts';
import { changed, roundedTo, styleIn, worded } from './picked-chip.ts';
import { PickerPeriod } from './picker-period.tsx';
import type { BookletRecord } from './use-booklet.ts';
import { useTitle } from './use-chip.ts';

export interface PickerFieldsProps {
  chip: Chip;
  about: FigureName;
  reply: FigureReply | undefined;
  booklet: BookletRecord;
  values: BookletValues;
  wordProblem: string | undefined;
  onChip: (chip: Chip) => void;
}

/** Everything that the chosen figure can be asked for. */
export function PickerFields(props: PickerFieldsProps) {
  const { chip, about, booklet, values, onChip } = props;
  return (
    <div className="fields two">
      {chipParameters
        .filter((parameter) => about.parameters.includes(parameter))
        .map((parameter) => (
          <ParameterField key={parameter} parameter={parameter} chip={chip} about={about} onChip={onChip} />
        ))}
      <PickerPeriod chip={chip} booklet={booklet} values={values} onChip={onChip} />
      <StyleFields {...props} />
    </div>
  );
}

const every = '*';

interface ParameterFieldProps {
  parameter: ChipParameter;
  chip: Chip;
  about: FigureName;
  onChip: (chip: Chip) => void;
}

function ParameterField({ parameter, chip, about, onChip }: ParameterFieldProps) {
  const value = chip.params[parameter];
  const words = wordsFor(about, parameter);
  const label = texts.parameters[parameter];
  const set = (next: string | undefined): void => onChip(changed(chip, { [parameter]: next }));
  if (!words) return <RecordField label={label} register={registerFor(parameter)} value={value} onChange={set} />;
  const choices: Choice<string>[] = [
    { id: every, label: texts.all },
    ...Object.entries(words).map(([id, word]) => ({ id, label: word })),
  ];
  return (
    <ChoiceField
      label={label}
      as="list"
      value={value ?? every}
      choices={choices}
      onChange={(next) => set(next === every ? undefined : next)}
      reserve={false}
    />
  );
}

interface RecordFieldProps {
  label: string;
  register: string;
  value: string | undefined;
  onChange: (next: string | undefined) => void;
}

/** A unit, an account, a budget; a template may name them otherwise than by their record. */
function RecordField({ label, register, value, onChange }: RecordFieldProps) {
  const byCodes = value === undefined ? undefined : accountByCodes(value);
  const isRecord = value !== undefined && value !== '@' && byCodes === undefined;
  const title = useTitle(register, isRecord ? value : undefined);
  const shown = value === '@' ? texts.thisUnit : (byCodes ?? title ?? '');
  return (
    <ReferenceField
      label={label}
      value={value === undefined ? null : { id: value, label: shown }}
      onChange={(next, problem) => problem === undefined && onChange(next?.id)}
      find={(text) => findRecords(register, text)}
      reserve={false}
    />
  );
}

const usual = '*';

function StyleFields({ chip, about, reply, wordProblem, onChip }: PickerFieldsProps) {
  const style = styleIn(chip, about);
  const { word = '', round, places } = chip.params;
  const help = { part: texts.wordHelp.part, change: texts.wordHelp.change, above: texts.wordHelp.above };
  return (
    <>
      <ChoiceField
        label={texts.style}
        as="list"
        value={style}
        choices={about.styles.map((name) => ({
          id: name,
          label: figureStyles[name].label,
          hint: reply?.ok && name !== 'change' ? styled(reply, { name }) : figureStyles[name].example,
        }))}
        onChange={(next) => onChip(changed(chip, {}, next))}
        reserve={false}
      />
      {about.parameters.includes('places') && (
        <ChoiceField
          label={texts.places}
          as="list"
          value={places ?? usual}
          choices={[
            { id: usual, label: texts.usualPlaces },
            ...Array.from({ length: mostPlaces + 1 }, (_, at) => ({ id: String(at), label: String(at) })),
          ]}
          onChange={(next) => onChip(changed(chip, { places: next === usual ? undefined : next }))}
          reserve={false}
        />
      )}
      {worded.has(style) && (
        <TextField
          label={texts.word}
          value={word}
          maxLength={40}
          help={Object.entries(help).find(([name]) => name === style)?.[1]}
          error={wordProblem}
          onChange={(next) => onChip(changed(chip, { word: next }))}
        />
      )}
      {roundedTo.has(style) && (
        <ChoiceField
          label={texts.round}
          value={round ?? usual}
          choices={[
            { id: usual, label: texts.usualRound },
            ...styleUnits.map((unit) => ({ id: String(unit), label: unit })),
          ]}
          onChange={(next) => onChip(changed(chip, { round: next === usual ? undefined : next }))}
          reserve={false}
        />
      )}
    </>
  );
}
