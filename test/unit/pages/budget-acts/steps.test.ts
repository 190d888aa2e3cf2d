import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { advanceSteps, regularBudgets } from '#renderer/pages/budget/ledgers/advance-steps.ts';
import { carrySteps } from '#renderer/pages/budget/ledgers/carry-steps.ts';
import { controlLeft, controlSteps } from '#renderer/pages/budget/ledgers/control-steps.ts';
import { moveSteps } from '#renderer/pages/budget/ledgers/move-steps.ts';
import {
  type Actor,
  inputOf,
  lentRole,
  missingIn,
  type StepPlan,
  stepsOf,
  waitingStep,
} from '#renderer/pages/budget/ledgers/step-plan.ts';
import { termLeft, termSteps } from '#renderer/pages/budget/ledgers/term-steps.ts';
import { newId } from '#shared/base/ids.ts';
import type { BudgetSummary } from '#shared/contract/budget-answers.ts';
import { operationNamed } from '#shared/contract/index.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { type RegisterName, registers } from '#shared/registers/index.ts';
import { rightsOf } from '#shared/rights.ts';

const today = '2026-11-26';
const [works, social] = ['建設課', '社會課'];

const record = (values: Record<string, unknown>): AnyRecord =>
  ({ id: newId(), version: 1, removed: false, state: 'asked', unit: works, ...values }) as unknown as AnyRecord;

const actor = (role: Parameters<typeof rightsOf>[0][number], ...units: string[]): Actor => ({
  rights: [...rightsOf([role])],
  units,
});

const names = (plans: readonly StepPlan[], of: AnyRecord, who: Actor): string[] =>
  stepsOf(plans, of, who).map(({ id, lent }) => (lent ? `${id} 代` : id));

describe('流用與動支', () => {
  test('主計 reviews what was asked, and may send it back', () => {
    expect(names(moveSteps, record({}), actor('accounting'))).toEqual(['review', 'return', 'withdraw']);
  });

  test('首長 approves what was reviewed', () => {
    const reviewed = record({ state: 'reviewed' });
    expect(names(moveSteps, reviewed, actor('head'))).toEqual(['approve', 'return']);
    expect(waitingStep(stepsOf(moveSteps, reviewed, actor('head')))?.id).toBe('approve');
    expect(waitingStep(stepsOf(moveSteps, reviewed, actor('control')))).toBeUndefined();
  });

  test('研考 enters for others, and nothing of its own', () => {
    expect(names(moveSteps, record({ state: 'reviewed' }), actor('control'))).toEqual(['approve 代', 'return 代']);
  });

  test('the unit withdraws its own, not another’s', () => {
    expect(names(moveSteps, record({}), actor('handler', works))).toEqual(['withdraw']);
    expect(names(moveSteps, record({}), actor('handler', social))).toEqual([]);
  });

  test('what is approved is only cancelled, by the head', () => {
    expect(names(moveSteps, record({ state: 'approved' }), actor('head'))).toEqual(['cancel']);
    expect(names(moveSteps, record({ state: 'approved' }), actor('accounting'))).toEqual([]);
  });
});

describe('保留', () => {
  test('the chief of the unit, then 主計, then 首長', () => {
    expect(names(carrySteps, record({}), actor('chief', works))).toEqual(['check', 'return', 'withdraw']);
    expect(names(carrySteps, record({}), actor('chief', social))).toEqual([]);
    expect(names(carrySteps, record({ state: 'checked' }), actor('accounting'))).toContain('review');
    expect(names(carrySteps, record({ state: 'reviewed' }), actor('head'))).toContain('approve');
  });

  test('whoever decides next sends it back', () => {
    const back = carrySteps.find(({ name }) => name === 'return');
    const role = (state: string) => back && lentRole(back, record({ state }));
    expect(role('asked')).toEqual({ role: 'chief', units: [works] });
    expect(role('checked')).toEqual({ role: 'accounting' });
    expect(role('reviewed')).toEqual({ role: 'head' });
  });

  test('in later years 主計 notes what becomes of it, and what is left is proposed', () => {
    const approved = record({ state: 'approved', left: 500 });
    const [step] = stepsOf(carrySteps, approved, actor('accounting'));
    expect(step?.id).toBe('use');
    expect(step?.plan.proposed?.(approved, today)).toEqual({ on: today, kind: 'paid', amount: 500 });
  });
});

