import { Refusal } from '#shared/base/refusal.ts';
import { budget as register } from '#shared/registers/budget.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Entry } from '../../store/journal.ts';
import { recordOf } from '../../store/records.ts';
import { budgetName } from './book.ts';

const drafting = new Set(['compiling', 'reviewing', 'decided']);

/** What is the council's to judge, once it has been sent. */
const drafted = [
  'side',
  'account',
  'function',
  'object',
  'nature',
  'funding',
  'items',
  'estimate',
  'reviewed',
  'decided',
];

/**
 * However a change came about, an undo among them: what was drafted of a line stands as it went to the council. A change
 * that sends or returns the budget at the same time is judged by where the budget was left.
 */
export function checkDrafted(db: ReadableDb, entries: readonly Entry[]): void {
  const touched = entries.filter(
    ({ register: name, before, after }) =>
      name === 'budgetLine' && before !== null && (after.removed === true || drafted.some((field) => field in after)),
  );
  const moved = new Set(entries.filter(({ register: name }) => name === 'budget').map(({ record }) => record));
  const seen = new Set<string>();
  for (const { record } of touched) {
    const id = db.get<{ budget: string }>('SELECT budget FROM r_budgetLine WHERE id = ?', record)?.budget;
    if (id === undefined || moved.has(id) || seen.has(id)) continue;
    seen.add(id);
    const budget = recordOf(db, 'budget', id);
    if (budget && !drafting.has(budget.state))
      throw new Refusal(
        'invalid',
        words.notDrafting(budgetName(budget), register.options.states?.[budget.state] ?? budget.state),
      );
  }
}
