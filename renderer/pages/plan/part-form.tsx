import { registerCalls } from '#renderer/data/client.ts';
import { EntryDrawer } from '#renderer/data/entry-drawer.tsx';
import { findRecords } from '#renderer/data/find-records.ts';
import { usePermits } from '#renderer/data/permits.ts';
import { useBehalf } from '#renderer/data/use-behalf.tsx';
import { isReadable, useRecordEntry } from '#renderer/data/use-record-entry.ts';
import { useSaving } from '#renderer/data/use-saving.ts';
import { RecordForm } from '#renderer/parts/register/record-form.tsx';
import type { SealedShown } from '#renderer/parts/register/sealed-shown.ts';
import type { Id } from '#shared/base/ids.ts';
import type { RecordHead, Register } from '#shared/language/register.ts';
import { emptyValue } from '#shared/language/schema.ts';
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

const noLabel = (): string => '';
const nothingSealed: SealedShown = { revealed: {}, onHide: () => undefined };

/** Follows from the plan. */
const known: ReadonlySet<string> = new Set(['plan', 'unit']);

/** A month or milestone of the plan in the drawer, in the drawer's place. */
export function PartForm({ of, title, plan, record, start, onDone }: PartFormProps) {
  const permits = usePermits(of);
  const key = `${of.name} ${record?.id ?? `of ${plan}`}`;
  const kept = useRecordEntry(key, record?.version);
  const { entry, setEntry, version } = kept;
  const behalf = useBehalf();
  const blank = Object.fromEntries(Object.entries(of.fields).map(([name, field]) => [name, emptyValue(field)]));
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
      <RecordForm
        of={of}
        record={{ ...blank, ...start, ...record }}
        entry={entry}
        onEntry={setEntry}
        seen={(name, field) => !known.has(name) && permits.seen(name, field)}
        changeable={permits.changeable}
        labelOf={noLabel}
        find={findRecords}
        {...nothingSealed}
      />
      {behalf.fields}
    </EntryDrawer>
  );
}
