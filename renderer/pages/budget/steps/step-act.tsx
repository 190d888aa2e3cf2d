import { type CallOptions, call } from '#renderer/data/client.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import { LentStep } from '#renderer/data/lent-step.tsx';
import { takeStep } from '#renderer/data/take-step.ts';
import { useChosenLabels } from '#renderer/data/use-chosen-labels.ts';
import { useKept } from '#renderer/data/use-kept.ts';
import { noticeWritten } from '#renderer/data/written.ts';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import type { Day } from '#shared/base/day.ts';
import type { BudgetRecord } from '#shared/contract/budget-answers.ts';
import { budget as register } from '#shared/registers/budget.ts';
import { inCouncil, numbered, type OpenStep } from './open-steps.ts';
import { stepTexts as texts } from './texts.ts';

interface StepActProps {
  budget: BudgetRecord;
  name: string;
  step: OpenStep;
  onDone: () => void;
  onLeave: () => void;
}

const noLabel = (): string => '';

/** One step of the budget: its day, its number, and the session it belongs to. */
export function StepAct({ budget, name, step, onDone, onLeave }: StepActProps) {
  const { today } = useOfficeDays();
  const kept = useKept(`budget ${budget.id} ${step.id}`, {
    on: today as Day | null,
    number: '',
    council: budget.council,
  });
  const { value, set, reads, problems } = kept;
  const labelOf = useChosenLabels(register, { council: value.council }, noLabel);
  const input = {
    id: budget.id,
    version: budget.version,
    step: step.id,
    // Entered for the head, it is the head's day.
    ...(value.on === null || step.lent ? {} : { on: value.on }),
    ...(value.number.trim() === '' ? {} : { number: value.number }),
    ...(inCouncil.has(step.id) ? { council: value.council } : {}),
  };
  const run = (options: CallOptions): Promise<boolean> =>
    takeStep({
      kept,
      take: async () => (await call('budget.step', input, options)).position,
      said: (position) => noticeWritten(texts.done(name, step.label), position),
      onDone,
    });
  return (
    <LentStep
      title={step.label}
      verb={step.label}
      lent={step.lent ? { role: 'head' } : undefined}
      wanting={kept.broken}
      takeFocus
      onDo={run}
      onLeave={onLeave}
    >
      <p className="small sub">{texts.moves[step.id]}</p>
      <div className="fields two">
        {!step.lent && <DayField label={texts.on} value={value.on} onChange={reads('on')} error={problems.on} />}
        {numbered.has(step.id) && (
          <TextField
            label={texts.number}
            required
            value={value.number}
            onChange={(number) => set({ number })}
            error={problems.number}
          />
        )}
        {inCouncil.has(step.id) && (
          <div className="whole">
            <ReferenceField
              label={texts.council}
              value={value.council === null ? null : { id: value.council, label: labelOf('council', value.council) }}
              onChange={(next) => set({ council: next?.id ?? null })}
              find={(text) => findRecords('council', text)}
            />
          </div>
        )}
      </div>
    </LentStep>
  );
}
