import type { Day } from '#shared/base/day.ts';
import { add, type Decimal } from '#shared/base/decimal.ts';
import type { Id } from '#shared/base/ids.ts';
import { lastDayOf, type Month, monthsFrom } from '#shared/base/month.ts';
import type { IndicatorYear } from '#shared/contract/indicator-operations.ts';
import { petitionIndicators } from '#shared/indicator/petitions.ts';

export interface Counted {
  readonly count: Decimal;
  readonly ids: readonly Id[];
}

export interface PetitionMonth {
  readonly month: Month;
  readonly received: Counted | undefined;
  readonly closed: Counted | undefined;
}

export interface Petitions {
  readonly months: readonly PetitionMonth[];
  /** What they are counted in: 件. */
  readonly measure: string;
}

interface Asked {
  readonly months: { readonly from: Month; readonly to: Month };
  readonly asOf: Day;
}

/** Month by month as far as the months were over by the day; undefined where the office counts no petitions. */
export function petitionsIn(years: readonly IndicatorYear[], { months, asOf }: Asked): Petitions | undefined {
  const of = petitionIndicators(years.flatMap(({ indicators }) => indicators));
  if (!of) return undefined;
  const values = years.flatMap((one) => one.values);
  const at = (month: Month, indicator: Id | undefined): Counted | undefined => {
    const found = values.find((one) => one.indicator === indicator && one.month === month);
    return found && lastDayOf(month) <= asOf ? { count: found.value, ids: [found.id] } : undefined;
  };
  return {
    measure: of.received.measure,
    months: monthsFrom(months.from, months.to).map((month) => ({
      month,
      received: at(month, of.received.id),
      closed: at(month, of.closed?.id),
    })),
  };
}

/** All months together; undefined where none is filled in. */
export function sumOf(months: readonly PetitionMonth[], name: 'received' | 'closed'): Counted | undefined {
  const known = months.flatMap((one) => one[name] ?? []);
  if (known.length === 0) return undefined;
  return { count: add(...known.map(({ count }) => count)), ids: known.flatMap(({ ids }) => ids) };
}
