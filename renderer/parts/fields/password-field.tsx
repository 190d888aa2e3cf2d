import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { TextInput } from '../input/text-input.tsx';
import { Icon } from '../look/icon.tsx';
import { fieldTexts } from '../texts.ts';
import { useCapsLock } from './caps-lock.ts';
import { Field, type FieldProps } from './field.tsx';

type PasswordFieldProps = FieldProps<string> & {
  /** new-password where one is chosen, so that no kept one is offered. */
  autoComplete?: 'current-password' | 'new-password';
  onBlur?: (() => void) | undefined;
};

export function PasswordField(props: PasswordFieldProps) {
  const { value, onChange, autoComplete = 'current-password', onBlur, ...frame } = props;
  const [shown, setShown] = useState(false);
  const capsLock = useCapsLock();
  const word = shown ? fieldTexts.hide : fieldTexts.show;
  return (
    <Field {...frame} help={capsLock.on ? <span className="caps-on">{fieldTexts.capsLock}</span> : frame.help}>
      {(aria) => (
        <div {...capsLock.watch}>
          <TextInput
            text={value}
            onText={onChange}
            onBlur={onBlur}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            name={frame.name}
            disabled={frame.disabled}
            aria={aria}
            code
            after={
              <AriaButton
                className="inside"
                onPress={() => setShown(!shown)}
                aria-pressed={shown}
                aria-label={`${word}${frame.label}`}
              >
                <Icon of={shown ? EyeOff : Eye} />
                {word}
              </AriaButton>
            }
          />
        </div>
      )}
    </Field>
  );
}
