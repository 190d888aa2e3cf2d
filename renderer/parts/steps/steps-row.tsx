import type { ReactNode } from 'react';
import { Button } from '../buttons/button.tsx';
import { PopMenu } from '../float/pop-menu.tsx';
import { stepTexts } from './texts.ts';
import './steps.css';

export interface StepChoice {
  id: string;
  label: string;
  /** Entered for somebody who may. */
  lent?: boolean | undefined;
}

interface StepsRowProps {
  /** The likeliest first. */
  steps: readonly StepChoice[];
  onChoose: (id: string) => void;
  others?: ReactNode;
  /** A sentence over the buttons. */
  say?: string | undefined;
}

/** All steps that are open, the likeliest as the primary button at the right. */
export function StepsRow({ steps, onChoose, others, say }: StepsRowProps) {
  const own = steps.filter(({ lent }) => lent !== true);
  return (
    <div className="step">
      {say !== undefined && <p className="step-say">{say}</p>}
      <div className="row step-row">
        <LentMenu steps={steps} onChoose={onChoose} />
        {others}
        <span className="grow" />
        {own.toReversed().map(({ id, label }, at) => (
          <Button key={id} rank={at === own.length - 1 ? 'primary' : 'secondary'} onPress={() => onChoose(id)}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Steps that are somebody else's, to be entered with day and proof. */
export function LentMenu({ steps, onChoose }: Pick<StepsRowProps, 'steps' | 'onChoose'>) {
  const lent = steps.filter((step) => step.lent === true);
  if (lent.length === 0) return null;
  return (
    <PopMenu
      label={stepTexts.onBehalf}
      placement="top start"
      trigger={<Button small>{stepTexts.onBehalf}…</Button>}
      entries={lent.map(({ id, label }) => ({ id, label, onAction: () => onChoose(id) }))}
    />
  );
}
