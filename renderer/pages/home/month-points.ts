import type { MonthPoint } from '#shared/contract/budget-answers.ts';

/** 1 to 12. */
export const monthOf = ({ month }: Pick<MonthPoint, 'month'>): number => Number(month.slice(5));

/** The last month of which it is known what was done. */
export const lastDone = (months: readonly MonthPoint[]): MonthPoint | undefined =>
  months.findLast(({ actual }) => actual !== null);

/** How far what was done is from what was allotted; null where one of them is not known. */
export function gapOf(point: Pick<MonthPoint, 'planned' | 'actual'> | undefined): number | null {
  if (!point || point.planned === null || point.actual === null) return null;
  return point.actual - point.planned;
}
