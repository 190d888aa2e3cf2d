import { call } from '#renderer/data/client.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import { LentStep } from '#renderer/data/lent-step.tsx';
import { useSession } from '#renderer/data/office.ts';
import { useKept } from '#renderer/data/use-kept.ts';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { actTexts as texts } from '../texts.ts';
import { type ActProps, doneBy, pendingIn } from './act-props.ts';
import { PendingLines } from './pending-lines.tsx';

interface Consulted {
  unit: Candidate | null;
  opinion: string;
}

/** 會辦意見: what accounting or another unit says to a request. */
export function ConsultAct({ record, about, lent, others, takeFocus, onLeave, onDone }: ActProps) {
  const { units, unitName } = useSession();
  const { value, set, clear } = useKept<Consulted>(`directive ${record.id} consult`, { unit: null, opinion: '' });
  const own = units[0];
  const unit = value.unit ?? (own === undefined || lent ? null : { id: own, label: unitName });
  const all = about.units.flatMap(({ request }) => (request ? [request.id] : []));
  const [request] = pendingIn(about.units, all);
  return (
    <LentStep
      everywhere
      title={texts.consult}
      lent={lent ? { ...(unit ? { units: [unit.id] } : {}) } : undefined}
      verb={texts.send}
      wanting={!request || unit === null || value.opinion.trim() === ''}
      takeFocus={takeFocus}
      others={others}
      onLeave={onLeave}
      onDo={(options) =>
        doneBy(
          call('request.consult', { id: request?.id ?? '', unit: unit?.id ?? '', opinion: value.opinion }, options),
          texts.consulted(record.number ?? ''),
          () => {
            clear();
            onDone();
          },
        )
      }
    >
      {request && <PendingLines requests={[request]} />}
      {lent && (
        <ReferenceField
          label={texts.unit}
          required
          value={unit}
          onChange={(next) => set({ unit: next })}
          find={(text) => findRecords('unit', text)}
          reserve={false}
        />
      )}
      <LongTextField
        label={texts.opinion}
        required
        value={value.opinion}
        onChange={(opinion) => set({ opinion })}
        maxLength={1000}
        reserve={false}
      />
    </LentStep>
  );
}
