import type { Id } from '#shared/base/ids.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { blankValues } from '#shared/language/schema.ts';
import { registerCalls } from './client.ts';
import { EntryDrawer } from './entry-drawer.tsx';
import { EntryForm } from './entry-form.tsx';
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

/** A new record in the drawer that starts with what is likely; all of it can be changed. */
export function ProposedEntry({ of, title, kept, proposed, made, onClose, onMade }: ProposedEntryProps) {
  const { entry } = kept;
  const start = { ...blankValues(of.fields), ...proposed };
  const known = useChosenLabels(of, start, noLabel);
  const saving = useSaving({
    kept,
    what: isReadable(entry) ? { ...start, ...entry.values } : undefined,
    work: (all) => registerCalls(of).create(all),
    said: ({ record }) => made(record),
    onDone: ({ record }) => onMade(record.id),
  });
  return (
    <EntryDrawer title={title} onClose={onClose} kept={kept} saving={saving}>
      <EntryForm of={of} record={start} kept={kept} known={known} />
    </EntryDrawer>
  );
}
