import { RecordForm } from '#renderer/parts/register/record-form.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { emptyValue } from '#shared/language/schema.ts';
import { registerCalls } from './client.ts';
import { EntryDrawer } from './entry-drawer.tsx';
import { findRecords } from './find-records.ts';
import { usePermits } from './permits.ts';
import { useChosenLabels } from './use-chosen-labels.ts';
import { isReadable, type RecordEntry } from './use-record-entry.ts';
import { useSaving } from './use-saving.ts';

interface ProposedEntryProps {
  /** With the fields that are asked for at the beginning. */
  of: Register;
  title: string;
  kept: RecordEntry;
  /** What the fields hold before anybody typed. */
  proposed: Readonly<Record<string, unknown>>;
  /** Said of the new record. */
  made: (record: AnyRecord) => string;
  onClose: () => void;
  onMade: (id: Id) => void;
}

const noLabel = (): string => '';
const nothingSealed = { revealed: {}, onHide: () => undefined };

/** A new record in the drawer that starts with what is likely; all of it can be changed. */
export function ProposedEntry({ of, title, kept, proposed, made, onClose, onMade }: ProposedEntryProps) {
  const permits = usePermits(of);
  const { entry, setEntry } = kept;
  const start = {
    ...Object.fromEntries(Object.entries(of.fields).map(([name, field]) => [name, emptyValue(field)])),
    ...proposed,
  };
  const values = { ...start, ...entry.values };
  const labelOf = useChosenLabels(of, values, noLabel);
  const saving = useSaving({
    kept,
    what: isReadable(entry) ? values : undefined,
    work: (all) => registerCalls(of).create(all),
    said: ({ record }) => made(record),
    onDone: ({ record }) => onMade(record.id),
  });
  return (
    <EntryDrawer title={title} onClose={onClose} kept={kept} saving={saving}>
      <RecordForm
        of={of}
        record={start}
        entry={entry}
        onEntry={setEntry}
        seen={permits.seen}
        changeable={permits.changeable}
        labelOf={labelOf}
        find={findRecords}
        {...nothingSealed}
      />
    </EntryDrawer>
  );
}
