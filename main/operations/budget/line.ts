import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { amountsAsOf, balanceOf, leftOf, standing } from '#shared/budget/amounts.ts';
import { transferGauge } from '#shared/budget/limits.ts';
import type { LineAnswer } from '#shared/contract/budget-answers.ts';
import { statesOf } from '#shared/language/register.ts';
import { termKinds } from '#shared/registers/budget-term.ts';
import { registers } from '#shared/registers/index.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import { unitName } from '../../store/people.ts';
import { recordsWith, recordThere } from '../../store/records.ts';
import { type Read, type ReadContext, read } from '../carry.ts';
import { budgetName, usualDay } from './book.ts';
import { limitBook, lineIn } from './in-force.ts';
import { eventsOf } from './line-events.ts';
import { type Book, readBook } from './read-book.ts';
import { budgetRules } from './rules.ts';
import { monthPoints } from './series.ts';

function lineAnswer(context: ReadContext, id: Id, said: Day | undefined): LineAnswer {
  const { db } = context;
  const record = recordThere(db, 'budgetLine', id);
  const book = readBook(db, record.budget);
  const line = lineIn(book, id);
  const asOf = said ?? usualDay(book.budget.year);
  const amounts = amountsAsOf(book.facts, asOf).get(id);
  if (!amounts) throw new Refusal('missing', words.noLine);
  const accountName = (account: Id | null): string => book.accounts.find((one) => one.id === account)?.name ?? '';
  return {
    line,
    record,
    labels: {
      account: accountName(line.account),
      function: accountName(line.function),
      object: accountName(line.object),
      unit: line.unit === null ? '' : unitName(db, line.unit),
      budget: budgetName(book.budget),
    },
    amounts,
    balance: balanceOf(amounts),
    events: eventsOf({ db, book, line: id, asOf }),
    months: monthPoints(book.facts, new Set([id]), asOf),
    executions: book.facts.executions
      .filter((one) => one.line === id)
      .toSorted((a, b) => (a.month < b.month ? -1 : 1))
      .map(({ month, paid, payable, committed, prepaid, saved }) => ({
        month,
        paid,
        payable,
        committed,
        prepaid,
        saved,
      })),
    gauges: gaugesOf(context, book, id, asOf),
    ...partsOf(context, id, asOf),
  };
}

/** How far 流用 has gone; only where there is something to measure against. */
function gaugesOf({ db }: ReadContext, book: Book, id: Id, asOf: Day): LineAnswer['gauges'] {
  const line = lineIn(book, id);
  if (line.side !== 'expenditure' || line.legal === null) return [];
  const known = limitBook(book);
  const amounts = amountsAsOf(book.facts, asOf);
  const rules = budgetRules(db);
  return (['in', 'out'] as const).map((way) => transferGauge(known, line, way, rules, amounts));
}

type Parts = Pick<LineAnswer, 'allotment' | 'controls' | 'carries' | 'terms'>;

function partsOf({ db }: ReadContext, line: Id, asOf: Day): Parts {
  const [allotment] = recordsWith(db, 'allotment', 'line', line);
  const months = allotment ? Array.from({ length: 12 }, (_, at) => allotment[monthField(at)] as number | null) : [];
  return {
    allotment: allotment ? { id: allotment.id, version: allotment.version, method: allotment.method, months } : null,
    controls: recordsWith(db, 'control', 'line', line).map((one) => ({
      id: one.id,
      version: one.version,
      number: one.number,
      purpose: one.purpose,
      amount: one.amount,
      left: one.heldOn === null ? 0 : leftOf({ ...one, heldOn: one.heldOn }, asOf),
      state: one.state,
      label: statesOf(registers.control)[one.state] ?? one.state,
      on: one.heldOn ?? one.askedOn,
      vendor: one.vendor,
      contract: one.contract,
    })),
    carries: recordsWith(db, 'carryOver', 'line', line).map((one) => ({
      id: one.id,
      version: one.version,
      amount: one.amount,
      left: one.left,
      state: one.state,
      label: statesOf(registers.carryOver)[one.state] ?? one.state,
      contract: one.contract,
      reason: one.reason,
    })),
    terms: recordsWith(db, 'budgetTerm', 'line', line).map((one) => ({
      id: one.id,
      version: one.version,
      kind: one.kind,
      label: termKinds[one.kind],
      amount: one.amount,
      left: standing(one, asOf),
      on: one.on,
      number: one.number,
      text: one.text,
      ended: one.endedOn,
    })),
  };
}

const monthField = (at: number) => `month${String(at + 1).padStart(2, '0')}` as 'month01';

export const lineReads: Record<string, Read> = {
  'budget.line': read('budget.line', (context, { id, asOf }) => lineAnswer(context, id, asOf)),
};
