import { longText } from '#shared/language/field.ts';
import { approval, onDay, review, today } from './signed-steps.ts';
import { either, holds, inUnit, type StepPlan } from './step-plan.ts';
import { stepTexts as texts } from './texts.ts';

const why = (label: string) => longText(label, { required: true, length: 400 });

/** 流用、動支: 擬議 → 主計審核 → 首長核定. */
export const moveSteps: readonly StepPlan[] = [
  review('asked'),
  { ...approval, proposed: ({ number }, on) => ({ on, number }), note: () => texts.counts },
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
