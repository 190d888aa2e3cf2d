import { Eye, EyeOff, Pencil, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../buttons/button.tsx';
import { TextInput } from '../input/text-input.tsx';
import { fieldTexts } from '../texts.ts';
import { Field, type FieldFrame } from './field.tsx';
import './sealed-field.css';

type SealedFieldProps = FieldFrame & {
  /** Whether something is kept under the seal. */
  filled: boolean;
  /** The opened text while it is shown. */
  revealed: string | null;
  /** Asks for the opened text; absent where the role may not. It is written to the access log. */
  onReveal?: (() => void) | undefined;
  onHide: () => void;
  /** undefined: what is kept stays. */
  replacement: string | undefined;
  onReplace: (text: string | undefined) => void;
};

/** Personal data: masked until asked for, and replaced rather than edited. */
export function SealedField(props: SealedFieldProps) {
  const { filled, revealed, onReveal, onHide, replacement, onReplace, ...frame } = props;
  const [replacing, setReplacing] = useState(replacement !== undefined);
  const editing = replacing || (!filled && !frame.readOnly);
  const replace = (on: boolean) => {
    setReplacing(on);
    onReplace(on ? '' : undefined);
  };
  return (
    <Field {...frame}>
      {(aria, group) =>
        editing ? (
          <div className="sealed">
            <TextInput
              text={replacement ?? ''}
              onText={onReplace}
              disabled={frame.disabled}
              name={frame.name}
              aria={aria}
            />
            {filled && (
              <Button rank="quiet" icon={Undo2} onPress={() => replace(false)}>
                {fieldTexts.keepOld}
              </Button>
            )}
          </div>
        ) : (
          <div className="sealed" role="group" {...group}>
            <span className="input fixed">{sealedText(filled, revealed)}</span>
            {filled && onReveal && (
              <Button
                rank="quiet"
                icon={revealed === null ? Eye : EyeOff}
                onPress={revealed === null ? onReveal : onHide}
              >
                {revealed === null ? fieldTexts.show : fieldTexts.hide}
              </Button>
            )}
            {!frame.readOnly && !frame.disabled && (
              <Button rank="quiet" icon={Pencil} onPress={() => replace(true)}>
                {fieldTexts.replace}
              </Button>
            )}
          </div>
        )
      }
    </Field>
  );
}

function sealedText(filled: boolean, revealed: string | null) {
  if (!filled) return <span className="dim">{fieldTexts.sealedEmpty}</span>;
  if (revealed !== null) return <span>{revealed}</span>;
  return (
    <>
      <span aria-hidden="true" className="masked">
        ●●●●●●
      </span>
      <span className="visually-hidden">{fieldTexts.sealedHidden}</span>
    </>
  );
}
