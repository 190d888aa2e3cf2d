import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from '../look/icon.tsx';
import './row-buttons.css';

export type RowButton = { id: string; content: ReactNode; onPress: () => void };

type RowButtonsProps = { label: string; rows: readonly RowButton[]; disabled?: boolean | undefined };

/** Lines that each lead somewhere; ↑ and ↓ walk them. */
export function RowButtons({ label, rows, disabled }: RowButtonsProps) {
  const list = useRef<HTMLUListElement>(null);
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const here = buttons.findIndex((button) => button.matches(':focus'));
    buttons[here + step]?.focus();
  };
  return (
    <ul className="row-buttons" ref={list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} onKeyDownCapture={walk}>
          <AriaButton className="row-button" onPress={row.onPress} isDisabled={disabled ?? false}>
            {row.content}
            <Icon of={ChevronRight} />
          </AriaButton>
        </li>
      ))}
    </ul>
  );
}
