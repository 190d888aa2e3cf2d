import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { IconButton } from '../buttons/icon-button.tsx';
import { LinkButton } from '../buttons/link-button.tsx';
import { isComposing } from '../input/composing.ts';
import { fieldTexts } from '../texts.ts';
import { moved } from './moved.ts';
import './children-field.css';

type ChildrenFieldProps<T extends { id: string }> = {
  label: string;
  rows: readonly T[];
  onChange: (rows: readonly T[]) => void;
  /** 「新增辦理單位」 */
  addLabel: string;
  makeRow: () => T;
  /** Column heads; the row's own labels are then quiet (quietLabel). */
  heads?: readonly string[];
  /** CSS widths of the columns, as in grid-template-columns. */
  columns: string;
  children: (row: T, change: (row: T) => void, at: number) => ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  readOnly?: boolean | undefined;
};

/** Ordered rows of sub-fields. Alt ↑ ↓ moves the row one is in; its fields keep the focus. */
export function ChildrenField<T extends { id: string }>(props: ChildrenFieldProps<T>) {
  const { label, rows, onChange, addLabel, makeRow, heads, columns, children, help, error, readOnly } = props;
  const move = (at: number, by: 1 | -1) => onChange(moved(rows, at, by));
  const onKey = (event: KeyboardEvent, at: number) => {
    if (!event.altKey || isComposing(event) || readOnly) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    // Alt ↓ would also open the calendar of a day field in the row.
    event.stopPropagation();
    move(at, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <fieldset className="children" style={{ ['--columns' as string]: columns }}>
      <legend>{label}</legend>
      {heads && (
        <div className="child heads" aria-hidden="true">
          {heads.map((head) => (
            <span key={head}>{head}</span>
          ))}
        </div>
      )}
      <ol>
        {rows.map((row, at) => (
          <li
            key={row.id}
            className="child"
            onKeyDownCapture={(event) => onKey(event, at)}
            aria-label={fieldTexts.rowOf(at + 1)}
          >
            {children(row, (next) => onChange(rows.map((other) => (other.id === row.id ? next : other))), at)}
            {!readOnly && (
              <span className="child-acts">
                <IconButton
                  icon={ArrowUp}
                  label={fieldTexts.moveUp}
                  keys="Alt ↑"
                  small
                  disabled={at === 0}
                  onPress={() => move(at, -1)}
                />
                <IconButton
                  icon={ArrowDown}
                  label={fieldTexts.moveDown}
                  keys="Alt ↓"
                  small
                  disabled={at === rows.length - 1}
                  onPress={() => move(at, 1)}
                />
                <IconButton
                  icon={Trash2}
                  label={fieldTexts.removeRow}
                  small
                  onPress={() => onChange(rows.filter((other) => other.id !== row.id))}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && (
        <LinkButton icon={Plus} onPress={() => onChange([...rows, makeRow()])}>
          {addLabel}
        </LinkButton>
      )}
      {(help || error) && <div className={error ? 'help err-text' : 'help'}>{error ?? help}</div>}
    </fieldset>
  );
}
