import type { Day } from '../base/day.ts';
import { add, type Decimal } from '../base/decimal.ts';
import type { Id } from '../base/ids.ts';
import { firstDayOf, formatMonth, lastDayOf, type Month, monthOf, monthsFrom } from '../base/month.ts';
import type { Period } from '../base/period.ts';
import { indicatorWords as words } from '../words/indicator.ts';
import { type IndicatorFact, type MonthValue, stands } from './fact.ts';

/** A period, and the day as of which it is judged: numbers stand from the end of their month. */
export interface IndicatorSpan {
  readonly period: Period;
  readonly asOf: Day;
}

export interface IndicatorOver {
  /** Null where nothing was entered: none, not 0. */
  readonly value: Decimal | null;
  /** The months whose numbers it was made of; of what stands the one it stands since. */
  readonly months: readonly Month[];
  /** The records behind it. */
  readonly ids: readonly Id[];
  /** Whole months of the period that are over and have no number; of what stands none. */
  readonly missing: readonly Month[];
  /** Months that the period touches without covering them. */
  readonly partly: readonly Month[];
  /** What stands was entered before the period began. */
  readonly earlier: boolean;
}

interface Months {
  whole: Month[];
  partly: Month[];
}

/** The months that lie in a period with all their days and are over by the effective day, and those cut by its ends. */
export function monthsIn({ period, asOf }: IndicatorSpan): Months {
  const { from, to } = period;
  const months: Months = { whole: [], partly: [] };
  for (const month of monthsFrom(monthOf(from), monthOf(to))) {
    const isCut = firstDayOf(month) < from || lastDayOf(month) > to;
    if (isCut) months.partly.push(month);
    else if (lastDayOf(month) <= asOf) months.whole.push(month);
  }
  return months;
}

/**
 * The number of a period: numbers of a period are added up over its whole months; of what stands the newest counts whose
 * month was over by the last day looked at. `values` are those of this indicator.
 */
export function valueOver(
  of: Pick<IndicatorFact, 'kind' | 'cumulative'>,
  values: readonly MonthValue[],
  span: IndicatorSpan,
): IndicatorOver {
  return stands(of) ? standingAt(values, span) : addedOver(values, span);
}

function addedOver(values: readonly MonthValue[], span: IndicatorSpan): IndicatorOver {
  const { whole, partly } = monthsIn(span);
  const known = new Map(values.map((one) => [one.month, one]));
  const counted = whole.flatMap((month) => known.get(month) ?? []);
  return {
    value: counted.length === 0 ? null : add(...counted.map(({ value }) => value)),
    months: counted.map(({ month }) => month),
    ids: counted.map(({ id }) => id),
    missing: whole.filter((month) => !known.has(month)),
    partly,
    earlier: false,
  };
}

function standingAt(values: readonly MonthValue[], { period, asOf }: IndicatorSpan): IndicatorOver {
  const last = asOf < period.to ? asOf : period.to;
  const newest = values
    .filter(({ month }) => lastDayOf(month) <= last)
    .reduce<MonthValue | undefined>((best, one) => (best && best.month > one.month ? best : one), undefined);
  return {
    value: newest?.value ?? null,
    months: newest ? [newest.month] : [],
    ids: newest ? [newest.id] : [],
    missing: [],
    partly: [],
    earlier: newest !== undefined && lastDayOf(newest.month) < period.from,
  };
}

const listed = (months: readonly Month[]): string => months.map((month) => formatMonth(month)).join(words.and);

/** What one has to know of a number before printing it; empty where it is all there. */
export function notesOn({ months, missing, partly, earlier }: IndicatorOver): string[] {
  const [since] = months;
  return [
    ...(partly.length > 0 ? [words.partly(listed(partly))] : []),
    ...(missing.length > 0 ? [words.missing(listed(missing))] : []),
    ...(earlier && since !== undefined ? [words.earlier(formatMonth(since))] : []),
  ];
}
