import type { KeyboardEvent, ReactNode } from 'react';
import { TextInput } from '../input/text-input.tsx';
import { Field, type FieldProps } from './field.tsx';

type TextFieldProps = FieldProps<string> & {
  onBlur?: (() => void) | undefined;
  onKey?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  placeholder?: string;
  maxLength?: number | undefined;
  unit?: ReactNode;
  code?: boolean | undefined;
  autoComplete?: string;
};

export function TextField(props: TextFieldProps) {
  const { value, onChange, unit, onBlur, onKey, placeholder, maxLength, code, autoComplete, ...frame } = props;
  return (
    <Field {...frame}>
      {(aria) => (
        <TextInput
          text={value}
          onText={onChange}
          onBlur={onBlur}
          onKey={onKey}
          placeholder={placeholder}
          maxLength={maxLength}
          code={code}
          autoComplete={autoComplete ?? 'off'}
          name={frame.name}
          disabled={frame.disabled}
          readOnly={frame.readOnly}
          after={unit && <span className="unit">{unit}</span>}
          aria={aria}
        />
      )}
    </Field>
  );
}
