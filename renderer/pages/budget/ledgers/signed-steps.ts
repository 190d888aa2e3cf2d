import { day, text } from '#shared/language/field.ts';
import { holds, type StepPlan } from './step-plan.ts';
import { stepTexts as texts } from './texts.ts';

export const today = (_record: unknown, on: string) => ({ on });
export const onDay = (label: string) => day(label, { required: true });

/** 主計審核: what every paper passes before the head decides. */
export const review = (...states: string[]): StepPlan => ({
  name: 'review',
  label: texts.review,
  verb: texts.reviewVerb,
  done: texts.reviewed,
  states,
  may: holds('accounting'),
  lent: 'accounting',
  waits: true,
  fields: { on: onDay(texts.reviewedOn) },
  proposed: today,
});

/** 首長核定 */
export const approval: StepPlan = {
  name: 'approve',
  label: texts.approve,
  verb: texts.approveVerb,
  done: texts.approved,
  states: ['reviewed'],
  may: holds('ruling'),
  lent: 'head',
  waits: true,
  lasting: true,
  fields: { on: onDay(texts.approvedOn), number: text(texts.number, { required: true, length: 60 }) },
  proposed: today,
};
