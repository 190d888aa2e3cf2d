import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Field, type FieldFrame } from '../fields/field.tsx';
import './pick-list.css';

export type PickRow = { id: string; title: string; hint: string };

type PickListProps = Omit<FieldFrame, 'required' | 'disabled' | 'readOnly' | 'quietLabel'> & {
  rows: readonly PickRow[];
  value: string;
  onChange: (id: string) => void;
  /** Enter, or a second press, on the chosen row. */
  onDone?: (() => void) | undefined;
};

/** A handful of records, one of which is always chosen: the arrows choose as they go. */
export function PickList({ rows, value, onChange, onDone, ...frame }: PickListProps) {
  return (
    <Field {...frame} reserve={false}>
      {(_, group) => (
        <ListBox
          className="pick-list scroll"
          items={rows}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={[value]}
          onSelectionChange={(keys) => {
            const [picked] = keys;
            if (picked !== undefined) onChange(String(picked));
          }}
          onAction={() => onDone?.()}
          aria-labelledby={group['aria-labelledby']}
        >
          {(row) => (
            <ListBoxItem id={row.id} textValue={row.title} className="pick-row">
              <b>{row.title}</b>
              <span className="el">{row.hint}</span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </Field>
  );
}
