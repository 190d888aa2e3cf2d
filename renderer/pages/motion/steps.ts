import { addDays, type Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { OpenMove } from '#shared/contract/register-operations.ts';
import { isCarried, mayReconsider, type motion, reconsiderDays } from '#shared/registers/motion.ts';
import type { Role } from '#shared/rights.ts';
import type { Motion } from './motion-facts.tsx';
import { motionStepTexts as texts } from './texts.ts';

/** Moves of the register that are made by themselves. */
type MoveName =
  | 'review'
  | 'resolve'
  | 'send'
  | 'again'
  | 'drop'
  | 'assign'
  | 'reconsider'
  | 'uphold'
  | 'lapse'
  | 'report'
  | 'close';

export type StepName = MoveName | 'carry' | 'file' | 'give' | 'reply';

export interface MotionStep {
  id: StepName;
  label: string;
  /** Entered for somebody who may. */
  lent?: boolean;
}

/** Fields that a move asks for, in the order in which they are filled. */
export const stepFields: Readonly<Partial<Record<StepName, readonly (keyof typeof motion.fields)[]>>> = {
  review: ['opinion'],
  resolve: ['decision', 'resolvedOn', 'resolution', 'unit'],
  send: ['letterNumber', 'letterOn', 'receivedOn', 'unit'],
  assign: ['unit', 'dueOn', 'cos'],
  reconsider: ['receivedOn', 'reconsiderOn'],
  reply: ['replyOn', 'replyNumber'],
  report: ['reportedTo'],
};

/** Moves that somebody of this role makes. */
export const stepRoles: Readonly<Partial<Record<StepName, Role>>> = { reconsider: 'head' };

export interface Standing {
  record: Motion;
  moves: readonly OpenMove[];
  today: Day;
  /** Units the account may report for, in its own name or on behalf. */
  fileUnits: readonly Id[];
  /** Only on behalf. */
  fileLent: boolean;
  /** It keeps the motions. */
  keeps: boolean;
  onAgenda: boolean;
}

/** The last day of 覆議, where the law allows one and the resolution has come. */
export const reconsiderUntil = ({ category, receivedOn }: Motion): Day | undefined =>
  mayReconsider(category) && receivedOn !== null ? addDays(receivedOn, reconsiderDays) : undefined;

const answered = ({ replyNumber, reconsiderOn }: Motion): boolean => !!replyNumber || reconsiderOn !== null;

function afterHindered({ record, today }: Standing): readonly StepName[] {
  if (answered(record)) return ['report', 'file', 'reply', 'reconsider'];
  const until = reconsiderUntil(record);
  return until !== undefined && today <= until
    ? ['reconsider', 'reply', 'report', 'file']
    : ['reply', 'reconsider', 'report', 'file'];
}

/** What can follow in each state, the likeliest first. */
const following: Readonly<Record<Motion['state'], (standing: Standing) => readonly StepName[]>> = {
  received: () => ['carry', 'review', 'resolve'],
  review: () => ['carry', 'resolve'],
  resolved: ({ record }) => {
    if (isCarried(record.decision)) return ['send'];
    return record.decision === 'shelved' || record.decision === 'kept' ? ['again'] : ['drop'];
  },
  sent: () => ['assign'],
  assigned: () => ['file', 'give'],
  ongoing: () => ['file', 'give'],
  done: () => ['report', 'file'],
  hindered: afterHindered,
  reconsidering: () => ['uphold', 'lapse'],
  reported: () => ['close'],
  closed: () => [],
};

const ownLabels: Partial<Record<StepName, string>> = {
  carry: texts.carry,
  file: texts.file,
  give: texts.give,
  reply: texts.reply,
};

const isOffered: Readonly<Partial<Record<StepName, (standing: Standing) => boolean>>> = {
  carry: ({ keeps, onAgenda }) => keeps && !onAgenda,
  file: ({ fileUnits }) => fileUnits.length > 0,
  give: ({ keeps, record }) => keeps && record.directives.length === 0,
  reply: ({ keeps, record }) => keeps && !record.replyNumber,
};

const ownStep = (id: StepName, label: string, { fileLent }: Standing): MotionStep =>
  id === 'file' && fileLent ? { id, label, lent: true } : { id, label };

/** The step that lies open at once: what waits for the account itself, and is a step of the motion's own way. */
export const waitingStep = (steps: readonly MotionStep[]): MotionStep | undefined =>
  steps.find(({ id, lent }) => lent !== true && id !== 'give');

/** The steps that are open to the account, the likeliest first. */
export function stepsOf(standing: Standing): MotionStep[] {
  return following[standing.record.state](standing).flatMap((id): MotionStep[] => {
    const label = ownLabels[id];
    if (label !== undefined) return isOffered[id]?.(standing) ? [ownStep(id, label, standing)] : [];
    const move = standing.moves.find(({ name }) => name === id);
    return move ? [{ id, label: move.label, ...(move.behalf ? { lent: true } : {}) }] : [];
  });
}
