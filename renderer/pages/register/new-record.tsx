import { registerCalls } from '#renderer/data/client.ts';
import { EntryDrawer } from '#renderer/data/entry-drawer.tsx';
import { EntryForm } from '#renderer/data/entry-form.tsx';
import { useBehalf } from '#renderer/data/use-behalf.tsx';
import { isReadable, useRecordEntry } from '#renderer/data/use-record-entry.ts';
import { useSaving } from '#renderer/data/use-saving.ts';
import type { OwnFormProps } from '#renderer/parts/register/own-ways.ts';
import { titleOf } from '#shared/language/record.ts';
import { blankValues } from '#shared/language/schema.ts';
import { listTexts } from './texts.ts';

/** A new record in the drawer: the form starts empty, or with what was typed and not saved last time. */
export function NewRecord({ of, onClose, onMade }: OwnFormProps) {
  const kept = useRecordEntry(`${of.name} new`);
  const { entry } = kept;
  const behalf = useBehalf();
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
      <EntryForm of={of} record={blankValues(of.fields)} kept={kept} />
      {behalf.fields}
    </EntryDrawer>
  );
}
