import { RecordMore } from '#renderer/data/record-more.tsx';
import { RecordStep } from '#renderer/data/record-step.tsx';
import { useChosenStep } from '#renderer/data/wanted-step.ts';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import { LentMenu, StepsRow } from '#renderer/parts/steps/steps-row.tsx';
import { statesOf } from '#shared/language/register.ts';
import type { Plan } from './plan-parts.ts';
import { stepFields, stepRoles, stepsOf, waitingStep } from './steps.ts';
import { planTexts as texts } from './texts.ts';

interface PlanFootProps extends OwnDrawerProps {
  record: Plan;
}

/** The next step of a plan; everything else is one press away. */
export function PlanFoot(props: PlanFootProps) {
  const { of, record, answer, onEdit } = props;
  const [chosen, setChosen] = useChosenStep(record.id);
  const steps = stepsOf(record.state, answer.moves, onEdit !== undefined);
  const waiting = waitingStep(record.state, steps);
  const here = steps.find(({ id }) => id === chosen) ?? (chosen === null ? undefined : waiting);
  const more = <RecordMore {...props} />;
  if (here === undefined) {
    const said = steps.some(({ lent }) => lent !== true) ? undefined : texts.stands(statesOf(of)[record.state] ?? '');
    return <StepsRow steps={steps} onChoose={setChosen} others={more} say={said} />;
  }
  return (
    <RecordStep
      key={here.id}
      of={of}
      answer={answer}
      move={here.id}
      title={here.label}
      verb={here.label}
      fields={stepFields[here.id] ?? []}
      mayFill={onEdit !== undefined}
      lent={here.lent ? { role: stepRoles[here.id] ?? 'handler' } : undefined}
      takeFocus={here.id === chosen}
      others={
        <>
          <LentMenu steps={steps} onChoose={setChosen} />
          {more}
        </>
      }
      onLeave={steps.length > 1 || waiting === undefined ? () => setChosen(null) : undefined}
      onDone={() => setChosen(undefined)}
    />
  );
}
