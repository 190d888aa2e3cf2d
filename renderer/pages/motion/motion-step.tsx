import type { ReactNode } from 'react';
import { GiveDirective } from '#renderer/data/give-directive.tsx';
import { RecordStep } from '#renderer/data/record-step.tsx';
import { type Session, useSessions } from '#renderer/data/sessions.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import { type Day, formatDay } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { mayReconsider, motion, reconsiderDays } from '#shared/registers/motion.ts';
import { CarryStep } from './carry-step.tsx';
import { FileStep } from './file-step.tsx';
import type { Motion } from './motion-facts.tsx';
import { type MotionStep, reconsiderUntil, type StepName, stepFields, stepRoles } from './steps.ts';
import { motionStepTexts as texts } from './texts.ts';

export interface MotionStepProps {
  record: Motion;
  answer: GetAnswer;
  labelOf: LabelOf;
  /** Units it may be reported for. */
  units: readonly Id[];
  mayFill: boolean;
  /** It was asked for. */
  takeFocus: boolean;
  others: ReactNode;
  onLeave: (() => void) | undefined;
  onDone: () => void;
}

/** The panel of one step. */
export function MotionStepPanel({ step, ...props }: MotionStepProps & { step: MotionStep }) {
  const { today } = useOfficeDays();
  const sessions = useSessions();
  const { record, answer, labelOf, mayFill, takeFocus, others, onLeave, onDone } = props;
  if (step.id === 'carry') return <CarryStep {...props} />;
  if (step.id === 'file') return <FileStep {...props} />;
  if (step.id === 'give')
    return (
      <GiveDirective
        of={`motion ${record.id}`}
        title={texts.give}
        proposed={{
          content: record.title,
          leads: record.unit === null ? [] : [record.unit],
          cos: record.cos,
          dueOn: record.dueOn,
        }}
        source={{ source: 'motion', motion: record.id, confidential: record.confidential }}
        labelOf={labelOf}
        takeFocus={takeFocus}
        others={others}
        onLeave={onLeave}
        onDone={onDone}
      />
    );
  const role = step.lent ? (stepRoles[step.id] ?? 'control') : undefined;
  return (
    <RecordStep
      of={motion}
      answer={answer}
      move={step.id === 'reply' ? undefined : step.id}
      title={step.label}
      verb={step.id === 'reply' ? texts.replyVerb : step.label}
      fields={stepFields[step.id] ?? []}
      mayFill={mayFill}
      proposed={proposedFor(step.id, record, today, sessions)}
      note={lawOf(step.id, record, today)}
      lent={role && { role }}
      takeFocus={takeFocus}
      others={others}
      onLeave={onLeave}
      onDone={onDone}
    />
  );
}

/** What is likely, until something else is typed. */
function proposedFor(
  step: StepName,
  record: Motion,
  today: Day,
  sessions: readonly Session[],
): Readonly<Record<string, unknown>> {
  if (step === 'resolve') return { resolvedOn: today };
  if (step === 'reconsider') return { reconsiderOn: today };
  if (step === 'reply') return { replyOn: today };
  const next = step === 'report' ? sessionAfter(sessions, record.council) : undefined;
  return next === undefined ? {} : { reportedTo: next };
}

/** The session that follows the one it was resolved in. */
function sessionAfter(sessions: readonly Session[], council: Id | null): Id | undefined {
  const from = sessions.find(({ id }) => id === council)?.from;
  return from === undefined ? undefined : sessions.findLast((one) => one.from > from)?.id;
}

/** The article and the day limit, where the step hangs on them. */
function lawOf(step: StepName, record: Motion, today: Day): string | undefined {
  if (step !== 'reconsider' && step !== 'reply') return undefined;
  if (!mayReconsider(record.category)) return texts.law.replyOnly;
  const until = reconsiderUntil(record);
  if (until === undefined) return texts.law.days(reconsiderDays);
  return (today <= until ? texts.law.until : texts.law.late)(formatDay(until, 'dots'));
}
