import type { BudgetSummary } from '#shared/contract/budget-answers.ts';
import type { Calls } from '#shared/contract/index.ts';
import type { BudgetKind } from '#shared/registers/budget.ts';

export interface NewBudget {
  kind: BudgetKind;
  year: string | null;
  serial: string | null;
  fund: string;
  amends: string;
  copyFrom: string;
  copyAmounts: boolean;
}

/** The next of its kind: next year's budget after the last one's, or the next amendment of this year's. */
export function likelyBudget(kind: BudgetKind, budgets: readonly BudgetSummary[], thisYear: number): NewBudget {
  const general = budgets.filter((one) => one.kind === 'general').toSorted((a, b) => b.year - a.year);
  const [last] = general;
  const base = general.find(({ year }) => year === thisYear) ?? last;
  const none = { fund: '', serial: null, amends: '', copyFrom: '', copyAmounts: false };
  if (kind === 'supplementary') {
    const amended = budgets.filter((one) => one.kind === kind && one.year === base?.year).length;
    return {
      ...none,
      kind,
      year: String(base?.year ?? thisYear),
      serial: String(amended + 1),
      amends: base?.id ?? '',
    };
  }
  if (kind !== 'general') return { ...none, kind, year: String(thisYear) };
  return { ...none, kind, year: String((last?.year ?? thisYear) + 1), copyFrom: last?.id ?? '' };
}

/** As the office takes it; undefined while something is missing. */
export function openInput(wish: NewBudget): Calls['budget.open']['input'] | undefined {
  const { kind, fund, amends, copyFrom, copyAmounts } = wish;
  const year = Number(wish.year);
  const serial = Number(wish.serial);
  if (!Number.isInteger(year) || year < 1) return undefined;
  const copy = copyFrom === '' ? {} : { copyFrom, copyAmounts };
  if (kind === 'general') return { year, kind, ...copy };
  if (kind === 'supplementary')
    return serial >= 1 && amends !== '' ? { year, kind, serial, amends, ...copy } : undefined;
  return fund.trim() === '' ? undefined : { year, kind, fund: fund.trim(), ...copy };
}
