import type { BudgetSummary } from '#shared/contract/budget-answers.ts';
import { choice, day, longText, money, reference, text } from '#shared/language/field.ts';
import { regularWays } from '#shared/registers/advance.ts';
import { holds, type StepPlan } from './step-plan.ts';
import { stepTexts as texts } from './texts.ts';

const resolved: ReadonlySet<BudgetSummary['state']> = new Set([
  'third',
  'promulgated',
  'executing',
  'settling',
  'auditing',
  'published',
]);

/** Resolved budgets that make an advance regular: an amendment of its year on, or the general one of a later year. */
export function regularBudgets(
  budgets: readonly BudgetSummary[],
  { year }: Readonly<Record<string, unknown>>,
  way: unknown,
): BudgetSummary[] {
  const from = Number(year);
  return budgets.filter(
    (one) =>
      resolved.has(one.state) &&
      (way === 'nextYear'
        ? one.kind === 'general' && one.year > from
        : one.kind === 'supplementary' && one.year >= from),
  );
}

const ending = (name: 'refuse' | 'cancel', label: string, done: string, states: readonly string[]): StepPlan => ({
  name,
  label,
  verb: label,
  done,
  states,
  may: holds('accounting'),
  fields: {
    on: day(texts.endOn, { required: true }),
    text: longText(texts.reason, { required: true, length: 400 }),
  },
  proposed: (_record, on) => ({ on }),
});

/** 墊付: 提請審議 → 代表會同意 → 支付 → 轉正. */
export const advanceSteps: readonly StepPlan[] = [
  {
    name: 'send',
    label: texts.send,
    verb: texts.sendVerb,
    done: texts.sent,
    states: ['proposed'],
    may: holds('accounting'),
    lent: 'accounting',
    waits: true,
    fields: { on: day(texts.sentOn, { required: true }), council: reference(texts.council, () => 'council') },
    proposed: ({ council }, on) => ({ on, council }),
  },
  {
    name: 'consent',
    label: texts.consent,
    verb: texts.consentVerb,
    done: texts.consented,
    states: ['sent'],
    may: holds('accounting'),
    lent: 'accounting',
    waits: true,
    fields: {
      on: day(texts.consentOn, { required: true }),
      number: text(texts.consentNumber, { required: true, length: 60 }),
    },
    proposed: (_record, on) => ({ on }),
    note: () => texts.consentNote,
  },
  {
    name: 'regularise',
    label: texts.regularise,
    verb: texts.regularise,
    done: texts.regular,
    states: ['consented'],
    may: holds('accounting'),
    lent: 'accounting',
    waits: true,
    lasting: true,
    fields: {
      way: choice(texts.regularWay, regularWays, { required: true }),
      budget: reference(texts.regularBudget, () => 'budget', { required: true, help: texts.regularHelp }),
      on: day(texts.regularOn, { required: true }),
      number: text(texts.number, { length: 60 }),
    },
    proposed: (_record, on) => ({ on, way: 'supplementary' }),
    budgets: (all, record, { way }) => regularBudgets(all, record, way),
  },
  {
    name: 'pay',
    label: texts.pay,
    verb: texts.payVerb,
    done: texts.paid,
    states: ['consented'],
    may: holds('accounting'),
    lent: 'accounting',
    fields: {
      on: day(texts.payOn, { required: true }),
      amount: money(texts.payAmount, { required: true, help: texts.payHelp }),
    },
    proposed: ({ paid, amount }, on) => ({ on, amount: paid ?? amount }),
  },
  ending('refuse', texts.refuse, texts.refused, ['sent']),
  // What was paid comes back first.
  { ...ending('cancel', texts.cancel, texts.cancelled, ['proposed', 'sent', 'consented']), when: ({ paid }) => !paid },
];
