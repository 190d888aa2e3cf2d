import type { Day } from '#shared/base/day.ts';
import { formatDay } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { amountsAsOf, lastDayOfYear } from '#shared/budget/amounts.ts';
import { carryEnds } from '#shared/budget/calendar.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import { carryBases, type carryUses } from '#shared/registers/carry-over.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { type Of, recordsWith, recordThere } from '../../store/records.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { create, follow, move } from '../changes.ts';
import { filesWith, isOf, mayDo, onlyOwn, signed } from '../signed.ts';
import { bookForCarrying } from './in-force.ts';
import { budgetRules } from './rules.ts';

type Carry = Of<'carryOver'>;

interface Ask {
  line: Id;
  basis: Carry['basis'];
  amount: number;
  contract?: string | null;
  vendor?: string | null;
  dueOn?: Day | null;
  reason: string;
  unit?: Id | null;
  on?: Day;
  files: Id[];
}

interface Acted {
  id: Id;
  version?: number;
  on?: Day;
}

const over = new Set(['returned', 'withdrawn', 'cancelled']);

/** What the accounting system knows of the basis is the most that can be carried; else what was not spent. */
function checkAmount(context: TaskContext, { line, basis, amount }: Ask): void {
  const { db } = context.store;
  const { book } = bookForCarrying(db, line);
  const there = amountsAsOf(book.facts, lastDayOfYear(book.budget.year)).get(line);
  const taken = recordsWith(db, 'carryOver', 'line', line)
    .filter(({ state }) => !over.has(state))
    .reduce((sum, one) => sum + one.amount, 0);
  const known = there?.[basis] ?? null;
  if (known !== null && amount + taken > known)
    refuseAmount(words.carryBasis(carryBases[basis], formatMoney(Math.max(0, known - taken))));
  const unspent = (there?.current ?? 0) - (there?.paid ?? 0) - taken;
  if (amount > unspent) refuseAmount(words.carryTooMuch(formatMoney(Math.max(0, unspent))));
}

function refuseAmount(sentence: string): never {
  throw new Refusal('invalid', sentence, { fields: { amount: sentence } });
}

function ask(context: TaskContext, input: Ask): Made {
  const { book, line } = bookForCarrying(context.store.db, input.line);
  const act = signed(context, input.on);
  const unit = input.unit ?? line.unit;
  if (unit !== null && !mayDo(context, 'accounting')) onlyOwn(context, 'write', unit);
  const files = filesWith(context, input.files);
  if (files.length === 0) throw new Refusal('invalid', words.needsFile, { fields: { files: words.needsFile } });
  checkAmount(context, input);
  const id = newId();
  const { position } = context.commit('carryOver.ask', [
    create('carryOver', id, {
      budget: book.budget.id,
      year: book.budget.year,
      line: line.id,
      basis: input.basis,
      amount: input.amount,
      left: input.amount,
      contract: input.contract ?? null,
      vendor: input.vendor ?? null,
      dueOn: input.dueOn ?? null,
      reason: input.reason,
      unit,
      askedOn: act.on,
      askedBy: act.by,
      enteredBy: act.enteredBy,
      proof: act.basis,
      files,
    }),
  ]);
  return { position, ids: [id] };
}

function step(context: TaskContext, input: Acted, name: string, draft: Draft): Made {
  const versioned = input.version === undefined ? {} : { version: input.version };
  const { position } = context.commit(`carryOver.${name}`, [{ ...draft, ...versioned }]);
  return { position, ids: [input.id] };
}

const theCarry = (context: TaskContext, id: Id): Carry => recordThere(context.store.db, 'carryOver', id);

/** Who typed a step for somebody, with the paper that shows it. */
const proofed = (act: ReturnType<typeof signed>): Record<string, unknown> =>
  act.basis === null ? {} : { enteredBy: act.enteredBy, proof: act.basis };

export interface CarryUse {
  on: Day;
  kind: keyof typeof carryUses;
  amount: number;
  number: string | null;
}

