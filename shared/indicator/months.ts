import { compare, type Decimal, formatDecimal } from '../base/decimal.ts';
import { formatMonth, type Month } from '../base/month.ts';
import { indicatorWords as words } from '../words/indicator.ts';
import type { IndicatorFact, MonthValue } from './fact.ts';

export interface MonthPoint {
  readonly month: Month;
  readonly value: Decimal | null;
}

/** The numbers month by month, blank where there is none. */
export function seriesOver(values: readonly MonthValue[], months: readonly Month[]): MonthPoint[] {
  const known = new Map(values.map(({ month, value }) => [month, value]));
  return months.map((month) => ({ month, value: known.get(month) ?? null }));
}

export interface Fall {
  readonly month: Month;
  readonly value: Decimal;
  readonly before: MonthValue;
}

/** Months in which a cumulative number is lower than the one entered before it; months without a number are passed over. */
export function fallsIn({ cumulative }: Pick<IndicatorFact, 'cumulative'>, values: readonly MonthValue[]): Fall[] {
  if (!cumulative) return [];
  const inOrder = values.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  return inOrder.flatMap(({ month, value }, at) => {
    const before = inOrder[at - 1];
    return before && compare(value, before.value) < 0 ? [{ month, value, before }] : [];
  });
}

/** A number as it is written: with commas and the decimals its indicator has. */
export const numberText = ({ places }: Pick<IndicatorFact, 'places'>, value: Decimal | null): string =>
  value === null ? '' : formatDecimal(value, { places, grouping: true });

/** 累計125,000張，少於9月的125,862張。… */
export function fallSentence(of: Pick<IndicatorFact, 'places' | 'measure'>, { value, before }: Fall): string {
  const said = `${formatMonth(before.month)}的${numberText(of, before.value)}${of.measure}`;
  return words.falls(`${numberText(of, value)}${of.measure}`, said);
}
