import { day, longText, money, text } from '#shared/language/field.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { holds, type StepPlan } from './step-plan.ts';
import { stepTexts as texts } from './texts.ts';

interface Thaw {
  amount: number | null;
}

const isLifted = ({ kind }: AnyRecord): boolean => kind === 'freeze' || kind === 'condition';

/** What is still held back; null: all of the line, or nothing that could be. */
export function termLeft({ kind, state, amount, thaws }: AnyRecord): number | null {
  if ((kind !== 'freeze' && kind !== 'condition') || typeof amount !== 'number') return null;
  if (state === 'ended') return 0;
  const gone = ((thaws ?? []) as readonly Thaw[]).reduce((sum, thaw) => sum + (thaw.amount ?? 0), 0);
  return Math.max(0, amount - gone);
}

/** 凍結與附條件 are lifted by a resolution; 刪減 and 附帶決議 stay. */
export const termSteps: readonly StepPlan[] = [
  {
    name: 'lift',
    label: texts.lift,
    verb: texts.lift,
    done: texts.lifted,
    states: ['standing'],
    may: holds('accounting'),
    lent: 'accounting',
    when: isLifted,
    waits: true,
    lasting: true,
    fields: {
      on: day(texts.liftOn, { required: true }),
      number: text(texts.liftNumber, { required: true, length: 60 }),
      amount: money(texts.liftAmount, { min: 1, help: texts.liftHelp }),
      text: longText(texts.liftText, { length: 200 }),
    },
    proposed: (_record, on) => ({ on }),
    note: () => texts.liftNote,
  },
  {
    name: 'drop',
    label: texts.drop,
    verb: texts.drop,
    done: texts.dropped,
    states: ['standing'],
    may: holds('accounting'),
    fields: {},
    note: () => texts.dropNote,
  },
];
