import type { ComponentType } from 'react';
import type { CaseActs, CaseAnswer } from '#shared/contract/directive-answers.ts';
import type { Case } from '../case-facts.tsx';
import { actTexts as texts } from '../texts.ts';
import type { ActProps } from './act-props.ts';
import { AdviseAct } from './advise-act.tsx';
import { ApproveAct } from './approve-act.tsx';
import { ConsultAct } from './consult-act.tsx';
import { ExtendAct } from './extend-act.tsx';
import { ReportAct } from './report-act.tsx';
import { ReviewAct } from './review-act.tsx';
import { RuleAct } from './rule-act.tsx';

export type StepName = 'rule' | 'review' | 'advise' | 'approve' | 'report' | 'extend' | 'consult';

export interface Step {
  id: string;
  name: StepName;
  label: string;
  lent: boolean;
}

export const stepPanels: Readonly<Record<StepName, ComponentType<ActProps>>> = {
  rule: RuleAct,
  review: ReviewAct,
  advise: AdviseAct,
  approve: ApproveAct,
  report: ReportAct,
  extend: ExtendAct,
  consult: ConsultAct,
};

const labels: Readonly<Record<StepName, string>> = {
  rule: texts.rule,
  review: texts.review,
  advise: texts.advise,
  approve: texts.approve,
  report: texts.report,
  extend: texts.extend,
  consult: texts.consult,
};

const hasRequest = ({ units }: CaseAnswer): boolean => units.some(({ request }) => request !== null);

function openIn(acts: CaseActs, about: CaseAnswer, lent: boolean, consults: boolean): Step[] {
  const open: Record<StepName, boolean> = {
    review: acts.review.length > 0,
    advise: acts.advise.length > 0,
    approve: acts.approve.length > 0,
    rule: acts.rule,
    report: acts.report.length > 0,
    extend: acts.ask.length > 0,
    consult: consults && hasRequest(about),
  };
  return (Object.keys(open) as StepName[])
    .filter((name) => open[name] && !(lent && name === 'advise'))
    .map((name) => ({ id: lent ? `${name} lent` : name, name, label: labels[name], lent }));
}

/** The steps that are open to the account, and those it may enter for somebody else. */
export function stepsOf(about: CaseAnswer, consults: boolean, behalf: boolean): Step[] {
  const own = openIn(about.may, about, false, consults);
  const named = own.map(({ name }) => name);
  const lent = openIn(about.mayBehalf, about, true, behalf).filter(
    ({ name }) => name === 'consult' || name === 'report' || name === 'extend' || !named.includes(name),
  );
  return [...own, ...lent];
}

/** What waits for exactly this account opens by itself. */
export function waitingStep(steps: readonly Step[], about: CaseAnswer, record: Case): Step | undefined {
  const own = steps.filter(({ lent }) => !lent);
  const waiting = new Set<StepName>(['review', 'advise', 'approve']);
  const head = own.find(({ name }) => name === 'rule');
  if (head && hasRequest(about) && record.state === 'tracked') return head;
  return own.find(({ name }) => waiting.has(name));
}

/** What was asked for; where it is not the account's own, it is entered for whoever may. */
export const chosenStep = (steps: readonly Step[], chosen: string | null | undefined): Step | undefined =>
  steps.find(({ id }) => id === chosen) ?? steps.find(({ name }) => name === chosen);
