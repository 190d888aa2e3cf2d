import { divide, formatDecimal } from '#shared/base/decimal.ts';
import { formatMoney } from '#shared/base/money.ts';
import type { MonthPoint } from '#shared/contract/budget-answers.ts';
import { moneyTexts as texts } from './texts.ts';

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

const tenThousand = 10_000;

/** △2,195萬元: whole, in the unit that offices speak of it in. */
export const gapText = (gap: number): string =>
  Math.abs(gap) < tenThousand
    ? texts.inYuan(formatMoney(gap))
    : texts.inTenThousand(formatDecimal(divide(gap, tenThousand, 0), { grouping: true }));
