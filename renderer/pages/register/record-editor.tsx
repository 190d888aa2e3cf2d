import { type ReactNode, useState } from 'react';
import { registerCalls } from '#renderer/data/client.ts';
import { EntryDrawer } from '#renderer/data/entry-drawer.tsx';
import { EntryForm } from '#renderer/data/entry-form.tsx';
import type { Permits } from '#renderer/data/permits.ts';
import { useBehalf } from '#renderer/data/use-behalf.tsx';
import { useChosenLabels } from '#renderer/data/use-chosen-labels.ts';
import { isReadable, useRecordEntry } from '#renderer/data/use-record-entry.ts';
import { useSaving } from '#renderer/data/use-saving.ts';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { DrawerFrame } from '#renderer/parts/register/own-ways.ts';
import type { Refusal } from '#shared/base/refusal.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { listTexts } from './texts.ts';
import { useRevealed } from './use-revealed.ts';

interface RecordEditorProps {
  of: Register;
  answer: GetAnswer;
  permits: Permits;
  heading: ReactNode;
  frame: DrawerFrame;
  onDone: () => void;
}

/** The record's form. It is saved against the version it was opened from, whatever came since. */
export function RecordEditor({ of, answer, permits, heading, frame, onDone }: RecordEditorProps) {
  const [opened] = useState(answer.record);
  const kept = useRecordEntry(`${of.name} ${opened.id}`, opened.version);
  const { entry } = kept;
  const labelOf = useChosenLabels(of, entry.values, labelsFrom(answer.labels));
  const [conflict, setConflict] = useState<Refusal>();
  const sealed = useRevealed(of, opened.id, permits);
  const behalf = useBehalf();
  const calls = registerCalls(of, behalf.options);
  const saving = useSaving({
    kept,
    what: behalf.ready && isReadable(entry) ? { values: entry.values, version: kept.version } : undefined,
    work: ({ values, version }) => calls.update({ id: opened.id, version, patch: { ...values } }),
    said: ({ record }) => listTexts.saved(titleOf(of, record)),
    onDone,
    onConflict: setConflict,
    keys: conflict === undefined,
  });
  return (
    <EntryDrawer
      {...frame}
      onClose={onDone}
      kept={kept}
      saving={saving}
      ready={behalf.ready}
      question={
        conflict && (
          <ConflictDialog
            of={of}
            conflict={conflict}
            labelOf={labelOf}
            onLeave={() => setConflict(undefined)}
            onKeep={(theirs, version) => {
              setConflict(undefined);
              const ours = Object.entries(entry.values).filter(([name]) => !theirs.includes(name));
              saving.save({ values: Object.fromEntries(ours), version });
            }}
          />
        )
      }
    >
      {heading}
      <EntryForm of={of} record={opened} kept={kept} known={labelOf} sealed={sealed} />
      {behalf.fields}
    </EntryDrawer>
  );
}
