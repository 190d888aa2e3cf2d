import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { findDeciders } from '#renderer/data/deciders.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import { useNamed } from '#renderer/data/queries.ts';
import { noticed } from '#renderer/data/written.ts';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import { ReferenceSetField } from '#renderer/parts/choose/reference-set-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { Id } from '#shared/base/ids.ts';
import type { CaseAnswer } from '#shared/contract/directive-answers.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import { isOpenShare } from '../acts/act-props.ts';
import type { Case } from '../case-facts.tsx';
import { moreTexts as texts } from './texts.ts';

export interface CaseDialogProps {
  record: Case;
  about: CaseAnswer;
  onLeave: () => void;
}

/** 改分: which units, in which order, and who in each. */
export function AssignDialog(props: CaseDialogProps) {
  const { data } = useNamed<ListAnswer>('assignment.list', {
    filter: { field: 'directive', is: 'equal', value: props.record.id },
    limit: 100,
  });
  if (!data) return null;
  const labelOf = labelsFrom(data.labels);
  const handlers = data.rows.flatMap(({ unit, handler }): [Id, Candidate][] =>
    typeof handler === 'string' ? [[String(unit), { id: handler, label: labelOf('person', handler) }]] : [],
  );
  return <AssignForm {...props} known={Object.fromEntries(handlers)} />;
}

type Handlers = Readonly<Record<Id, Candidate | null>>;

function AssignForm({ record, about, onLeave, known }: CaseDialogProps & { known: Handlers }) {
  const named = (role: 'lead' | 'co'): Candidate[] =>
    about.units
      .filter((one) => one.role === role && isOpenShare(one))
      .map(({ unit, unitName }) => ({ id: unit, label: unitName }));
  const [leads, setLeads] = useState<readonly Candidate[]>(() => named('lead'));
  const [cos, setCos] = useState<readonly Candidate[]>(() => named('co'));
  const [handlers, setHandlers] = useState(known);
  const [busy, setBusy] = useState(false);
  const units = [...leads, ...cos];
  const assign = async (): Promise<void> => {
    setBusy(true);
    const work = call('directive.assign', {
      id: record.id,
      version: record.version,
      leads: leads.map(({ id }) => id),
      cos: cos.map(({ id }) => id),
      handlers: Object.fromEntries(units.map(({ id }) => [id, handlers[id]?.id ?? null])),
    });
    if (await noticed(work, texts.assigned(record.number ?? ''))) onLeave();
    else setBusy(false);
  };
  const findUnits = (text: string) => findRecords('unit', text);
  return (
    <Dialog
      isOpen
      title={texts.assign}
      sentence={record.content}
      verb={texts.assignVerb}
      busy={busy}
      disabled={leads.length === 0}
      onDo={() => void assign()}
      leave={texts.leave}
      onLeave={onLeave}
    >
      <div className="fields">
        <ReferenceSetField
          label={texts.leads}
          required
          value={leads}
          onChange={setLeads}
          find={findUnits}
          reserve={false}
        />
        <ReferenceSetField label={texts.cos} value={cos} onChange={setCos} find={findUnits} reserve={false} />
        {units.map(({ id, label }) => (
          <ReferenceField
            key={id}
            label={texts.handlerOf(label)}
            value={handlers[id] ?? null}
            onChange={(next) => setHandlers({ ...handlers, [id]: next })}
            find={(text) => findDeciders({ units: [id] })('person', text)}
            reserve={false}
          />
        ))}
      </div>
    </Dialog>
  );
}
