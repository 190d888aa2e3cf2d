import { type KeyboardEvent, useLayoutEffect } from 'react';
import { useComposition } from './use-composition.ts';
import './input.css';

export type TextAreaProps = {
  text: string;
  onText: (text: string) => void;
  onKey?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
  onBlur?: (() => void) | undefined;
  minRows?: number;
  disabled?: boolean | undefined;
  readOnly?: boolean | undefined;
  placeholder?: string | undefined;
  maxLength?: number | undefined;
  name?: string | undefined;
  aria?: Record<string, string | boolean | undefined>;
};

/** Grows with its text; only the page scrolls. */
export function TextArea(props: TextAreaProps) {
  const { text, onText, onKey, minRows = 2, aria, ...rest } = props;
  const composition = useComposition<HTMLTextAreaElement>({ text, onText, onKey });
  const { ref } = composition;
  const wrong = aria?.['aria-invalid'] === true;

  useLayoutEffect(() => {
    if (ref.current) fitHeight(ref.current);
  });

  return (
    <div className={`input${wrong ? ' err' : ''}${rest.disabled ? ' off' : ''}${rest.readOnly ? ' fixed' : ''}`}>
      <textarea
        {...rest}
        {...aria}
        {...composition}
        rows={minRows}
        spellCheck={false}
        onInput={(event) => fitHeight(event.currentTarget)}
      />
    </div>
  );
}

function fitHeight(element: HTMLTextAreaElement): void {
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight}px`;
}
