import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import { noticed } from '#renderer/data/written.ts';
import { ReferenceSetField } from '#renderer/parts/choose/reference-set-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Case } from '../case-facts.tsx';
import { moreTexts as texts } from './texts.ts';

interface AmendDialogProps {
  record: Case;
  labelOf: LabelOf;
  onLeave: () => void;
}

/** What was only marked gets its words, units and due day before it is tracked. */
export function AmendDialog({ record, labelOf, onLeave }: AmendDialogProps) {
  const named = (ids: readonly Id[]): Candidate[] => ids.map((id) => ({ id, label: labelOf('unit', id) }));
  const [content, setContent] = useState(record.content);
  const [leads, setLeads] = useState<readonly Candidate[]>(() => named(record.leads));
  const [cos, setCos] = useState<readonly Candidate[]>(() => named(record.cos));
  const [due, setDue] = useState<{ day: Day | null; problem?: string | undefined }>({ day: record.dueOn });
  const [busy, setBusy] = useState(false);
  const amend = async (): Promise<void> => {
    setBusy(true);
    const work = call('directive.amend', {
      id: record.id,
      version: record.version,
      content,
      leads: leads.map(({ id }) => id),
      cos: cos.map(({ id }) => id),
      // A day that was reckoned keeps how it was, unless another is named.
      ...(due.day === record.dueOn ? {} : { due: due.day === null ? null : { on: due.day } }),
    });
    if (await noticed(work, texts.amended(content.slice(0, 20)))) onLeave();
    else setBusy(false);
  };
  const findUnits = (text: string) => findRecords('unit', text);
  return (
    <Dialog
      isOpen
      title={texts.amend}
      verb={texts.amendVerb}
      busy={busy}
      disabled={content.trim() === '' || due.problem !== undefined}
      onDo={() => void amend()}
      leave={texts.leave}
      onLeave={onLeave}
    >
      <div className="fields">
        <LongTextField label={texts.content} required value={content} onChange={setContent} reserve={false} />
        <ReferenceSetField label={texts.leads} value={leads} onChange={setLeads} find={findUnits} reserve={false} />
        <ReferenceSetField label={texts.cos} value={cos} onChange={setCos} find={findUnits} reserve={false} />
        <DayField
          label={texts.dueOn}
          value={due.day}
          onChange={(day, problem) => setDue({ day, problem })}
          reserve={false}
        />
      </div>
    </Dialog>
  );
}
