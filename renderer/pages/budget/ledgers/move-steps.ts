import { day, longText, text } from '#shared/language/field.ts';
import { either, holds, inUnit, type StepPlan } from './step-plan.ts';
import { stepTexts as texts } from './texts.ts';

const today = (_record: unknown, on: string) => ({ on });
const onDay = (label: string) => day(label, { required: true });
const why = (label: string) => longText(label, { required: true, length: 400 });

/** 流用、動支: 擬議 → 主計審核 → 首長核定. */
export const moveSteps: readonly StepPlan[] = [
  {
    name: 'review',
    label: texts.review,
    verb: texts.reviewVerb,
    done: texts.reviewed,
    states: ['asked'],
    may: holds('accounting'),
    lent: 'accounting',
    waits: true,
    fields: { on: onDay(texts.reviewedOn) },
    proposed: today,
  },
  {
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
    proposed: ({ number }, on) => ({ on, number }),
    note: () => texts.counts,
  },
  {
    name: 'return',
    label: texts.return,
    verb: texts.return,
    done: texts.returned,
    states: ['asked', 'reviewed'],
    may: holds('accounting', 'ruling'),
    lent: ({ state }) => (state === 'asked' ? 'accounting' : 'head'),
    fields: { text: why(texts.returnText) },
  },
  {
    name: 'withdraw',
    label: texts.withdraw,
    verb: texts.withdraw,
    done: texts.withdrawn,
    states: ['asked', 'reviewed'],
    may: either(inUnit('write'), holds('accounting')),
    fields: {},
  },
  {
    name: 'cancel',
    label: texts.cancel,
    verb: texts.cancel,
    done: texts.cancelled,
    states: ['approved'],
    may: holds('ruling'),
    // What the council enacted stands.
    when: ({ kind }) => kind !== 'supplement' && kind !== 'reduce',
    lent: 'head',
    lasting: true,
    fields: { on: onDay(texts.cancelOn), text: why(texts.cancelBasis) },
    proposed: today,
  },
];
