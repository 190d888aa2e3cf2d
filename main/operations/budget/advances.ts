import type { Day } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { advanceDue } from '#shared/budget/calendar.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import { nextNumber } from '#shared/meeting/naming.ts';
import type { regularWays } from '#shared/registers/advance.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { type Of, recordsWith, recordThere } from '../../store/records.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { create, follow, move } from '../changes.ts';
import { filesWith, mayDo, onlyOwn, signed } from '../signed.ts';
import { budgetThere } from './read-book.ts';
import { budgetRules } from './rules.ts';

type Advance = Of<'advance'>;

export interface Propose {
  number?: string | null;
  title: string;
  year: number;
  unit?: Id | null;
  files: Id[];
  [field: string]: unknown;
}

interface Acted {
  id: Id;
  version?: number;
  on?: Day;
}

/** 墊115-003: numbered within the year. */
function numberFor(db: ReadableDb, year: number): string {
  const alike = db.all<{ number: string }>('SELECT number FROM r_advance WHERE year = ?', year);
  const made = nextNumber(
    '墊{年}-{序:3}',
    { 年: year },
    alike.map(({ number }) => number),
  );
  if (!made.ok) throw new Refusal('invalid', words.number);
  return made.value;
}

/** An advance as it is proposed. */
export function proposedAdvance(context: TaskContext, { files, number, ...values }: Propose): Draft {
  const { db } = context.store;
  const unit = values.unit ?? null;
  if (unit !== null && !mayDo(context, 'accounting')) onlyOwn(context, 'write', unit);
  const given = number || numberFor(db, values.year);
  if (recordsWith(db, 'advance', 'number', given).length > 0)
    throw new Refusal('invalid', words.advanceTwin(given), { fields: { number: words.advanceTwin(given) } });
  return create('advance', newId(), { ...values, number: given, files: filesWith(context, files) });
}

function propose(context: TaskContext, input: Propose): Made {
  const proposed = proposedAdvance(context, input);
  const { position } = context.commit('advance.propose', [proposed]);
  return { position, ids: [proposed.id] };
}

function step(context: TaskContext, input: Acted, name: string, draft: Draft): Made {
  const versioned = input.version === undefined ? {} : { version: input.version };
  const { position } = context.commit(`advance.${name}`, [{ ...draft, ...versioned }]);
  return { position, ids: [input.id] };
}

const theAdvance = (context: TaskContext, id: Id): Advance => recordThere(context.store.db, 'advance', id);

function notBefore(on: Day, earliest: Day | null, sentence: string): void {
  if (earliest !== null && on < earliest) throw new Refusal('invalid', sentence, { fields: { on: sentence } });
}

/** The day by which it must be regular counts from the consent. */
export function consented({ store }: TaskContext, id: Id, on: Day, number: string): Draft {
  const dueOn = advanceDue(on, budgetRules(store.db).advanceYears);
  return move('advance', id, 'consent', { consentOn: on, consentNumber: number, dueOn });
}

/** Only money the council agreed to is paid, and no more of it. */
function pay(context: TaskContext, input: Acted & { amount: number }): Made {
  const advance = theAdvance(context, input.id);
  const act = signed(context, input.on);
  const [problem] = Object.entries(payProblems(advance, input.amount, act.on));
  if (problem) {
    const [field, sentence] = problem;
    throw new Refusal('invalid', sentence, { fields: { [field === 'paid' ? 'amount' : 'on']: sentence } });
  }
  return step(context, input, 'pay', follow('advance', advance.id, { paid: input.amount, paidOn: act.on }));
}

type Payable = Pick<Advance, 'state' | 'consentOn' | 'amount'>;

/** Why so much cannot have been paid on a day, by the field it is about. */
export function payProblems({ state, consentOn, amount }: Payable, paid: number, on: Day): Record<string, string> {
  if (state !== 'consented') return { paid: words.payEarly };
  if (consentOn !== null && on < consentOn) return { paidOn: words.payBefore };
  return paid > amount ? { paid: words.payTooMuch(formatMoney(amount)) } : {};
}

interface Regular extends Acted {
  way: keyof typeof regularWays;
  budget: Id;
  number?: string | null;
}

const resolvedStates = new Set(['third', 'promulgated', 'executing', 'settling', 'auditing', 'published']);

/** 轉正: by a supplementary budget, or by the general budget of the year after the consent, once it is resolved. */
function regularise(context: TaskContext, input: Regular): Made {
  const advance = theAdvance(context, input.id);
  const budget = budgetThere(context.store.db, input.budget);
  const kind = input.way === 'supplementary' ? 'supplementary' : 'general';
  const later = kind === 'supplementary' ? budget.year >= advance.year : budget.year > advance.year;
  if (budget.kind !== kind || !later || !resolvedStates.has(budget.state))
    throw new Refusal('invalid', words.regularBudget, { fields: { budget: words.regularBudget } });
  const act = signed(context, input.on);
  notBefore(act.on, advance.consentOn, '轉正日不得早於同意日。核對日期。');
  return step(
    context,
    input,
    'regularise',
    move('advance', advance.id, 'regularise', {
      regularWay: input.way,
      regularBudget: budget.id,
      regularOn: act.on,
      regularNumber: input.number ?? null,
    }),
  );
}

const ended = (context: TaskContext, name: 'refuse' | 'cancel', input: Acted & { text: string }): Made => {
  const { on } = signed(context, input.on);
  return step(context, input, name, move('advance', input.id, name, { endedOn: on, endText: input.text }));
};

export const advanceTasks: Record<string, Task> = {
  'advance.propose': task(propose),
  'advance.send': task((context, input: Acted & { council?: Id | null }) => {
    const { on } = signed(context, input.on);
    const council = input.council ? { council: input.council } : {};
    return step(context, input, 'send', move('advance', input.id, 'send', { sentOn: on, ...council }));
  }),
  'advance.consent': task((context, input: Acted & { number: string }) => {
    const advance = theAdvance(context, input.id);
    const { on } = signed(context, input.on);
    notBefore(on, advance.sentOn, words.consentBefore);
    return step(context, input, 'consent', consented(context, advance.id, on, input.number));
  }),
  'advance.pay': task(pay),
  'advance.regularise': task(regularise),
  'advance.refuse': task((context, input: Acted & { text: string }) => ended(context, 'refuse', input)),
  'advance.cancel': task((context, input: Acted & { text: string }) => {
    const { paid } = theAdvance(context, input.id);
    if (paid) throw new Refusal('invalid', words.advancePaid(formatMoney(paid)));
    return ended(context, 'cancel', input);
  }),
};
