import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import { noticed } from '#renderer/data/written.ts';
import { ReferenceSetField } from '#renderer/parts/choose/reference-set-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import type { Day } from '#shared/base/day.ts';
import type { CaseDialogProps } from './assign-dialog.tsx';
import { moreTexts as texts } from './texts.ts';

/** 分案: part of what was said becomes a case of its own. */
export function SplitDialog({ record, onLeave }: CaseDialogProps) {
  const [keep, setKeep] = useState(record.content);
  const [content, setContent] = useState('');
  const [leads, setLeads] = useState<readonly Candidate[]>([]);
  const [due, setDue] = useState<Day | null>(record.dueOn);
  const [busy, setBusy] = useState(false);
  const split = async (): Promise<void> => {
    setBusy(true);
    const work = call('directive.split', {
      id: record.id,
      version: record.version,
      keep,
      parts: [{ content, leads: leads.map(({ id }) => id), due: due === null ? null : { on: due } }],
    });
    if (await noticed(work, texts.splitDone(record.number ?? ''))) onLeave();
    else setBusy(false);
  };
  return (
    <Dialog
      isOpen
      title={texts.split}
      verb={texts.splitVerb}
      busy={busy}
      disabled={keep.trim() === '' || content.trim() === '' || leads.length === 0}
      onDo={() => void split()}
      leave={texts.leave}
      onLeave={onLeave}
    >
      <div className="fields">
        <LongTextField label={texts.keep} required value={keep} onChange={setKeep} reserve={false} />
        <LongTextField label={texts.part} required value={content} onChange={setContent} reserve={false} />
        <ReferenceSetField
          label={texts.partLeads}
          required
          value={leads}
          onChange={setLeads}
          find={(text) => findRecords('unit', text)}
          reserve={false}
        />
        <DayField label={texts.due} value={due} onChange={setDue} reserve={false} />
      </div>
    </Dialog>
  );
}
