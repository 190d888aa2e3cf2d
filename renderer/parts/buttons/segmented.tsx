import type { LucideIcon } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Icon } from '../look/icon.tsx';
import { Mark, type MarkName } from '../marks/mark.tsx';
import './segmented.css';

export type Segment<T extends string> = { id: T; label: string; icon?: LucideIcon; mark?: MarkName };

type SegmentedProps<T extends string> = {
  segments: readonly Segment<T>[];
  value: T | null;
  onChange: (value: T) => void;
  label?: string | undefined;
  disabled?: boolean | undefined;
  readOnly?: boolean | undefined;
  aria?: { 'aria-labelledby'?: string; 'aria-describedby'?: string; 'aria-invalid'?: true | undefined };
};

/** A short set (2–5), all of it in view. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { segments, value, onChange, label, disabled, readOnly, aria } = props;
  const pick = (id: string) => {
    const picked = segments.find((segment) => segment.id === id);
    if (picked) onChange(picked.id);
  };
  return (
    <RadioGroup
      className={`seg${aria?.['aria-invalid'] ? ' err' : ''}`}
      orientation="horizontal"
      value={value}
      onChange={pick}
      isDisabled={disabled ?? false}
      isReadOnly={readOnly ?? false}
      aria-label={label}
      aria-labelledby={aria?.['aria-labelledby']}
      aria-describedby={aria?.['aria-describedby']}
    >
      {segments.map(({ id, label: word, icon, mark }) => (
        <Radio key={id} value={id} className="seg-one">
          {icon && <Icon of={icon} />}
          {mark && <Mark name={mark} />}
          {word}
        </Radio>
      ))}
    </RadioGroup>
  );
}
