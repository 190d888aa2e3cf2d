import { StepPanel, type StepPanelProps } from '#renderer/parts/steps/step-panel.tsx';
import { stepTexts } from '#renderer/parts/steps/texts.ts';
import type { CallOptions } from './client.ts';
import type { Decider } from './deciders.ts';
import { useLent } from './use-lent.tsx';

export interface LentStepProps extends Omit<StepPanelProps, 'onDo'> {
  /** Entered for somebody: whoever of this role, or of this unit, decides. */
  lent?: Decider | undefined;
  /** true: it was done. */
  onDo: (options: CallOptions) => Promise<boolean>;
}

/** One step, taken oneself or entered for somebody else with day and proof. */
export function LentStep({ lent, title, wanting = false, onDo, children, ...rest }: LentStepProps) {
  const { ready, options, fields } = useLent(lent);
  return (
    <StepPanel
      {...rest}
      title={lent ? stepTexts.behalfOf(title) : title}
      wanting={wanting || !ready}
      onDo={() => onDo(options)}
    >
      {children}
      {fields}
    </StepPanel>
  );
}
