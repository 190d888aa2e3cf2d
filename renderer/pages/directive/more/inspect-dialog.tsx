import { useState } from 'react';
import { callNamed } from '#renderer/data/client.ts';
import { useSession } from '#renderer/data/office.ts';
import { noticed } from '#renderer/data/written.ts';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import type { Day } from '#shared/base/day.ts';
import type { Written } from '#shared/contract/register-operations.ts';
import { inspection } from '#shared/registers/inspection.ts';
import type { CaseDialogProps } from './assign-dialog.tsx';
import { moreTexts as texts } from './texts.ts';

const choicesOf = (field: 'way' | 'result') =>
  Object.entries(inspection.fields[field].choices ?? {}).map(([id, label]) => ({ id, label: String(label) }));

/** 查證: what was found on the spot, or in the papers. */
export function InspectDialog({ record, onLeave }: CaseDialogProps) {
  const { today } = useOfficeDays();
  const { person } = useSession();
  const [way, setWay] = useState('onSite');
  const [result, setResult] = useState('agrees');
  const [on, setOn] = useState<Day | null>(today);
  const [others, setOthers] = useState('');
  const [finding, setFinding] = useState('');
  const [amendBy, setAmendBy] = useState<Day | null>(null);
  const [busy, setBusy] = useState(false);
  const write = async (): Promise<void> => {
    setBusy(true);
    const values = { directive: record.id, way, result, on, others, finding, by: person };
    const work = callNamed<Written>('inspection.create', { values: { ...values, amendBy } });
    if (await noticed(work, texts.inspected(record.number ?? ''))) onLeave();
    else setBusy(false);
  };
  return (
    <Dialog
      isOpen
      title={texts.inspect}
      sentence={record.content}
      verb={texts.inspectVerb}
      busy={busy}
      disabled={on === null || finding.trim() === ''}
      onDo={() => void write()}
      leave={texts.leave}
      onLeave={onLeave}
    >
      <div className="fields">
        <ChoiceField label={texts.way} value={way} onChange={setWay} choices={choicesOf('way')} reserve={false} />
        <DayField label={texts.on} required value={on} onChange={setOn} reserve={false} />
        <TextField label={texts.others} value={others} onChange={setOthers} reserve={false} />
        <LongTextField label={texts.finding} required value={finding} onChange={setFinding} reserve={false} />
        <ChoiceField
          label={texts.result}
          value={result}
          onChange={setResult}
          choices={choicesOf('result')}
          reserve={false}
        />
        {result !== 'agrees' && (
          <DayField label={texts.amendBy} value={amendBy} onChange={setAmendBy} reserve={false} />
        )}
      </div>
    </Dialog>
  );
}
