import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import { ReferenceSetField } from '#renderer/parts/choose/reference-set-field.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import type { FieldFrame } from '#renderer/parts/fields/field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { MoneyField } from '#renderer/parts/fields/money-field.tsx';
import { MonthField } from '#renderer/parts/fields/month-field.tsx';
import { NumberField } from '#renderer/parts/fields/number-field.tsx';
import { PercentField } from '#renderer/parts/fields/percent-field.tsx';
import { PeriodField } from '#renderer/parts/fields/period-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import type { Period } from '#shared/base/period.ts';
import type { Field } from '#shared/language/field.ts';
import { ChildrenInput } from './children-input.tsx';
import { ChoicesInput } from './choices-input.tsx';
import type { FindRecords, LabelOf } from './names.ts';

export interface FieldInputProps {
  name: string;
  field: Field;
  value: unknown;
  /** A problem means that what is typed cannot be read. */
  onChange: (value: unknown, problem?: string) => void;
  error?: string | undefined;
  readOnly?: boolean | undefined;
  quietLabel?: boolean;
  labelOf: LabelOf;
  find: FindRecords;
}

/** The input that fits a field's description; every form is made of these. */
export function FieldInput(props: FieldInputProps) {
  const { name, field, value, onChange, error, readOnly, quietLabel } = props;
  const frame: FieldFrame = {
    label: field.label,
    required: isAsked(field),
    help: field.help,
    error,
    readOnly,
    quietLabel,
    name,
    reserve: !quietLabel,
  };
  switch (field.kind) {
    case 'text':
      return <TextField {...frame} value={textOf(value)} onChange={onChange} />;
    case 'longText':
      return <LongTextField {...frame} value={textOf(value)} onChange={onChange} />;
    case 'number':
      return (
        <NumberField
          {...frame}
          unit={field.counter}
          places={0}
          value={value === null || value === undefined ? null : String(value)}
          onChange={(next, problem) => onChange(next === null ? null : Number(next), problem)}
        />
      );
    case 'decimal':
      return (
        <NumberField
          {...frame}
          unit={field.counter}
          places={field.places}
          value={value as string | null}
          onChange={onChange}
        />
      );
    case 'money':
      return <MoneyField {...frame} help={field.help} value={value as number | null} onChange={onChange} />;
    case 'percent':
      return <PercentField {...frame} value={value as string | null} onChange={onChange} />;
    case 'day':
      return <DayField {...frame} value={value as string | null} onChange={onChange} />;
    case 'month':
      return <MonthField {...frame} value={value as string | null} onChange={onChange} />;
    case 'period':
      return <PeriodField {...frame} value={value as Period | null} onChange={onChange} />;
    case 'flag':
      return (
        <div className="field flag-field">
          <Checkbox checked={value === true} onChange={(next) => onChange(next)} disabled={readOnly}>
            {field.label}
          </Checkbox>
          <div className="help">{error ?? field.help}</div>
        </div>
      );
    case 'choice':
      return <ChoiceField {...frame} value={value as string | null} onChange={onChange} choices={offered(field)} />;
    case 'choices':
      return <ChoicesInput {...props} />;
    case 'children':
      return <ChildrenInput {...props} Input={FieldInput} />;
    default:
      return <ReferenceInput {...props} frame={frame} />;
  }
}

/** Flags and sets need no word: they are never unfilled. */
const isAsked = (field: Field): boolean =>
  field.required &&
  (field.least ?? 1) > 0 &&
  !['flag', 'children', 'references', 'choices', 'attachments'].includes(field.kind);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function offered(field: Field): { id: string; label: string }[] {
  const all = Object.entries(field.choices ?? {}).map(([id, label]) => ({ id, label }));
  return all;
}

function ReferenceInput({ field, value, onChange, labelOf, find, frame }: FieldInputProps & { frame: FieldFrame }) {
  const to = field.to?.() ?? '';
  const named = (id: string) => ({ id, label: labelOf(to, id) });
  const look = (text: string) => find(to, text);
  if (field.kind === 'reference')
    return (
      <ReferenceField
        {...frame}
        value={typeof value === 'string' ? named(value) : null}
        onChange={(next, problem) => onChange(next?.id ?? null, problem)}
        find={look}
      />
    );
  return (
    <ReferenceSetField
      {...frame}
      value={((value ?? []) as readonly string[]).map(named)}
      onChange={(next) => onChange(next.map((one) => one.id).sort())}
      find={look}
    />
  );
}
