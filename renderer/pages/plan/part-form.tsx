import { registerCalls } from '#renderer/data/client.ts';
import { EntryDrawer } from '#renderer/data/entry-drawer.tsx';
import { EntryForm } from '#renderer/data/entry-form.tsx';
import { useBehalf } from '#renderer/data/use-behalf.tsx';
import { isReadable, useRecordEntry } from '#renderer/data/use-record-entry.ts';
import { useSaving } from '#renderer/data/use-saving.ts';
import type { Id } from '#shared/base/ids.ts';
import type { RecordHead, Register } from '#shared/language/register.ts';
import { blankValues } from '#shared/language/schema.ts';
import { planTexts as texts } from './texts.ts';

interface PartFormProps {
  of: Register;
  title: string;
  plan: Id;
  /** What is changed; a new one begins with these values. */
  record: RecordHead | undefined;
  start: Readonly<Record<string, unknown>>;
  onDone: () => void;
}

/** Follows from the plan. */
const known: ReadonlySet<string> = new Set(['plan', 'unit']);

/** A month or milestone of the plan in the drawer, in the drawer's place. */
export function PartForm({ of, title, plan, record, start, onDone }: PartFormProps) {
  const key = `${of.name} ${record?.id ?? `of ${plan}`}`;
  const kept = useRecordEntry(key, record?.version);
  const { entry, version } = kept;
  const behalf = useBehalf();
  const calls = registerCalls(of, behalf.options);
  const saving = useSaving({
    kept,
    what: behalf.ready && isReadable(entry) ? entry.values : undefined,
    work: (values) =>
      record ? calls.update({ id: record.id, version, patch: { ...values } }) : calls.create({ ...start, ...values }),
    said: () => texts.saved(of.label),
    onDone,
  });
  return (
    <EntryDrawer title={title} onClose={onDone} kept={kept} saving={saving} ready={behalf.ready}>
      <EntryForm of={of} record={{ ...blankValues(of.fields), ...start, ...record }} kept={kept} without={known} />
      {behalf.fields}
    </EntryDrawer>
  );
}
