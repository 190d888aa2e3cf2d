import type { Day } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { amountOf } from '#shared/budget/balance.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { Draft } from '../../store/draft.ts';
import { type Of, recordsWith } from '../../store/records.ts';
import type { TaskContext } from '../carry.ts';
import { create, follow, move } from '../changes.ts';
import { budgetName } from './book.ts';
import { type Book, budgetThere, isInForce } from './read-book.ts';

interface Promulgated {
  context: TaskContext;
  book: Book;
  on: Day;
  number: string | null;
}

/** A supplementary budget in force is a move (追加、追減) of every line it amends; new lines come into the general budget. */
export function promulgated({ context, book, on, number }: Promulgated): Draft[] {
  const { budget } = book;
  if (budget.kind !== 'supplementary' || budget.amends === null) return [];
  const { db } = context.store;
  const general = budgetThere(db, budget.amends);
  if (!isInForce(general)) throw new Refusal('invalid', words.notInForce(budgetName(general)));
  const lines = recordsWith(db, 'budgetLine', 'budget', budget.id);
  return lines.flatMap((line) => enacted(line, { general: general.id, budget, on, number }));
}

interface Enacting {
  general: Id;
  budget: Of<'budget'>;
  on: Day;
  number: string | null;
}

function enacted(line: Of<'budgetLine'>, { general, budget, on, number }: Enacting): Draft[] {
  const amount = amountOf(line) ?? 0;
  if (amount === 0) return [];
  const base = line.base ?? newId();
  const id = newId();
  const values = {
    budget: general,
    kind: amount > 0 ? 'supplement' : 'reduce',
    on,
    from: amount > 0 ? null : base,
    to: amount > 0 ? base : null,
    amount: Math.abs(amount),
    number,
    reason: line.explain?.slice(0, 1000) || budgetName(budget),
    unit: line.unit,
    amendment: budget.id,
  };
  return [
    ...(line.base === null ? [create('budgetLine', base, newBase(line, general))] : []),
    ...(line.base === null ? [follow('budgetLine', line.id, { base })] : []),
    create('budgetMove', id, values),
    move('budgetMove', id, 'enact', { approvedOn: on }),
  ];
}

/** Without amounts of its own: what it has, it has by the move. */
function newBase(line: Of<'budgetLine'>, budget: Id): Record<string, unknown> {
  const { side, account, function: of, object, nature, funding, unit, name, explain, caseByCase, order } = line;
  return { budget, side, account, function: of, object, nature, funding, unit, name, explain, caseByCase, order };
}
