import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import './checkbox.css';

type CheckboxProps = {
  checked: boolean | 'part';
  onChange: (checked: boolean) => void;
  children?: ReactNode;
  /** Where no word stands beside it. */
  label?: string | undefined;
  disabled?: boolean | undefined;
};

export function Checkbox({ checked, onChange, children, label, disabled }: CheckboxProps) {
  const part = checked === 'part';
  return (
    <AriaCheckbox
      className="check"
      isSelected={checked === true}
      isIndeterminate={part}
      onChange={onChange}
      isDisabled={disabled ?? false}
      aria-label={label}
    >
      <span className={`ck${part ? ' part' : ''}${checked === true ? ' on' : ''}`}>
        {checked !== false && (
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <path d={part ? 'M3 7h8' : 'M3 7.5l3 3 5.5-6.5'} />
          </svg>
        )}
      </span>
      {children}
    </AriaCheckbox>
  );
}
