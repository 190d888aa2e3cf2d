import { registerCalls } from '#renderer/data/client.ts';
import { EntryDrawer } from '#renderer/data/entry-drawer.tsx';
import { findRecords } from '#renderer/data/find-records.ts';
import { usePermits } from '#renderer/data/permits.ts';
import { useBehalf } from '#renderer/data/use-behalf.tsx';
import { useChosenLabels } from '#renderer/data/use-chosen-labels.ts';
import { isReadable, useRecordEntry } from '#renderer/data/use-record-entry.ts';
import { useSaving } from '#renderer/data/use-saving.ts';
import type { OwnFormProps } from '#renderer/parts/register/own-ways.ts';
import { RecordForm } from '#renderer/parts/register/record-form.tsx';
import type { SealedShown } from '#renderer/parts/register/sealed-shown.ts';
import { titleOf } from '#shared/language/record.ts';
import { emptyValue } from '#shared/language/schema.ts';
import { listTexts } from './texts.ts';

const noLabel = (): string => '';
const nothingSealed: SealedShown = { revealed: {}, onHide: () => undefined };

/** A new record in the drawer: the form starts empty, or with what was typed and not saved last time. */
export function NewRecord({ of, onClose, onMade }: OwnFormProps) {
  const permits = usePermits(of);
  const kept = useRecordEntry(`${of.name} new`);
  const { entry, setEntry } = kept;
  const labelOf = useChosenLabels(of, entry.values, noLabel);
  const behalf = useBehalf();
  const start = Object.fromEntries(Object.entries(of.fields).map(([name, field]) => [name, emptyValue(field)]));
  const saving = useSaving({
    kept,
    what: behalf.ready && isReadable(entry) ? entry.values : undefined,
    work: (values) => registerCalls(of, behalf.options).create({ ...values }),
    said: ({ record }) => listTexts.created(titleOf(of, record)),
    onDone: ({ record }) => onMade(record.id),
  });
  return (
    <EntryDrawer
      title={listTexts.newRecord(of.label)}
      onClose={onClose}
      kept={kept}
      saving={saving}
      ready={behalf.ready}
    >
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
      {behalf.fields}
    </EntryDrawer>
  );
}
