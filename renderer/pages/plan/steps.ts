import type { OpenMove } from '#shared/contract/register-operations.ts';
import { plan } from '#shared/registers/plan.ts';
import type { Role } from '#shared/rights.ts';

export type StepName = keyof NonNullable<typeof plan.options.moves>;

export interface PlanStep {
  id: StepName;
  label: string;
  lent?: boolean;
}

type State = keyof NonNullable<typeof plan.options.states>;

/** What can follow, the likeliest first. */
const following: Readonly<Record<State, readonly StepName[]>> = {
  proposed: ['review', 'retract'],
  reviewing: ['approve', 'sendBack', 'retract'],
  approved: ['begin', 'revise', 'withdraw'],
  ongoing: ['finish', 'revise', 'withdraw'],
  finished: ['accept', 'release'],
  accepting: ['release', 'fail'],
  released: [],
  withdrawn: [],
};

/** Fields that a step asks for, in the order in which they are filled. */
export const stepFields: Readonly<Partial<Record<StepName, readonly (keyof typeof plan.fields)[]>>> = {
  approve: ['dueOn', 'approvedNumber'],
  revise: ['revision'],
  retract: ['endText'],
  withdraw: ['endText'],
};

/** Whose step it is, where it is entered for somebody. */
export const stepRoles: Readonly<Partial<Record<StepName, Role>>> = {
  sendBack: 'control',
  approve: 'head',
  release: 'head',
  withdraw: 'head',
};

/** While a plan is carried out there is no hurry to any step; elsewhere the likeliest lies open. */
const waits: ReadonlySet<State> = new Set(['proposed', 'reviewing', 'finished', 'accepting']);

/** A unit's own steps are for whoever may change the plan. */
const isTheirs = (id: StepName, editable: boolean): boolean => editable || plan.options.moves?.[id]?.right !== 'write';

/** The steps that are open to the account. */
export const stepsOf = (state: State, moves: readonly OpenMove[], editable: boolean): PlanStep[] =>
  following[state].flatMap((id): PlanStep[] => {
    const move = moves.find(({ name }) => name === id);
    return move && isTheirs(id, editable) ? [{ id, label: move.label, ...(move.behalf ? { lent: true } : {}) }] : [];
  });

/** The step that lies open before anybody chose one, where it is the account's own. */
export const waitingStep = (state: State, steps: readonly PlanStep[]): PlanStep | undefined =>
  waits.has(state) ? steps.find(({ id, lent }) => id === following[state][0] && lent !== true) : undefined;
