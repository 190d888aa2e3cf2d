import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import type { FieldInputProps } from './field-input.tsx';
import './register.css';

/** A set of choices: all of them in sight, each to be ticked. */
export function ChoicesInput({ field, value, onChange, error, readOnly }: FieldInputProps) {
  const chosen = (value ?? []) as readonly string[];
  const toggle = (code: string, on: boolean): void =>
    onChange((on ? [...chosen, code] : chosen.filter((one) => one !== code)).toSorted());
  return (
    <fieldset className="field choices">
      <legend>{field.label}</legend>
      <div className="choices-row">
        {Object.entries(field.choices ?? {}).map(([code, label]) => (
          <Checkbox key={code} checked={chosen.includes(code)} onChange={(on) => toggle(code, on)} disabled={readOnly}>
            {label}
          </Checkbox>
        ))}
      </div>
      <div className={error ? 'help err-text' : 'help'}>{error ?? field.help}</div>
    </fieldset>
  );
}
