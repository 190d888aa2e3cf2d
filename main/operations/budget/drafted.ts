import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { budget as register } from '#shared/registers/budget.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { FinalCheck } from '../../store/draft.ts';
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
export function draftedCheck(db: ReadableDb): FinalCheck {
  const lines = new Set<Id>();
  const moved = new Set<Id>();
  return {
    see({ register: name, before, after, changed }) {
      if (name === 'budget') moved.add(after.id);
      if (name !== 'budgetLine' || !before) return;
      const binned = after.removed && !before.removed;
      if (binned || drafted.some((field) => changed.includes(field))) lines.add(after.id);
    },
    passes: (register) => register !== 'budget' && register !== 'budgetLine',
    end() {
      for (const id of budgetsOf(db, lines)) if (!moved.has(id)) checkDrafting(db, id);
    },
  };
}

function budgetsOf(db: ReadableDb, lines: ReadonlySet<Id>): Set<Id> {
  const budgets = new Set<Id>();
  for (const line of lines) {
    const id = db.get<{ budget: Id }>('SELECT budget FROM r_budgetLine WHERE id = ?', line)?.budget;
    if (id !== undefined) budgets.add(id);
  }
  return budgets;
}

function checkDrafting(db: ReadableDb, id: Id): void {
  const budget = recordOf(db, 'budget', id);
  if (budget && !drafting.has(budget.state))
    throw new Refusal(
      'invalid',
      words.notDrafting(budgetName(budget), register.options.states?.[budget.state] ?? budget.state),
    );
}
