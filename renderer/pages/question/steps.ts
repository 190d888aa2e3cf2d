import type { OpenMove } from '#shared/contract/register-operations.ts';
import type { question } from '#shared/registers/question.ts';
import type { Role } from '#shared/rights.ts';
import type { Question } from './question-facts.tsx';
import { questionTexts as texts } from './texts.ts';

export type StepName = 'give' | 'draft' | 'deliver' | 'amend' | 'close';

export interface QuestionStep {
  id: StepName;
  label: string;
  lent?: boolean;
}

/** Fields that a step asks for, in the order in which they are filled. */
export const stepFields: Readonly<Partial<Record<StepName, readonly (keyof typeof question.fields)[]>>> = {
  draft: ['units', 'dueOn'],
  deliver: ['answer', 'answerNumber', 'answeredOn'],
};

export const stepRoles: Readonly<Partial<Record<StepName, Role>>> = { deliver: 'chief', close: 'control' };

const unkept = ({ promise, directives }: Question): boolean => !!promise && directives.length === 0;

/** What can follow, the likeliest first. */
function following(record: Question): readonly StepName[] {
  const promise: StepName[] = unkept(record) ? ['give'] : [];
  if (record.state === 'noted')
    return [...promise, ...(record.written ? (['draft', 'close'] as const) : (['close', 'draft'] as const))];
  if (record.state === 'answering') return ['deliver', ...promise];
  return record.state === 'answered' ? [...promise, 'close', 'amend'] : [];
}

/** The steps that are open to the account. */
export function stepsOf(record: Question, moves: readonly OpenMove[], keeps: boolean): QuestionStep[] {
  return following(record).flatMap((id): QuestionStep[] => {
    if (id === 'give') return keeps ? [{ id, label: texts.givePromise }] : [];
    const move = moves.find(({ name }) => name === id);
    return move ? [{ id, label: move.label, ...(move.behalf ? { lent: true } : {}) }] : [];
  });
}
