import type { KeyboardEvent } from 'react';
import { TextArea } from '../input/text-area.tsx';
import { Field, type FieldProps } from './field.tsx';

type LongTextFieldProps = FieldProps<string> & {
  onBlur?: (() => void) | undefined;
  onKey?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
  placeholder?: string;
  maxLength?: number | undefined;
  minRows?: number;
};

export function LongTextField(props: LongTextFieldProps) {
  const { value, onChange, onBlur, onKey, placeholder, maxLength, minRows, ...frame } = props;
  return (
    <Field {...frame}>
      {(aria) => (
        <TextArea
          text={value}
          onText={onChange}
          onBlur={onBlur}
          onKey={onKey}
          placeholder={placeholder}
          maxLength={maxLength}
          minRows={minRows ?? 2}
          name={frame.name}
          disabled={frame.disabled}
          readOnly={frame.readOnly}
          aria={aria}
        />
      )}
    </Field>
  );
}
