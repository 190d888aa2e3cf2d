import { FolderOpen } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { TextInput } from '../input/text-input.tsx';
import { Icon } from '../look/icon.tsx';
import { Field, type FieldProps } from './field.tsx';

type FolderFieldProps = FieldProps<string> & {
  onBlur?: (() => void) | undefined;
  /** Where the window can show the system's own dialog. */
  choose?: (() => Promise<string | undefined>) | undefined;
  chooseLabel: string;
};

/** The path of a folder on this machine, typed or chosen. */
export function FolderField({ value, onChange, onBlur, choose, chooseLabel, ...frame }: FolderFieldProps) {
  const pick = async () => {
    const chosen = await choose?.();
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <Field {...frame}>
      {(aria) => (
        <TextInput
          text={value}
          onText={onChange}
          onBlur={onBlur}
          name={frame.name}
          disabled={frame.disabled}
          aria={aria}
          code
          after={
            choose && (
              <AriaButton className="inside" onPress={() => void pick()} isDisabled={frame.disabled ?? false}>
                <Icon of={FolderOpen} />
                {chooseLabel}
              </AriaButton>
            )
          }
        />
      )}
    </Field>
  );
}
