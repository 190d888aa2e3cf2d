import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Field, type FieldFrame } from '../fields/field.tsx';
import { TextInput } from '../input/text-input.tsx';
import { Icon } from '../look/icon.tsx';
import { fieldTexts } from '../texts.ts';
import { CandidateFloat } from './candidate-float.tsx';
import { CandidateList } from './candidate-list.tsx';
import type { Candidate, FindCandidates } from './use-candidates.ts';
import { useReferenceText } from './use-reference-text.ts';
import { useTypeAhead } from './use-type-ahead.ts';

export type ReferenceFieldProps = FieldFrame & {
  value: Candidate | null;
  onChange: (value: Candidate | null, problem: string | undefined) => void;
  find: FindCandidates;
};

/** Names another record by typing part of it. Leaving with text that names nothing keeps the text and says so. */
export function ReferenceField({ value, onChange, find, ...frame }: ReferenceFieldProps) {
  const reference = useReferenceText(value, onChange);
  const list = useTypeAhead(find, reference.pick);
  return (
    <Field {...frame} error={frame.error ?? reference.problem}>
      {(aria) => (
        <CandidateFloat
          isOpen={list.shown}
          field={
            <TextInput
              text={reference.text}
              onText={(text) => {
                reference.type(text);
                if (text.trim() === '') list.close();
                else list.open(text);
              }}
              onKey={list.onKey}
              onBlur={() => void list.leave(reference.leave)}
              name={frame.name}
              disabled={frame.disabled}
              readOnly={frame.readOnly}
              aria={{ ...aria, ...list.aria }}
              after={
                reference.text !== '' &&
                !frame.readOnly &&
                !frame.disabled && (
                  <AriaButton
                    className="inside"
                    aria-label={`${fieldTexts.clear}${frame.label}`}
                    onPress={() => reference.clear()}
                    excludeFromTabOrder
                  >
                    <Icon of={X} />
                  </AriaButton>
                )
              }
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
