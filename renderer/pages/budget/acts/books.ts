import { ROC_OFFSET } from '#shared/base/date-parts.ts';
import { type Day, partsOf } from '#shared/base/day.ts';
import type { BudgetSummary } from '#shared/contract/budget-answers.ts';

const lawful: ReadonlySet<BudgetSummary['state']> = new Set([
  'promulgated',
  'executing',
  'settling',
  'auditing',
  'published',
]);

const open: ReadonlySet<BudgetSummary['state']> = new Set(['promulgated', 'executing', 'settling']);

/** Its lines have amounts of their own; those of a supplementary budget went into the book it amends. */
const holds = ({ kind }: BudgetSummary): boolean => kind !== 'supplementary';

/** Promulgated: its lines are spent from. */
export const inForce = (budget: BudgetSummary): boolean => holds(budget) && lawful.has(budget.state);

/** Before the council, or resolved already: what it resolved can be noted. */
export const isBeforeCouncil = ({ state }: BudgetSummary): boolean =>
  state === 'sent' || state === 'first' || state === 'second' || state === 'third';

const rocYearOf = (day: Day): number => partsOf(day).year - ROC_OFFSET;

const first = (a: BudgetSummary, b: BudgetSummary): number =>
  Number(b.kind === 'general') - Number(a.kind === 'general') || b.year - a.year || (a.name < b.name ? -1 : 1);

/** Books that moves, controls and carry-overs can be asked of, the general one of the year first. */
export const openBooks = (budgets: readonly BudgetSummary[], today: Day): BudgetSummary[] =>
  budgets
    .filter((one) => holds(one) && open.has(one.state) && one.year <= rocYearOf(today))
    .toSorted((a, b) => Number(b.year === rocYearOf(today)) - Number(a.year === rocYearOf(today)) || first(a, b));

/** Books that the council's terms can be noted of, those it has before it first. */
export const termBooks = (budgets: readonly BudgetSummary[]): BudgetSummary[] =>
  budgets
    .filter((one) => isBeforeCouncil(one) || inForce(one))
    .toSorted((a, b) => Number(isBeforeCouncil(b)) - Number(isBeforeCouncil(a)) || b.year - a.year || first(a, b));

/** The book one means without saying: the general one of the year that is being spent. */
export function currentBook(budgets: readonly BudgetSummary[], today: Day): BudgetSummary | undefined {
  const general = budgets.filter((one) => one.kind === 'general' && inForce(one));
  const year = rocYearOf(today);
  return general.find((one) => one.year === year) ?? general.toSorted((a, b) => b.year - a.year)[0];
}
