import { call, refused } from '#renderer/data/client.ts';
import { useKept } from '#renderer/data/use-kept.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { MoneyField } from '#renderer/parts/fields/money-field.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { StepPanel } from '#renderer/parts/steps/step-panel.tsx';
import type { Day } from '#shared/base/day.ts';
import type { BudgetRecord } from '#shared/contract/budget-answers.ts';
import { stepTexts as texts } from './texts.ts';

interface ActProps {
  budget: BudgetRecord;
  onDone: () => void;
  onLeave: () => void;
}

async function told(
  work: Promise<{ position: number }>,
  text: string,
  setRefused: (of: Record<string, string>) => void,
) {
  try {
    noticeWritten(text, (await work).position);
    return true;
  } catch (error) {
    const refusal = refused(error);
    if (refusal.facts.fields) setRefused({ ...refusal.facts.fields });
    noticeRefused(refusal);
    return false;
  }
}

/** 函送縣府備查: the day and number of the letter. */
export function FileAct({ budget, onDone, onLeave }: ActProps) {
  const { today } = useOfficeDays();
  const kept = useKept(`budget ${budget.id} file`, {
    on: (budget.filedOn ?? today) as Day | null,
    number: budget.filedNumber ?? '',
  });
  const { on, number } = kept.value;
  const run = async (): Promise<boolean> => {
    const { id, version } = budget;
    const done = await told(
      call('budget.file', { id, version, on: on ?? today, number }),
      texts.filed,
      kept.setRefused,
    );
    if (!done) return false;
    kept.clear();
    onDone();
    return true;
  };
  return (
    <StepPanel
      title={texts.file}
      verb={texts.file}
      wanting={kept.broken || on === null || number.trim() === ''}
      takeFocus
      onDo={run}
      onLeave={onLeave}
    >
      <div className="fields two">
        <DayField label={texts.on} required value={on} onChange={kept.reads('on')} error={kept.problems.on} />
        <TextField
          label={texts.number}
          required
          value={number}
          onChange={(next) => kept.set({ number: next })}
          error={kept.problems.number}
        />
      </div>
    </StepPanel>
  );
}

const sources = ['surplusUsed', 'borrowing', 'repayment'] as const;

/** 財源彌補: how a gap between revenue and expenditure is met. */
export function AmendAct({ budget, onDone, onLeave }: ActProps) {
  const { surplusUsed, borrowing, repayment } = budget;
  const kept = useKept(`budget ${budget.id} amend`, { surplusUsed, borrowing, repayment, note: budget.note ?? '' });
  const run = async (): Promise<boolean> => {
    const { id, version } = budget;
    const done = await told(call('budget.amend', { id, version, ...kept.value }), texts.amended, kept.setRefused);
    if (!done) return false;
    kept.clear();
    onDone();
    return true;
  };
  return (
    <StepPanel title={texts.amend} verb={texts.save} wanting={kept.broken} takeFocus onDo={run} onLeave={onLeave}>
      <div className="fields">
        {sources.map((name) => (
          <MoneyField
            key={name}
            label={texts.facts[name]}
            value={kept.value[name]}
            onChange={kept.reads(name)}
            error={kept.problems[name]}
          />
        ))}
        <LongTextField
          label={texts.facts.note}
          value={kept.value.note}
          onChange={(note) => kept.set({ note })}
          error={kept.problems.note}
        />
      </div>
    </StepPanel>
  );
}