describe('動支控留', () => {
  test('what is held is used, and its rest is proposed', () => {
    const held = record({ state: 'held', amount: 1000, used: 300 });
    expect(names(controlSteps, held, actor('accounting'))).toEqual(['use', 'cancel']);
    expect(controlLeft(held)).toBe(700);
    expect(controlLeft({ ...held, state: 'settled' })).toBeNull();
  });

  test('a unit takes back only what is not held yet', () => {
    expect(names(controlSteps, record({}), actor('handler', works))).toEqual(['cancel']);
    expect(names(controlSteps, record({ state: 'held' }), actor('handler', works))).toEqual([]);
  });
});

describe('審議意見', () => {
  test('凍結與附條件 can be lifted, 刪減 cannot', () => {
    const accounting = actor('accounting');
    expect(names(termSteps, record({ state: 'standing', kind: 'freeze' }), accounting)).toEqual(['lift', 'drop']);
    expect(names(termSteps, record({ state: 'standing', kind: 'cut' }), accounting)).toEqual(['drop']);
  });

  test('what is still held back', () => {
    const freeze = record({ state: 'standing', kind: 'freeze', amount: 1000, thaws: [{ amount: 300 }] });
    expect(termLeft(freeze)).toBe(700);
    expect(termLeft({ ...freeze, state: 'ended' })).toBe(0);
    expect(termLeft({ ...freeze, kind: 'cut' })).toBeNull();
    expect(termLeft({ ...freeze, amount: null })).toBeNull();
  });
});

describe('墊付', () => {
  test('by its stations', () => {
    const accounting = actor('accounting');
    expect(names(advanceSteps, record({ state: 'proposed' }), accounting)).toEqual(['send', 'cancel']);
    expect(names(advanceSteps, record({ state: 'sent' }), accounting)).toEqual(['consent', 'refuse', 'cancel']);
    expect(names(advanceSteps, record({ state: 'consented' }), accounting)).toEqual(['regularise', 'pay', 'cancel']);
    expect(names(advanceSteps, record({ state: 'regular' }), accounting)).toEqual([]);
  });

  test('becomes regular by resolved budgets alone', () => {
    const budget = (name: string, more: Partial<BudgetSummary>): BudgetSummary => ({
      id: newId(),
      name,
      year: 115,
      kind: 'general',
      state: 'executing',
      revenue: null,
      expenditure: null,
      ...more,
    });
    const all = [
      budget('115總', {}),
      budget('115追一', { kind: 'supplementary' }),
      budget('115追二', { kind: 'supplementary', state: 'sent' }),
      budget('116總', { year: 116, state: 'third' }),
      budget('114追一', { year: 114, kind: 'supplementary' }),
    ];
    expect(regularBudgets(all, { year: 115 }, 'supplementary').map(({ name }) => name)).toEqual(['115追一']);
    expect(regularBudgets(all, { year: 115 }, 'nextYear').map(({ name }) => name)).toEqual(['116總']);
  });
});

describe('what a step asks', () => {
  test('required fields that are blank, by their labels', () => {
    const [approve] = stepsOf(moveSteps, record({ state: 'reviewed' }), actor('head'));
    expect(approve && missingIn(approve.plan, { on: today, number: ' ' })).toEqual(['文號']);
  });

  test('what was left blank is left out', () => {
    const [lift] = termSteps;
    const values = { on: today, number: '代議字第1號', amount: null, text: '' };
    expect(lift && inputOf(lift, values)).toEqual({ on: today, number: '代議字第1號' });
  });

  const ledgers: [RegisterName, readonly StepPlan[]][] = [
    ['budgetMove', moveSteps],
    ['budgetTerm', termSteps],
    ['control', controlSteps],
    ['carryOver', carrySteps],
    ['advance', advanceSteps],
  ];

  test.each(ledgers)(
    '%s: every step is an operation that takes its fields, in states the register has',
    (name, plans) => {
      for (const plan of plans) {
        const input = operationNamed(`${name}.${plan.name}`)?.input;
        const taken = input instanceof z.ZodObject ? Object.keys(input.shape) : [];
        expect(taken, `${name}.${plan.name}`).toEqual(
          expect.arrayContaining([...Object.keys(plan.fields), 'id', 'version']),
        );
        expect(Object.keys(registers[name].options.states ?? {})).toEqual(expect.arrayContaining([...plan.states]));
      }
    },
  );
});
