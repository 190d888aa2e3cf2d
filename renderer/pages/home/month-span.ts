import { rocYear } from '#shared/base/day.ts';
import { firstDayOf, formatMonth, lastDayOf, type Month, monthOf } from '#shared/base/month.ts';
import { formatPeriod } from '#shared/base/period.ts';

export interface Months {
  readonly from: Month;
  readonly to: Month;
}

/** 115年, or 114年11月至115年4月. */
export const spanText = ({ from, to }: Months): string => formatPeriod({ from: firstDayOf(from), to: lastDayOf(to) });

/** 114.11–115.04: beside a heading, where a span over two years has little room; undefined within one year. */
export function spanOverYears({ from, to }: Months): string | undefined {
  const dots = (month: Month): string => formatMonth(month, 'dots');
  return from.slice(0, 4) === to.slice(0, 4) ? undefined : `${dots(from)}–${dots(to)}`;
}

/** 11月, beneath a head that says the year. */
export const monthName = (month: Month): string => `${Number(month.slice(5))}月`;

/** 115年11月, where nothing else says the year. */
export const fullMonth = (month: Month): string => `${rocYear(firstDayOf(month))}年${monthName(month)}`;

/** Up to the month that the day lies in. */
export const isBegun = (month: Month, asOf: string): boolean => month <= monthOf(asOf);
