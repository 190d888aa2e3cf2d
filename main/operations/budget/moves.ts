import type { Day } from '#shared/base/day.ts';
import { todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { type Amounts, amountsAsOf, balanceOf } from '#shared/budget/amounts.ts';
import type { LineFact, MoveFact } from '#shared/budget/facts.ts';
import {
  type Finding,
  isBlocked,
  type MoveWish,
  moveFindings,
  tightest,
  transferGauge,
} from '#shared/budget/limits.ts';
import type { CheckAnswer } from '#shared/contract/budget-answers.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import type { Who } from '#shared/rights.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { type Of, recordThere } from '../../store/records.ts';
import { type Read, read, type Task, type TaskContext, task } from '../carry.ts';
import { create, move } from '../changes.ts';
import { filesWith, isOf, mayDo, type Signed, signed } from '../signed.ts';
import { bookInForce, checkYear, limitBook, lineIn, refuseBlocked } from './in-force.ts';
import type { Drafting } from './lines.ts';
import { type Book, readBook } from './read-book.ts';
import { budgetRules } from './rules.ts';

type Move = Of<'budgetMove'>;

interface Wish {
  budget: Id;
  kind: Move['kind'];
  from?: Id | null;
  to?: Id | null;
  amount: number;
  on?: Day;
  exceptionBasis?: string | null;
  exceptionNumber?: string | null;
}

export interface Ask extends Wish {
  number?: string | null;
  reason: string;
  unit?: Id | null;
  files: Id[];
}

const wishOf = (wish: Wish, on: Day): MoveWish => ({
  kind: wish.kind,
  from: wish.from ?? null,
  to: wish.to ?? null,
  amount: wish.amount,
  on,
  exceptionBasis: wish.exceptionBasis ?? null,
  exceptionNumber: wish.exceptionNumber ?? null,
});

function findingsFor(db: ReadableDb, book: Book, wish: MoveWish): Finding[] {
  for (const id of [wish.from, wish.to]) if (id !== null) lineIn(book, id);
  return moveFindings(limitBook(book), wish, budgetRules(db));
}

function check(db: ReadableDb, wish: Wish): CheckAnswer {
  const book = bookInForce(db, wish.budget);
  const asked = wishOf(wish, wish.on ?? todayIn());
  const findings = findingsFor(db, book, asked);
  const amounts = amountsAsOf(book.facts, asked.on);
  const at = (id: Id | null): Amounts | undefined => (id === null ? undefined : amounts.get(id));
  const [from, to] = [at(asked.from), at(asked.to)];
  return {
    findings,
    blocked: isBlocked(findings),
    from: from ? { current: from.current, balance: balanceOf(from), after: (from.current ?? 0) - wish.amount } : null,
    to: to ? { current: to.current, after: (to.current ?? 0) + wish.amount } : null,
    gauges: gaugesFor(db, book, asked, amounts),
  };
}

function gaugesFor(db: ReadableDb, book: Book, wish: MoveWish, amounts: Map<Id, Amounts>): CheckAnswer['gauges'] {
  if (wish.kind !== 'transfer') return [];
  const known = limitBook(book);
  const rules = budgetRules(db);
  const [from, to] = [known.line(wish.from), known.line(wish.to)];
  // Within one 用途別 nothing flows that the limits count.
  const counts = !from || !to || known.objectRoot(from)?.id !== known.objectRoot(to)?.id;
  const gauge = (line: LineFact | undefined, way: 'in' | 'out') =>
    line ? [transferGauge(known, line, way, rules, amounts, counts ? wish : undefined)] : [];
  return [...gauge(from, 'out'), ...gauge(to, 'in')];
}

/**
 * 追加 and 追減 are the council's; an office asks for the others. Whatever stands against it is thrown, the law last. `also`:
 * moves that are to be there by then.
 */
export function checkAsk(
  { db, who }: Drafting,
  input: Omit<Wish, 'on'>,
  on: Day,
  also: readonly MoveFact[] = [],
): Book {
  if (input.kind === 'supplement' || input.kind === 'reduce')
    throw new Refusal('invalid', words.councilMoves, { fields: { kind: words.councilMoves } });
  const there = bookInForce(db, input.budget);
  const { facts } = there;
  const book = also.length === 0 ? there : { ...there, facts: { ...facts, moves: [...facts.moves, ...also] } };
  checkYear(book, on);
  const wish = wishOf(input, on);
  checkUnits(who, book, wish);
  refuseBlocked(findingsFor(db, book, wish));
  return book;
}

/** A move as it is asked for, once nothing stands against it. */
export function moveAsked(context: TaskContext, book: Book, { id, ask: input, act }: AskedAs): Draft {
  const wish = wishOf(input, input.on);
  return create('budgetMove', id, {
    ...wish,
    budget: input.budget,
    number: input.number ?? null,
    reason: input.reason,
    unit: input.unit ?? (wish.to === null ? null : lineIn(book, wish.to).unit),
    askedBy: act.by,
    enteredBy: act.enteredBy,
    basis: act.basis,
    files: filesWith(context, input.files),
  });
}

interface AskedAs {
  id: Id;
  ask: Ask & { on: Day };
  act: Signed;
}

function ask(context: TaskContext, input: Ask): Made {
  const act = signed(context);
  const on = input.on ?? act.on;
  const book = checkAsk({ db: context.store.db, who: context.author.who }, input, on);
  const asked = moveAsked(context, book, { id: newId(), ask: { ...input, on }, act });
  const { position } = context.commit('budgetMove.ask', [asked]);
  return { position, ids: [asked.id] };
}

/** The unit that gives or the one that gets; 主計 for all. */
function checkUnits(who: Who | null, book: Book, { from, to }: MoveWish): void {
  if (who === null || who.rights.has('accounting')) return;
  const units = [from, to].map((id) => (id === null ? null : lineIn(book, id).unit));
  if (!units.some((unit) => unit !== null && isOf(who, 'write', unit)))
    throw new Refusal('forbidden', words.ownUnitMove);
}

interface Acted {
  id: Id;
  version?: number;
  on?: Day;
}

/** One step of one move, from the version it was read at. */
function step(context: TaskContext, input: Acted, name: string, patch: Record<string, unknown>): Made {
  const versioned = input.version === undefined ? {} : { version: input.version };
  const done = context.commit(`budgetMove.${name}`, [{ ...move('budgetMove', input.id, name, patch), ...versioned }]);
  return { position: done.position, ids: [input.id] };
}

/** What was lawful when it was asked may be so no longer: it is judged again. */
function recheck(context: TaskContext, asked: Move): void {
  const { db } = context.store;
  refuseBlocked(findingsFor(db, bookInForce(db, asked.budget), wishOf(asked, asked.on)));
}

const theMove = (context: TaskContext, id: Id): Move => recordThere(context.store.db, 'budgetMove', id);

/** What the council enacted stands; what came in and was promised to somebody since cannot go back. */
function cancel(context: TaskContext, input: Acted & { text: string }): Made {
  const { db } = context.store;
  const made = theMove(context, input.id);
  if (made.kind === 'supplement' || made.kind === 'reduce') throw new Refusal('invalid', words.enacted);
  const act = signed(context, input.on);
  if (act.on < made.on) throw new Refusal('invalid', '註銷日不得早於生效日。核對日期。');
  const book = readBook(db, made.budget);
  const there = made.to === null ? undefined : tightest(book.facts, made.to, act.on);
  const free = there ? balanceOf(there) : 0;
  if (there && made.state === 'approved' && made.amount > free && budgetRules(db).overdraw === 'refuse')
    throw new Refusal('invalid', words.cancelShort(formatMoney(Math.max(0, free))));
  return step(context, input, 'cancel', { cancelledOn: act.on, cancelText: input.text });
}

export const moveTasks: Record<string, Task> = {
  'budgetMove.ask': task(ask),
  'budgetMove.review': task((context, input: Acted) => {
    recheck(context, theMove(context, input.id));
    const act = signed(context, input.on);
    return step(context, input, 'review', { reviewedOn: act.on, reviewedBy: act.by });
  }),
  'budgetMove.approve': task((context, input: Acted & { number: string }) => {
    recheck(context, theMove(context, input.id));
    const act = signed(context, input.on);
    return step(context, input, 'approve', {
      approvedOn: act.on,
      approvedBy: act.by,
      number: input.number,
      ...(act.basis === null ? {} : { enteredBy: act.enteredBy, basis: act.basis }),
    });
  }),
  'budgetMove.return': task((context, input: Acted & { text: string }) => {
    if (!mayDo(context, 'ruling') && !mayDo(context, 'accounting'))
      throw new Refusal('forbidden', words.onlyAccounting);
    return step(context, input, 'return', { returnText: input.text });
  }),
  'budgetMove.withdraw': task((context, input: Acted) => {
    const asked = theMove(context, input.id);
    const own = asked.unit === null || isOf(context.author.who, 'write', asked.unit);
    if (!own && !mayDo(context, 'accounting')) throw new Refusal('forbidden', words.onlyAccounting);
    return step(context, input, 'withdraw', {});
  }),
  'budgetMove.cancel': task(cancel),
};

export const moveReads: Record<string, Read> = {
  'budgetMove.check': read('budgetMove.check', ({ db }, wish) => check(db, wish)),
};
