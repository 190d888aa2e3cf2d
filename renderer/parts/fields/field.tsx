import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Icon } from '../look/icon.tsx';
import { fieldTexts } from '../texts.ts';
import './field.css';

/** What every field shows around its control. */
export type FieldFrame = {
  label: string;
  required?: boolean | undefined;
  /** Beside the label, quieter: 「勾選現有單位」. */
  note?: ReactNode;
  help?: ReactNode;
  /** One sentence that says what to do. It takes the place of the help. */
  error?: string | undefined;
  disabled?: boolean | undefined;
  readOnly?: boolean | undefined;
  /** false where nothing is below and nothing can go wrong: the line for help and error is not kept free. */
  reserve?: boolean | undefined;
  /** The label is only heard, where a column's head already says it. */
  quietLabel?: boolean | undefined;
  name?: string | undefined;
};

export type FieldProps<T> = FieldFrame & { value: T; onChange: (value: T) => void };

export type FieldAria = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
};
export type GroupAria = {
  'aria-labelledby': string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type FieldShape = FieldFrame & {
  children: (aria: FieldAria, group: GroupAria) => ReactNode;
};

/** Label above, control, and one kept line in which help and error take turns: nothing jumps. */
export function Field(props: FieldShape) {
  const { label, required, note, help, error, reserve = true, quietLabel, children } = props;
  const id = useId();
  const labelId = `${id}-label`;
  const lineId = `${id}-line`;
  const describedBy = error || help ? lineId : undefined;
  const invalid = error ? true : undefined;
  return (
    <div className="field">
      <label htmlFor={id} id={labelId} className={quietLabel ? 'visually-hidden' : undefined}>
        {label}
        {required && <span className="req">{fieldTexts.required}</span>}
        {note && <span className="dim">　{note}</span>}
      </label>
      {children(
        { id, 'aria-describedby': describedBy, 'aria-invalid': invalid, 'aria-required': required || undefined },
        { 'aria-labelledby': labelId, 'aria-describedby': describedBy, 'aria-invalid': invalid },
      )}
      {(reserve || describedBy) && <FieldLine id={lineId} help={help} error={error} />}
    </div>
  );
}

function FieldLine({ id, help, error }: { id: string; help?: ReactNode; error?: string | undefined }) {
  if (!error)
    return (
      <div className="help" id={id}>
        {help}
      </div>
    );
  return (
    <div className="help err-text" id={id}>
      <Icon of={CircleAlert} />
      <span>{error}</span>
    </div>
  );
}
