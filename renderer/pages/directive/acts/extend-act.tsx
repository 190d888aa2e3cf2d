import { call } from '#renderer/data/client.ts';
import { LentStep } from '#renderer/data/lent-step.tsx';
import { useKept } from '#renderer/data/use-kept.ts';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { actTexts as texts } from '../texts.ts';
import { type ActProps, doneBy } from './act-props.ts';
import { UnitChoice } from './unit-choice.tsx';

interface Extension {
  unit: Id | null;
  reason: string;
  newDueOn: Day | null;
}

/** 申請展延: to which day, and why. */
export function ExtendAct({ record, about, lent, others, takeFocus, onLeave, onDone }: ActProps) {
  const units = lent ? about.mayBehalf.ask : about.may.ask;
  const { value, set, reads, broken, clear } = useKept<Extension>(
    `directive ${record.id} extend${lent ? ' behalf' : ''}`,
    { unit: null, reason: '', newDueOn: null },
  );
  const unit = value.unit ?? units[0] ?? null;
  const share = about.units.find((one) => one.unit === unit);
  const ask = (options: Parameters<typeof call>[2]) =>
    call(
      'directive.ask',
      {
        directive: record.id,
        unit: unit ?? '',
        kind: 'extend',
        reason: value.reason,
        ...(value.newDueOn === null ? {} : { newDueOn: value.newDueOn }),
      },
      options,
    );
  return (
    <LentStep
      everywhere
      title={texts.extend}
      lent={lent ? { ...(unit ? { units: [unit] } : {}), likely: { name: share?.handler ?? null } } : undefined}
      verb={texts.send}
      wanting={unit === null || value.reason.trim() === '' || value.newDueOn === null || broken}
      takeFocus={takeFocus}
      others={others}
      onLeave={onLeave}
      onDo={(options) =>
        doneBy(ask(options), texts.extended(record.number ?? ''), () => {
          clear();
          onDone();
        })
      }
    >
      <UnitChoice about={about} units={units} value={unit} onChange={(next) => set({ unit: next })} />
      <DayField label={texts.newDueOn} required value={value.newDueOn} onChange={reads('newDueOn')} reserve={false} />
      <LongTextField
        label={texts.reason}
        required
        value={value.reason}
        onChange={(reason) => set({ reason })}
        maxLength={4000}
        reserve={false}
      />
    </LentStep>
  );
}
