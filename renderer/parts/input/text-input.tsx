import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import { useComposition } from './use-composition.ts';
import './input.css';

export type TextInputProps = {
  text: string;
  onText: (text: string) => void;
  onKey?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  onFocus?: ((event: FocusEvent<HTMLInputElement>) => void) | undefined;
  onBlur?: ((event: FocusEvent<HTMLInputElement>) => void) | undefined;
  /** Before and after the text, inside the border: icon, unit, button. */
  before?: ReactNode;
  after?: ReactNode;
  align?: 'left' | 'right';
  type?: 'text' | 'password' | 'search';
  disabled?: boolean | undefined;
  readOnly?: boolean | undefined;
  placeholder?: string | undefined;
  maxLength?: number | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal';
  autoComplete?: string;
  /** Numbers of documents, paths, file names: no space is made between scripts. */
  code?: boolean | undefined;
  name?: string | undefined;
  /** id, aria-… from Field, or role and aria-… of a combobox. */
  aria?: Record<string, string | boolean | undefined>;
};

/** A bordered line of text. Every single-line field of the program is made of it. */
export function TextInput(props: TextInputProps) {
  const { text, onText, onKey, before, after, align, code, aria, type = 'text', autoComplete = 'off', ...rest } = props;
  const composition = useComposition<HTMLInputElement>({ text, onText, onKey });
  const wrong = aria?.['aria-invalid'] === true;
  return (
    <div className={`input${wrong ? ' err' : ''}${rest.disabled ? ' off' : ''}${rest.readOnly ? ' fixed' : ''}`}>
      {before}
      <input
        {...rest}
        {...aria}
        {...composition}
        type={type}
        autoComplete={autoComplete}
        spellCheck={false}
        className={`${align === 'right' ? 'num' : ''}${code ? ' code' : ''}`}
      />
      {after}
    </div>
  );
}
