import type { ComponentType } from 'react';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import { type FactSection, LedgerFacts } from './ledger-facts.tsx';
import { LedgerFoot } from './ledger-foot.tsx';
import type { StepPlan } from './step-plan.ts';

export interface LedgerShape {
  sections: readonly FactSection[];
  plans: readonly StepPlan[];
  /** Whose turn it is, by state. */
  turns: Readonly<Record<string, string>>;
}

/** The drawer of a ledger: the facts by their stations, and at the foot the next step. */
export function ledgerDrawer({ sections, plans, turns }: LedgerShape): ComponentType<OwnDrawerProps> {
  return function LedgerDrawer(props) {
    const { of, id, answer, frame, onClose, parts } = props;
    const { record, labels } = answer;
    return (
      <Drawer
        {...frame}
        onClose={onClose}
        actions={record.removed ? parts.actions : <LedgerFoot key={id} {...props} plans={plans} turns={turns} />}
      >
        {parts.heading}
        <LedgerFacts of={of} record={record} labelOf={labelsFrom(labels)} sections={sections} />
        {parts.attachments}
        {parts.history}
      </Drawer>
    );
  };
}
