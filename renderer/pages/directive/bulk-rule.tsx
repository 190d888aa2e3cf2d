import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import { useMay } from '#renderer/data/office.ts';
import { useLent } from '#renderer/data/use-lent.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import type { Day } from '#shared/base/day.ts';
import { ruledBy } from './acts/act-props.ts';
import type { BulkDialogProps } from './bulk-advise.tsx';
import { bulkTexts as texts } from './bulk-texts.ts';

/** One ruling for all ticked cases, by the head or entered for the head. */
export function BulkRule({ rows, onLeave, onDone, decision }: BulkDialogProps & { decision: 'merge' | 'redate' }) {
  const rules = useMay('ruling');
  const lending = useLent(rules ? undefined : { role: 'head' });
  const [into, setInto] = useState<Candidate | null>(null);
  const [dueOn, setDueOn] = useState<Day | null>(null);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const merging = decision === 'merge';
  const ruled = rows.filter(({ id, state }) => id !== into?.id && state === 'tracked');
  const rule = async (): Promise<void> => {
    setBusy(true);
    const rulings = ruled.map(({ id }) => ({
      directive: id,
      decision,
      text,
      ...(merging && into ? { into: into.id } : {}),
      ...(merging ? {} : { dueOn }),
    }));
    const said = merging ? texts.merged(rulings.length) : texts.redated(rulings.length);
    const done = (): void => {
      onLeave();
      onDone();
    };
    if (!(await ruledBy(call('directive.rule', { rulings }, lending.options), said, done))) setBusy(false);
  };
  return (
    <Dialog
      isOpen
      title={merging ? texts.mergeTitle(ruled.length) : texts.redateTitle(ruled.length)}
      verb={merging ? texts.merge : texts.redate}
      busy={busy}
      disabled={ruled.length === 0 || (merging ? into === null : dueOn === null) || !lending.ready}
      onDo={() => void rule()}
      leave={texts.leave}
      onLeave={onLeave}
    >
      <div className="fields">
        {merging ? (
          <ReferenceField
            label={texts.into}
            required
            value={into}
            onChange={setInto}
            find={(words) => findRecords('directive', words)}
            reserve={false}
          />
        ) : (
          <DayField label={texts.dueOn} required value={dueOn} onChange={setDueOn} reserve={false} />
        )}
        <LongTextField
          label={texts.text}
          value={text}
          onChange={setText}
          maxLength={4000}
          minRows={1}
          reserve={false}
        />
        {lending.fields}
      </div>
    </Dialog>
  );
}