const leftOf = ({ left, amount }: Carry): number => left ?? amount;

/** Why so much cannot be entered; after four years what is left falls away: it can be cancelled, nothing else. */
export function carryUseProblems(db: ReadableDb, carry: Carry, { on, kind, amount }: CarryUse) {
  const problems: { on?: string; amount?: string } = {};
  const until = carryEnds(carry.year, budgetRules(db).carryYears);
  if (carry.state !== 'approved') problems.amount = words.carryUseOpen;
  else if (amount > leftOf(carry)) problems.amount = words.carryOver(formatMoney(leftOf(carry)));
  else if (on > until && kind !== 'cancelled') problems.on = words.carryEnded(carry.year, formatDay(until));
  return problems;
}

/** Paid or cancelled money is no longer left; 續予保留 says in a later year that the rest stays. */
export function usedCarry(db: ReadableDb, carry: Carry, use: CarryUse): Draft {
  const [problem] = Object.entries(carryUseProblems(db, carry, use));
  if (problem) throw new Refusal('invalid', problem[1], { fields: { [problem[0]]: problem[1] } });
  const uses = [...carry.uses, { id: newId(), ...use }];
  const left = leftOf(carry) - (use.kind === 'continued' ? 0 : use.amount);
  const patch = { uses, left };
  if (left > 0) return follow('carryOver', carry.id, patch);
  const spent = uses.some(({ kind }) => kind === 'paid');
  return move('carryOver', carry.id, spent ? 'close' : 'cancel', { ...patch, endedOn: use.on });
}

function use(context: TaskContext, input: Acted & Omit<CarryUse, 'on' | 'number'> & { number?: string | null }): Made {
  const { on } = signed(context, input.on);
  const { kind, amount, number = null } = input;
  const carry = theCarry(context, input.id);
  return step(context, input, 'use', usedCarry(context.store.db, carry, { on, kind, amount, number }));
}

export const carryTasks: Record<string, Task> = {
  'carryOver.ask': task(ask),
  'carryOver.check': task((context, input: Acted) => {
    const carry = theCarry(context, input.id);
    if (carry.unit !== null) onlyOwn(context, 'approve', carry.unit);
    const act = signed(context, input.on);
    const patch = { checkedOn: act.on, checkedBy: act.by, ...proofed(act) };
    return step(context, input, 'check', move('carryOver', input.id, 'check', patch));
  }),
  'carryOver.review': task((context, input: Acted) => {
    const act = signed(context, input.on);
    const patch = { reviewedOn: act.on, reviewedBy: act.by };
    return step(context, input, 'review', move('carryOver', input.id, 'review', patch));
  }),
  'carryOver.approve': task((context, input: Acted & { number: string }) => {
    const act = signed(context, input.on);
    const patch = { approvedOn: act.on, approvedBy: act.by, approvedNumber: input.number, ...proofed(act) };
    return step(context, input, 'approve', move('carryOver', input.id, 'approve', patch));
  }),
  'carryOver.return': task((context, input: Acted & { text: string }) => {
    const carry = theCarry(context, input.id);
    const chief = carry.unit !== null && isOf(context.author.who, 'approve', carry.unit);
    const may = carry.state === 'asked' ? chief : false;
    if (!may && !mayDo(context, 'accounting') && !mayDo(context, 'ruling'))
      throw new Refusal('forbidden', words.onlyAccounting);
    return step(
      context,
      input,
      'return',
      move('carryOver', input.id, 'return', { returnText: input.text, left: null }),
    );
  }),
  'carryOver.withdraw': task((context, input: Acted) => {
    const carry = theCarry(context, input.id);
    if (carry.unit !== null && !mayDo(context, 'accounting')) onlyOwn(context, 'write', carry.unit);
    return step(context, input, 'withdraw', move('carryOver', input.id, 'withdraw', { left: null }));
  }),
  'carryOver.use': task(use),
};
