import type { ComponentType } from 'react';
import { ChildrenField } from '#renderer/parts/fields/children-field.tsx';
import { newId } from '#shared/base/ids.ts';
import { emptyValue } from '#shared/language/schema.ts';
import type { FieldInputProps } from './field-input.tsx';
import { registerTexts } from './texts.ts';

type Child = { id: string } & Record<string, unknown>;

interface ChildrenInputProps extends FieldInputProps {
  /** The form's own input, for the cells of a row. */
  Input: ComponentType<FieldInputProps>;
}

/** Ordered parts of a record; each row is made of the same inputs as the form. */
export function ChildrenInput({ Input, field, value, onChange, error, readOnly, labelOf, find }: ChildrenInputProps) {
  const parts = Object.entries(field.fields ?? {});
  const empty = (): Child => ({
    id: newId(),
    ...Object.fromEntries(parts.map(([name, part]) => [name, emptyValue(part)])),
  });
  return (
    <ChildrenField<Child>
      label={field.label}
      rows={(value ?? []) as readonly Child[]}
      onChange={(rows) => onChange(rows)}
      addLabel={registerTexts.add(field.label)}
      makeRow={empty}
      heads={parts.map(([, part]) => part.label)}
      columns={`repeat(${parts.length}, minmax(0, 1fr)) auto`}
      help={field.help}
      error={error}
      readOnly={readOnly}
    >
      {(row, change) =>
        parts.map(([name, part]) => (
          <Input
            key={name}
            name={name}
            field={part}
            value={row[name]}
            onChange={(next) => change({ ...row, [name]: next })}
            quietLabel
            readOnly={readOnly}
            labelOf={labelOf}
            find={find}
          />
        ))
      }
    </ChildrenField>
  );
}
