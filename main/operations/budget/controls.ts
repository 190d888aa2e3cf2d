import { type Day, rocYear, todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { amountsAsOf, balanceOf } from '#shared/budget/amounts.ts';
import type { LineFact } from '#shared/budget/facts.ts';
import { controlFindings, type Finding, isBlocked } from '#shared/budget/limits.ts';
import type { CheckAnswer } from '#shared/contract/budget-answers.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import { nextNumber } from '#shared/meeting/naming.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import { directiveWords } from '#shared/words/directive.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { type Of, recordsWhere, recordThere } from '../../store/records.ts';
import { type Read, read, type Task, type TaskContext, task } from '../carry.ts';
import { create, follow, move } from '../changes.ts';
import { filesWith, isOf, mayDo, signed } from '../signed.ts';
import { lastYearOf } from './book.ts';
import { bookForSpending, checkYear, limitBook, refuseBlocked } from './in-force.ts';
import type { Drafting } from './lines.ts';
import type { Book } from './read-book.ts';
import { budgetRules } from './rules.ts';

type Control = Of<'control'>;

export interface Ask {
  line: Id;
  amount: number;
  purpose: string;
  number?: string | null;
  unit?: Id | null;
  vendor?: string | null;
  contract?: string | null;
  on?: Day;
  files: Id[];
}

function findingsFor(db: ReadableDb, wish: { line: Id; amount: number; on: Day }): Finding[] {
  const { book } = bookForSpending(db, wish.line);
  const lastYear = lastYearOf(db, book).get(wish.line) ?? null;
  return controlFindings(limitBook(book), { ...wish, lastYear }, budgetRules(db));
}

function check(db: ReadableDb, wish: { line: Id; amount: number; on?: Day }): CheckAnswer {
  const { book, line } = bookForSpending(db, wish.line);
  const on = wish.on ?? todayIn();
  const findings = findingsFor(db, { ...wish, on });
  const amounts = amountsAsOf(book.facts, on).get(line.id);
  const balance = amounts ? balanceOf(amounts) : 0;
  return {
    findings,
    blocked: isBlocked(findings),
    from: amounts ? { current: amounts.current, balance, after: balance - wish.amount } : null,
    to: null,
    gauges: [],
  };
}

/** 動支115-0012: numbered within the year. */
function numberFor(db: ReadableDb, on: Day): string {
  const year = rocYear(on);
  const alike = recordsWhere(db, 'control', { field: 'number', is: 'contains', value: `動支${year}-` });
  const made = nextNumber(
    '動支{年}-{序:4}',
    { 年: year },
    alike.map((one) => one.number),
  );
  if (!made.ok) throw new Refusal('invalid', words.number);
  return made.value;
}

/** A request that may be made. */
export interface CheckedControl {
  book: Book;
  line: LineFact;
  unit: Id | null;
}

/** Whatever stands against asking is thrown, the law last. `also`: what is asked of the line at the same time. */
export function checkControl(
  { db, who }: Drafting,
  { line: id, amount, unit: said }: Pick<Ask, 'line' | 'amount' | 'unit'>,
  on: Day,
  also = 0,
): CheckedControl {
  const { book, line } = bookForSpending(db, id);
  checkYear(book, on);
  const unit = said ?? line.unit;
  const own = unit === null || isOf(who, 'write', unit) || who === null || who.rights.has('accounting');
  if (!own) throw new Refusal('forbidden', words.onlyAccounting);
  refuseBlocked(findingsFor(db, { line: id, amount: amount + also, on }));
  return { book, line, unit };
}

/** A request as it is made. */
export function askedControl(context: TaskContext, input: Ask, { book, line, unit }: CheckedControl): Draft {
  const { db } = context.store;
  const act = signed(context, input.on);
  return create('control', newId(), {
    budget: book.budget.id,
    line: line.id,
    number: input.number || numberFor(db, act.on),
    purpose: input.purpose,
    amount: input.amount,
    askedOn: act.on,
    unit,
    askedBy: act.by,
    vendor: input.vendor ?? null,
    contract: input.contract ?? null,
    files: filesWith(context, input.files),
  });
}

function ask(context: TaskContext, input: Ask): Made {
  const { on } = signed(context, input.on);
  const checked = checkControl({ db: context.store.db, who: context.author.who }, input, on);
  const asked = askedControl(context, input, checked);
  const { position } = context.commit('control.ask', [asked]);
  return { position, ids: [asked.id] };
}

interface Acted {
  id: Id;
  version?: number;
  on?: Day;
}

const committed = (context: TaskContext, operation: string, input: Acted, draft: Draft): Made => {
  const versioned = input.version === undefined ? {} : { version: input.version };
  const { position } = context.commit(operation, [{ ...draft, ...versioned }]);
  return { position, ids: [input.id] };
};

const theControl = (context: TaskContext, id: Id): Control => recordThere(context.store.db, 'control', id);

/** What others were given meanwhile counts: it is judged again. */
function hold(context: TaskContext, input: Acted): Made {
  const held = theControl(context, input.id);
  const act = signed(context, input.on);
  if (act.on < held.askedOn) throw new Refusal('invalid', words.heldBefore);
  refuseBlocked(findingsFor(context.store.db, { line: held.line, amount: held.amount, on: act.on }));
  return committed(
    context,
    'control.hold',
    input,
    move('control', held.id, 'hold', { heldOn: act.on, heldBy: act.by }),
  );
}

export interface Use {
  on: Day;
  amount: number;
  voucher: string | null;
  /** The rest is not needed. */
  last: boolean;
}

type Usable = Pick<Control, 'state' | 'heldOn' | 'amount' | 'used'>;

/** Why so much cannot be paid of what is held, by what is said of it. */
export function paymentProblems({ state, heldOn, amount, used }: Usable, use: Pick<Use, 'on' | 'amount'>) {
  const problems: { on?: string; amount?: string } = {};
  if (state !== 'held') problems.amount = words.useHeld;
  else if (use.on > todayIn()) problems.on = directiveWords.futureDay;
  else if (heldOn !== null && use.on < heldOn) problems.on = words.useBefore;
  else if ((used ?? 0) + use.amount > amount) problems.amount = words.overUsed(formatMoney(amount - (used ?? 0)));
  return problems;
}

/** What was paid is held no longer; with the last voucher the rest is free again. */
export function usedControl(held: Control, { on, amount, voucher, last }: Use): Draft {
  const [problem] = Object.entries(paymentProblems(held, { on, amount }));
  if (problem) throw new Refusal('invalid', problem[1], { fields: { [problem[0]]: problem[1] } });
  const used = (held.used ?? 0) + amount;
  const uses = [...held.uses, { id: newId(), on, amount, voucher }];
  return last || used === held.amount
    ? move('control', held.id, 'settle', { uses, used, endedOn: on })
    : follow('control', held.id, { uses, used });
}

function use(context: TaskContext, input: Acted & { amount: number; voucher?: string | null; last: boolean }): Made {
  const { on } = signed(context, input.on);
  const { amount, voucher = null, last } = input;
  const draft = usedControl(theControl(context, input.id), { on, amount, voucher, last });
  return committed(context, 'control.use', input, draft);
}

function end(context: TaskContext, name: 'refuse' | 'cancel', input: Acted & { text: string }): Made {
  const held = theControl(context, input.id);
  const own = held.unit !== null && isOf(context.author.who, 'write', held.unit);
  if (!mayDo(context, 'accounting') && !(name === 'cancel' && held.state === 'asked' && own))
    throw new Refusal('forbidden', words.onlyAccounting);
  const act = signed(context, input.on);
  const patch = { endedOn: act.on, endText: input.text };
  return committed(context, `control.${name}`, input, move('control', held.id, name, patch));
}

export const controlTasks: Record<string, Task> = {
  'control.ask': task(ask),
  'control.hold': task(hold),
  'control.use': task(use),
  'control.refuse': task((context, input: Acted & { text: string }) => end(context, 'refuse', input)),
  'control.cancel': task((context, input: Acted & { text: string }) => end(context, 'cancel', input)),
};

export const controlReads: Record<string, Read> = {
  'control.check': read('control.check', ({ db }, wish) => check(db, wish)),
};
