import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Segmented } from '../buttons/segmented.tsx';
import { Field, type FieldFrame, type GroupAria } from '../fields/field.tsx';
import { Icon } from '../look/icon.tsx';
import { fieldTexts } from '../texts.ts';
import '../input/input.css';
import './choose.css';

export type Choice<T extends string> = { id: T; label: string; hint?: string | undefined };

type ChoiceFieldProps<T extends string> = FieldFrame & {
  value: T | null;
  onChange: (value: T) => void;
  choices: readonly Choice<T>[];
  /** Short sets show all their choices; a narrow place may ask for the list anyway. */
  as?: 'segments' | 'list';
};

const mostSegments = 5;

export function ChoiceField<T extends string>({ value, onChange, choices, as, ...frame }: ChoiceFieldProps<T>) {
  const segments = (as ?? (choices.length <= mostSegments ? 'segments' : 'list')) === 'segments';
  const shared = { value, onChange, choices, disabled: frame.disabled || frame.readOnly };
  return (
    <Field {...frame}>
      {(_, group) =>
        segments ? (
          <Segmented
            segments={choices}
            value={value}
            onChange={onChange}
            disabled={frame.disabled}
            readOnly={frame.readOnly}
            aria={group}
          />
        ) : (
          <ChoiceList {...shared} group={group} />
        )
      }
    </Field>
  );
}

type ChoiceListProps<T extends string> = {
  value: T | null;
  onChange: (value: T) => void;
  choices: readonly Choice<T>[];
  disabled: boolean | undefined;
  group: GroupAria;
};

function ChoiceList<T extends string>({ value, onChange, choices, disabled, group }: ChoiceListProps<T>) {
  return (
    <Select
      value={value}
      onChange={(key) => {
        const picked = choices.find(({ id }) => id === key);
        if (picked) onChange(picked.id);
      }}
      isDisabled={disabled ?? false}
      isInvalid={group['aria-invalid'] ?? false}
      placeholder={fieldTexts.choose}
      aria-labelledby={group['aria-labelledby']}
      aria-describedby={group['aria-describedby']}
    >
      <AriaButton className={`input select-button${group['aria-invalid'] ? ' err' : ''}${disabled ? ' off' : ''}`}>
        <SelectValue className="grow el">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <Icon of={ChevronDown} />
      </AriaButton>
      <Popover className="pop candidates" offset={4} placement="bottom start">
        <ListBox className="options scroll" items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className="option">
              {choice.label}
              {choice.hint && <span className="dim small hint">{choice.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
