import { choice, longText, money, text } from '#shared/language/field.ts';
import { carryUses } from '#shared/registers/carry-over.ts';
import type { Role } from '#shared/rights.ts';
import { approval, onDay, review, today } from './signed-steps.ts';
import { either, holds, inUnit, type StepPlan } from './step-plan.ts';
import { stepTexts as texts } from './texts.ts';

/** Who decides next, and so may send it back. */
const deciders: Readonly<Record<string, Role>> = { asked: 'chief', checked: 'accounting', reviewed: 'head' };

/** 保留: 申請 → 主管核可 → 主計審核 → 首長核定, and in later years what becomes of it. */
export const carrySteps: readonly StepPlan[] = [
  {
    name: 'check',
    label: texts.check,
    verb: texts.checkVerb,
    done: texts.checked,
    states: ['asked'],
    may: inUnit('approve'),
    lent: 'chief',
    waits: true,
    fields: { on: onDay(texts.checkedOn) },
    proposed: today,
  },
  review('checked'),
  approval,
  {
    name: 'use',
    label: texts.carryUse,
    verb: texts.carryUseVerb,
    done: texts.carryUsed,
    states: ['approved'],
    may: holds('accounting'),
    lent: 'accounting',
    waits: true,
    fields: {
      kind: choice(texts.useKind, carryUses, { required: true }),
      on: onDay(texts.useDay),
      amount: money(texts.amount, { required: true, min: 1 }),
      number: text(texts.number, { length: 60 }),
    },
    proposed: ({ left }, on) => ({ on, kind: 'paid', amount: left }),
  },
  {
    name: 'return',
    label: texts.return,
    verb: texts.return,
    done: texts.returned,
    states: ['asked', 'checked', 'reviewed'],
    may: either(
      holds('accounting', 'ruling'),
      (record, actor) => record.state === 'asked' && inUnit('approve')(record, actor),
    ),
    lent: ({ state }) => deciders[state] ?? 'head',
    fields: { text: longText(texts.returnText, { required: true, length: 400 }) },
  },
  {
    name: 'withdraw',
    label: texts.withdraw,
    verb: texts.withdraw,
    done: texts.withdrawn,
    states: ['asked', 'checked', 'reviewed'],
    may: either(inUnit('write'), holds('accounting')),
    fields: {},
  },
];
