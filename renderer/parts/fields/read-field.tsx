import type { KeyboardEvent, ReactNode } from 'react';
import { TextInput } from '../input/text-input.tsx';
import { Field, type FieldFrame } from './field.tsx';
import { type ReadFieldOptions, useReadText } from './use-read-text.ts';

export type ValueFieldProps<T> = FieldFrame & {
  value: T | null;
  /** A problem means: something is typed that cannot be read, and the sentence says why. */
  onChange: (value: T | null, problem: string | undefined) => void;
  /** Text of a draft that could not be read when it was left. */
  typed?: string | undefined;
};

type ReadFieldProps<T> = FieldFrame &
  ReadFieldOptions<T> & {
    unit?: ReactNode;
    align?: 'left' | 'right';
    inputMode?: 'numeric' | 'decimal' | 'text';
    onKey?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
    /** Inside the border at the right; is given the way to set a value. */
    after?: ((set: (value: T | null) => void) => ReactNode) | undefined;
  };

/** One line of text read as a value: numbers, money, days, months, periods. */
export function ReadField<T>(props: ReadFieldProps<T>) {
  const { value, onChange, parse, print, printForEdit, same, typed, ...shape } = props;
  const { unit, align = 'left', inputMode = 'text', onKey, after, ...frame } = shape;
  const read = useReadText({ value, onChange, parse, print, printForEdit, same, typed });
  const open = !frame.disabled && !frame.readOnly;
  return (
    <Field {...frame} error={frame.error ?? read.problem}>
      {(aria) => (
        <TextInput
          {...read.input}
          onKey={onKey}
          align={align}
          inputMode={inputMode}
          name={frame.name}
          disabled={frame.disabled}
          readOnly={frame.readOnly}
          aria={aria}
          after={
            <>
              {unit && <span className="unit">{unit}</span>}
              {open && after?.(read.set)}
            </>
          }
        />
      )}
    </Field>
  );
}
