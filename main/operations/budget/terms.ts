import type { Day } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { plus } from '#shared/budget/amounts.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import { statesOf } from '#shared/language/register.ts';
import type { TermKind } from '#shared/registers/budget-term.ts';
import { registers } from '#shared/registers/index.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { type Of, recordsWith, recordThere } from '../../store/records.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { create, follow, move } from '../changes.ts';
import { filesWith, signed } from '../signed.ts';
import { budgetName } from './book.ts';
import { lineIn, lineName } from './in-force.ts';
import { readBook } from './read-book.ts';

type Term = Of<'budgetTerm'>;

export interface Add {
  budget: Id;
  line?: Id | null;
  kind: TermKind;
  amount?: number | null;
  on?: Day;
  number?: string | null;
  text: string;
  council?: Id | null;
  motion?: Id | null;
  files: Id[];
}

const beforeCouncil = new Set(['compiling', 'reviewing', 'decided']);
const underReading = new Set(['sent', 'first', 'second']);
const closed = new Set(['settling', 'auditing', 'published']);

/**
 * Whatever stands against a term is thrown: a cut is spoken of while the budget is read; it is in the legal amount from the
 * resolution on. `also`: what is entered of the line at the same time.
 */
export function checkTerm(db: ReadableDb, input: Pick<Add, 'budget' | 'line' | 'kind' | 'amount'>, also = 0): void {
  const book = readBook(db, input.budget);
  const { state } = book.budget;
  if (beforeCouncil.has(state)) throw new Refusal('invalid', words.termEarly);
  if (closed.has(state))
    throw new Refusal('invalid', words.notNow(budgetName(book.budget), statesOf(registers.budget)[state] ?? state));
  if (input.kind === 'cut' && !underReading.has(state)) throw new Refusal('invalid', words.termLate);
  if (input.line) checkAmount(db, input, book, also);
}

/** A term as it is entered. */
export function addedTerm(context: TaskContext, { files, ...input }: Add): Draft {
  return create('budgetTerm', newId(), {
    budget: input.budget,
    line: input.line ?? null,
    kind: input.kind,
    amount: input.amount ?? null,
    on: signed(context, input.on).on,
    number: input.number ?? null,
    text: input.text,
    council: input.council ?? null,
    motion: input.motion ?? null,
    files: filesWith(context, files),
  });
}

function add(context: TaskContext, input: Add): Made {
  checkTerm(context.store.db, input);
  const added = addedTerm(context, input);
  const { position } = context.commit('budgetTerm.add', [added]);
  return { position, ids: [added.id] };
}

type Book = ReturnType<typeof readBook>;

/** Neither more cut than was proposed, nor more frozen than there is. */
function checkAmount(db: ReadableDb, input: Pick<Add, 'line' | 'kind' | 'amount'>, book: Book, also: number): void {
  const line = lineIn(book, input.line ?? '');
  const others = recordsWith(db, 'budgetTerm', 'line', line.id).filter((one) => one.kind === input.kind);
  const sum = others.reduce((total, one) => total + (one.amount ?? 0), also);
  const whole = Math.abs((input.kind === 'cut' ? line.proposed : (line.legal ?? line.proposed)) ?? 0);
  if ((input.amount ?? 0) <= whole - sum || input.kind === 'attached') return;
  const sentence = words.cutTooMuch(lineName(book, line), formatMoney(Math.max(0, whole - sum)));
  throw new Refusal('invalid', sentence, { fields: { amount: sentence } });
}

interface Lift {
  id: Id;
  version?: number;
  on?: Day;
  amount?: number | null;
  number: string;
  text?: string | null;
}

/** What is left of a freeze; null: all of the line, however much that is. */
function leftOf({ amount, thaws }: Term): number | null {
  if (amount === null) return null;
  return amount - (thaws.reduce<number | null>((sum, one) => plus(sum, one.amount), null) ?? 0);
}

/** A part is lifted and the rest stands, or nothing is left and the term ends. */
function lift(context: TaskContext, input: Lift): Made {
  const term = recordThere(context.store.db, 'budgetTerm', input.id);
  if (term.kind !== 'freeze' && term.kind !== 'condition') throw new Refusal('invalid', words.liftKind);
  const act = signed(context, input.on);
  if (act.on < term.on) throw new Refusal('invalid', '解除日不得早於議決日。核對日期。');
  const left = leftOf(term);
  const amount = input.amount ?? left;
  if (left === null && input.amount)
    throw new Refusal('invalid', words.liftWhole, { fields: { amount: words.liftWhole } });
  if (left !== null && amount !== null && amount > left)
    throw new Refusal('invalid', words.liftTooMuch(formatMoney(left)), {
      fields: { amount: words.liftTooMuch(formatMoney(left)) },
    });
  const ends = input.amount === null || input.amount === undefined || amount === left;
  const thaw = { id: newId(), on: act.on, amount, number: input.number, text: input.text ?? null };
  const thaws = [...term.thaws, thaw];
  const versioned = input.version === undefined ? {} : { version: input.version };
  const draft = ends
    ? move('budgetTerm', term.id, 'end', { thaws, endedOn: act.on })
    : follow('budgetTerm', term.id, { thaws });
  const { position } = context.commit('budgetTerm.lift', [{ ...draft, ...versioned }]);
  return { position, ids: [term.id] };
}

function drop(context: TaskContext, { id, version }: { id: Id; version: number }): Made {
  const { db } = context.store;
  const term = recordThere(db, 'budgetTerm', id);
  const { state } = readBook(db, term.budget).budget;
  if (!underReading.has(state)) throw new Refusal('invalid', words.termStands);
  const { position } = context.commit('budgetTerm.drop', [{ kind: 'remove', register: 'budgetTerm', id, version }]);
  return { position, ids: [id] };
}

export const termTasks: Record<string, Task> = {
  'budgetTerm.add': task(add),
  'budgetTerm.lift': task(lift),
  'budgetTerm.drop': task(drop),
};
