import type { BudgetRecord } from '#shared/contract/budget-answers.ts';
import { type BudgetStep, budgetSteps } from '#shared/contract/budget-operations.ts';
import { budget } from '#shared/registers/budget.ts';
import type { Right } from '#shared/rights.ts';

export interface OpenStep {
  id: BudgetStep;
  label: string;
  /** The head's own: entered by whoever may do so on behalf. */
  lent: boolean;
}

const moves = budget.options.moves ?? {};

/** Steps that lead back or around come after those that lead on. */
const asides: ReadonlySet<BudgetStep> = new Set(['adopt', 'rework', 'reconsider', 'returned', 'reopen', 'auditAgain']);

/** The steps open to an account from where the budget stands. */
export function openSteps(state: BudgetRecord['state'], rights: readonly Right[]): OpenStep[] {
  return budgetSteps.flatMap((id): OpenStep[] => {
    const move = moves[id as keyof typeof moves] as { from: string | readonly string[]; label: string; right?: Right };
    if (!move || ![move.from].flat().includes(state)) return [];
    const may = move.right === undefined || rights.includes(move.right);
    const lent = !may && move.right === 'ruling' && rights.includes('behalf');
    return may || lent ? [{ id, label: move.label, lent }] : [];
  });
}

export const isAside = (id: BudgetStep): boolean => asides.has(id);

/** What is asked at a step besides its day. */
export const numbered: ReadonlySet<BudgetStep> = new Set(['send', 'resolve', 'promulgate', 'audit', 'publish']);
export const inCouncil: ReadonlySet<BudgetStep> = new Set(['send', 'read', 'readAgain', 'resolve']);
