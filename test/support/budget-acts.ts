import fc from 'fast-check';
import { recordsWith } from '#main/store/records.ts';
import { addDays, type Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { BudgetTown } from './budget-town.ts';
import type { PersonName } from './township.ts';

/** What may happen to a budget in force, with the few numbers that say how. */
export interface RandomStep {
  what: keyof typeof budgetActs;
  which: number;
  far: number;
  /** In tenths of a percent of what the line had by law. */
  share: number;
  days: number;
  /** Somebody at random, now and then. */
  who: number;
}

export interface BudgetScene {
  town: BudgetTown;
  made: Awaited<ReturnType<BudgetTown['inForce']>>;
  /** The day of the step: time goes forward. */
  on: Day;
}

/** From which day on it may change what the book says; never where it is asked for only. */
export interface BudgetAct {
  by: PersonName;
  operation: string;
  input: Record<string, unknown>;
  since: Day | 'never' | 'always';
}

const expenses = ['goods', 'works', 'pay', 'reserve', 'farm'] as const;
/** Within one work plan, but for the last two; into 人事費 nothing goes. */
const pairs = ['works goods', 'goods works', 'pay goods', 'pay works', 'goods pay', 'farm goods'] as const;
/** 人事費 is paid without being asked for. */
const spendable = ['goods', 'works', 'farm'] as const;

const lineOf = ({ made }: BudgetScene, names: readonly (typeof expenses)[number][], at: number): Id =>
  made[names[at % names.length] ?? 'goods'];

const amountOf = ({ town }: BudgetScene, line: Id, share: number): number =>
  Math.max(1, Math.floor(((town.record('budgetLine', line).legal ?? 0) * share) / 1000));

type Waiting = 'budgetMove' | 'control' | 'budgetTerm';

/** One of those in a state, or any where none is. */
function oneOf<N extends Waiting>(
  { town, made }: BudgetScene,
  register: N,
  { which }: RandomStep,
  ...states: string[]
) {
  const all = recordsWith(town.db, register, 'budget', made.budget);
  const fitting = all.filter(({ state }) => states.includes(state));
  return fitting[which % Math.max(1, fitting.length)] ?? all[which % Math.max(1, all.length)];
}

const asked = (by: PersonName, operation: string, input: Record<string, unknown>): BudgetAct => ({
  by,
  operation,
  input,
  since: 'never',
});

export const budgetActs = {
  transfer: (scene: BudgetScene, { which, share, days }: RandomStep): BudgetAct => {
    const [source, target] = (pairs[which] ?? pairs[0]).split(' ') as (typeof expenses)[number][];
    const [from, to] = [scene.made[source ?? 'works'], scene.made[target ?? 'goods']];
    const wish = { kind: 'transfer', from, to, amount: amountOf(scene, from, share), on: addDays(scene.on, days) };
    return asked('本課承辦', 'budgetMove.ask', { ...wish, budget: scene.made.budget, reason: '調整' });
  },
  useReserve: (scene: BudgetScene, { far, share }: RandomStep): BudgetAct => {
    const { budget, reserve: from } = scene.made;
    const wish = { kind: 'reserve1', from, to: lineOf(scene, spendable, far), amount: amountOf(scene, from, share) };
    return asked('本課承辦', 'budgetMove.ask', { ...wish, on: scene.on, budget, reason: '不足' });
  },
  reviewMove: (scene: BudgetScene, step: RandomStep): BudgetAct | undefined => {
    const move = oneOf(scene, 'budgetMove', step, 'asked');
    return move && asked('主計', 'budgetMove.review', { id: move.id, on: scene.on });
  },
  approveMove: (scene: BudgetScene, step: RandomStep): BudgetAct | undefined => {
    const move = oneOf(scene, 'budgetMove', step, 'reviewed');
    const input = { id: move?.id, on: scene.on, number: '試主字第1號' };
    return move && { by: '首長', operation: 'budgetMove.approve', input, since: move.on };
  },
  returnMove: (scene: BudgetScene, step: RandomStep): BudgetAct | undefined => {
    const move = oneOf(scene, 'budgetMove', step, 'asked', 'reviewed');
    return move && asked('主計', 'budgetMove.return', { id: move.id, text: '請補正' });
  },
  /** What the council enacted is the council's to take back. */
  cancelMove: ({ town, made, on }: BudgetScene, { which }: RandomStep): BudgetAct | undefined => {
    const moves = recordsWith(town.db, 'budgetMove', 'budget', made.budget);
    const approved = moves.filter(({ state, amendment }) => state === 'approved' && amendment === null);
    const move = approved[which % Math.max(1, approved.length)];
    const input = { id: move?.id, on, text: '撤案' };
    return move && { by: '首長', operation: 'budgetMove.cancel', input, since: on };
  },
  speak: (scene: BudgetScene, { which, share }: RandomStep): BudgetAct => {
    const line = lineOf(scene, spendable, which);
    const amount = amountOf(scene, line, share * 3);
    const kind = share % 2 === 0 ? 'freeze' : 'condition';
    const input = { budget: scene.made.budget, line, kind, amount, on: scene.on, text: '俟報告後動支' };
    return { by: '主計', operation: 'budgetTerm.add', input, since: scene.on };
  },
  lift: (scene: BudgetScene, step: RandomStep): BudgetAct | undefined => {
    const term = oneOf(scene, 'budgetTerm', step, 'standing');
    const part = step.share % 3 === 0 ? {} : { amount: Math.max(1, step.share * 100) };
    const input = { id: term?.id, on: scene.on, number: '試代議字第1號', ...part };
    return term && { by: '主計', operation: 'budgetTerm.lift', input, since: scene.on };
  },
  askControl: (scene: BudgetScene, { which, share }: RandomStep): BudgetAct => {
    const line = lineOf(scene, spendable, which);
    const input = { line, amount: amountOf(scene, line, share * 4), purpose: '採購', on: scene.on };
    return asked(which % 3 === 2 ? '他課承辦' : '本課承辦', 'control.ask', input);
  },
  hold: (scene: BudgetScene, step: RandomStep): BudgetAct | undefined => {
    const one = oneOf(scene, 'control', step, 'asked');
    return one && { by: '主計', operation: 'control.hold', input: { id: one.id, on: scene.on }, since: scene.on };
  },
  use: (scene: BudgetScene, step: RandomStep): BudgetAct | undefined => {
    const one = oneOf(scene, 'control', step, 'held');
    const input = { id: one?.id, amount: Math.max(1, step.share * 500), on: scene.on, last: step.days % 5 === 0 };
    return one && { by: '主計', operation: 'control.use', input, since: scene.on };
  },
  cancelControl: (scene: BudgetScene, step: RandomStep): BudgetAct | undefined => {
    const one = oneOf(scene, 'control', step, 'held', 'asked');
    const input = { id: one?.id, text: '不辦了', on: scene.on };
    return one && { by: '主計', operation: 'control.cancel', input, since: scene.on };
  },
  spread: (scene: BudgetScene): BudgetAct => {
    const input = { budget: scene.made.budget, method: 'even' };
    return { by: '主計', operation: 'allotment.spread', input, since: 'always' };
  },
  execute: (scene: BudgetScene, { which, share }: RandomStep): BudgetAct => {
    const month = scene.on.slice(0, 7);
    const line = lineOf(scene, expenses, which);
    const input = { budget: scene.made.budget, month, rows: [{ line, paid: amountOf(scene, line, share) }] };
    return { by: '主計', operation: 'execution.put', input, since: `${month}-28` };
  },
  undo: (): BudgetAct => ({ by: '主計', operation: 'journal.undo', input: {}, since: 'always' }),
} satisfies Record<string, (scene: BudgetScene, step: RandomStep) => BudgetAct | undefined>;

/** What must come first, and what leads on, comes more often. */
const often: readonly RandomStep['what'][] = [
  'transfer',
  'transfer',
  'reviewMove',
  'reviewMove',
  'approveMove',
  'approveMove',
];
const oftener: readonly RandomStep['what'][] = [...often, 'askControl', 'askControl', 'hold', 'hold', 'hold', 'use'];

export const randomSteps = fc.array(
  fc.record({
    what: fc.constantFrom(...(Object.keys(budgetActs) as RandomStep['what'][]), ...oftener),
    which: fc.nat({ max: 5 }),
    far: fc.nat({ max: 5 }),
    share: fc.integer({ min: 20, max: 240 }),
    days: fc.nat({ max: 40 }),
    who: fc.nat({ max: 60 }),
  }),
  { minLength: 30, maxLength: 45 },
);
