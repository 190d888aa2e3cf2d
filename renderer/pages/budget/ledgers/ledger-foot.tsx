import { useSession } from '#renderer/data/office.ts';
import { useChosenStep } from '#renderer/data/wanted-step.ts';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import { LentMenu, StepsRow } from '#renderer/parts/steps/steps-row.tsx';
import { type AnyRecord, statesOf } from '#shared/language/register.ts';
import { LedgerStep } from './ledger-step.tsx';
import { type OpenStep, type StepPlan, stepsOf, waitingStep } from './step-plan.ts';
import { ledgerTexts as texts } from './texts.ts';

interface LedgerFootProps extends OwnDrawerProps {
  plans: readonly StepPlan[];
  /** Whose turn it is, by state, where it is not the account's own. */
  turns: Readonly<Record<string, string>>;
}

/** The next step of a record of a ledger; everything else is one press away. */
export function LedgerFoot({ of, id, answer, plans, turns, onClose }: LedgerFootProps) {
  const session = useSession();
  const [chosen, setChosen] = useChosenStep(id);
  const { record } = answer;
  const steps = stepsOf(plans, record, session);
  const waiting = waitingStep(steps);
  const here = steps.find((step) => step.id === chosen) ?? (chosen === null ? undefined : waiting);
  if (here === undefined) return <StepsRow steps={steps} onChoose={setChosen} say={sayOf(of, record, steps, turns)} />;
  return (
    <LedgerStep
      key={`${here.id} ${record.version}`}
      of={of}
      answer={answer}
      step={here}
      takeFocus={here.id === chosen}
      others={<LentMenu steps={steps} onChoose={setChosen} />}
      onLeave={steps.length > 1 || waiting === undefined ? () => setChosen(null) : undefined}
      onDone={() => {
        if (here.id === 'drop') onClose();
        else setChosen(undefined);
      }}
    />
  );
}

function sayOf(
  of: OwnDrawerProps['of'],
  { state }: AnyRecord,
  steps: readonly OpenStep[],
  turns: LedgerFootProps['turns'],
): string | undefined {
  if (waitingStep(steps) !== undefined) return undefined;
  const turn = turns[state];
  if (turn !== undefined) return turn;
  return steps.length === 0 ? texts.none(statesOf(of)[state] ?? state) : undefined;
}
