import { useEffect, useRef } from 'react';
import { SealedField } from '#renderer/parts/fields/sealed-field.tsx';
import type { Field } from '#shared/language/field.ts';
import type { Register } from '#shared/language/register.ts';
import { type Entry, problemOf, typedInto } from './entry.ts';
import { FieldInput, type FieldInputProps } from './field-input.tsx';
import type { FindRecords, LabelOf } from './names.ts';
import type { SealedShown } from './sealed-shown.ts';
import './register.css';

export interface RecordFormProps extends SealedShown {
  of: Register;
  /** The record as it stands, or what a new one starts with. */
  record: Readonly<Record<string, unknown>>;
  entry: Entry;
  onEntry: (entry: Entry) => void;
  /** Fields this account sees, and those it may change. */
  seen: (name: string, field: Field) => boolean;
  changeable: (name: string, field: Field) => boolean;
  labelOf: LabelOf;
  find: FindRecords;
  columns?: 1 | 2;
}

/** The form that follows from a register's description. */
export function RecordForm(props: RecordFormProps) {
  const { of, columns = 1 } = props;
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:not([disabled]), textarea:not([disabled])')?.focus();
  }, []);
  const fields = Object.entries(of.fields).filter(([name, field]) => props.seen(name, field) && isEntered(field));
  return (
    <div ref={form} className={columns === 2 ? 'fields two' : 'fields'}>
      {fields.map(([name, field]) => (
        <div key={name} className={isWide(field) ? 'whole' : undefined}>
          <FormField {...props} name={name} field={field} />
        </div>
      ))}
    </div>
  );
}

const isEntered = (field: Field): boolean => field.kind !== 'computed' && field.kind !== 'attachments' && !field.fixed;

const isWide = (field: Field): boolean => ['longText', 'children', 'choices', 'references'].includes(field.kind);

function FormField(props: RecordFormProps & { name: string; field: Field }) {
  const { name, field, record, entry, onEntry } = props;
  const value = name in entry.values ? entry.values[name] : record[name];
  const readOnly = !props.changeable(name, field);
  const error = problemOf(entry, name);
  const set: FieldInputProps['onChange'] = (next, problem) => onEntry(typedInto(entry, name, next, problem));
  if (field.kind !== 'sealed')
    return (
      <FieldInput
        name={name}
        field={field}
        value={value}
        onChange={set}
        error={error}
        readOnly={readOnly}
        labelOf={props.labelOf}
        find={props.find}
      />
    );
  const { [name]: replacement } = entry.values;
  return (
    <SealedField
      label={field.label}
      help={field.help}
      name={name}
      required={field.required}
      readOnly={readOnly}
      error={error}
      filled={record[name] !== null && record[name] !== undefined}
      revealed={props.revealed[name] ?? null}
      onReveal={props.onReveal && (() => props.onReveal?.(name))}
      onHide={() => props.onHide(name)}
      replacement={typeof replacement === 'string' ? replacement : undefined}
      onReplace={(text) => {
        if (text !== undefined) return set(text);
        const { [name]: _gone, ...values } = entry.values;
        onEntry({ ...entry, values });
      }}
    />
  );
}
