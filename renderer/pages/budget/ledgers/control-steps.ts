import { day, flag, longText, money, text } from '#shared/language/field.ts';
import { holds, inUnit, type StepPlan } from './step-plan.ts';
import { stepTexts as texts } from './texts.ts';

const why = longText(texts.reason, { required: true, length: 400 });

/** What of a control is neither paid nor free again. */
export const controlLeft = ({ state, amount, used }: Readonly<Record<string, unknown>>): number | null =>
  state === 'held' ? Number(amount ?? 0) - Number(used ?? 0) : null;

/** 動支: 申請 → 主計控留 → 核銷. */
export const controlSteps: readonly StepPlan[] = [
  {
    name: 'hold',
    label: texts.hold,
    verb: texts.hold,
    done: texts.held,
    states: ['asked'],
    may: holds('accounting'),
    lent: 'accounting',
    waits: true,
    fields: { on: day(texts.holdOn, { required: true }) },
    proposed: (_record, on) => ({ on }),
  },
  {
    name: 'use',
    label: texts.use,
    verb: texts.use,
    done: texts.used,
    states: ['held'],
    may: holds('accounting'),
    lent: 'accounting',
    waits: true,
    fields: {
      on: day(texts.useOn, { required: true }),
      amount: money(texts.useAmount, { required: true, min: 1 }),
      voucher: text(texts.voucher, { length: 60 }),
      last: flag(texts.last, { help: texts.lastHelp }),
    },
    proposed: (record, on) => ({ on, amount: controlLeft(record), last: false }),
  },
  {
    name: 'refuse',
    label: texts.return,
    verb: texts.return,
    done: texts.returned,
    states: ['asked'],
    may: holds('accounting'),
    fields: { text: why },
  },
  {
    name: 'cancel',
    label: texts.cancel,
    verb: texts.cancel,
    done: texts.cancelled,
    states: ['asked', 'held'],
    may: (record, actor) =>
      holds('accounting')(record, actor) ||
      (record.state === 'asked' && record.unit !== null && inUnit('write')(record, actor)),
    lasting: true,
    fields: { text: why },
  },
];
