import { X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Field, type FieldFrame } from '../fields/field.tsx';
import { TextInput } from '../input/text-input.tsx';
import { Icon } from '../look/icon.tsx';
import { fieldTexts } from '../texts.ts';
import '../buttons/chip.css';
import { CandidateFloat } from './candidate-float.tsx';
import { CandidateList } from './candidate-list.tsx';
import type { Candidate, FindCandidates } from './use-candidates.ts';
import { useTypeAhead } from './use-type-ahead.ts';

export type ReferenceSetFieldProps = FieldFrame & {
  value: readonly Candidate[];
  onChange: (value: readonly Candidate[]) => void;
  find: FindCandidates;
  /** Tab goes from text to text, past the chips: where a line of entries is walked by it. */
  tabThrough?: boolean | undefined;
};

/** Several records, each a chip; Backspace in the empty text takes the last one off. */
export function ReferenceSetField({ value, onChange, find, tabThrough = false, ...frame }: ReferenceSetFieldProps) {
  const [text, setText] = useState('');
  const others: FindCandidates = async (query) => {
    const items = await find(query);
    return items.filter((item) => !value.some((chosen) => chosen.id === item.id));
  };
  const list = useTypeAhead(others, (item) => {
    setText('');
    onChange([...value, item]);
  });
  const without = (id: string) => onChange(value.filter((chosen) => chosen.id !== id));
  const open = !frame.disabled && !frame.readOnly;
  return (
    <Field {...frame}>
      {(aria) => (
        <CandidateFloat
          isOpen={list.shown}
          field={
            <TextInput
              text={text}
              onText={(typed) => {
                setText(typed);
                if (typed.trim() === '') list.close();
                else list.open(typed);
              }}
              onKey={(event) => {
                const last = value.at(-1);
                if (event.key === 'Backspace' && event.currentTarget.value === '' && last) without(last.id);
                else list.onKey(event);
              }}
              onBlur={list.close}
              disabled={frame.disabled}
              readOnly={frame.readOnly}
              name={frame.name}
              aria={{ ...aria, ...list.aria }}
              before={value.map((chosen) => (
                <ChosenChip
                  key={chosen.id}
                  item={chosen}
                  onRemove={open ? () => without(chosen.id) : undefined}
                  tabThrough={tabThrough}
                />
              ))}
            />
          }
        >
          <CandidateList
            id={list.listId}
            label={frame.label}
            found={list.found}
            cursor={list.cursor}
            onCursor={list.setCursor}
            onPick={list.pick}
          />
        </CandidateFloat>
      )}
    </Field>
  );
}

type ChosenChipProps = { item: Candidate; onRemove: (() => void) | undefined; tabThrough: boolean };

function ChosenChip({ item, onRemove, tabThrough }: ChosenChipProps) {
  return (
    <span className="chip chosen">
      {item.label}
      {onRemove && (
        <AriaButton
          className="chip-off"
          aria-label={fieldTexts.remove(item.label)}
          onPress={onRemove}
          excludeFromTabOrder={tabThrough}
        >
          <Icon of={X} />
        </AriaButton>
      )}
    </span>
  );
}
