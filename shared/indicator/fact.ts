import type { Decimal } from '../base/decimal.ts';
import type { Id } from '../base/ids.ts';
import type { Month } from '../base/month.ts';
import type { IndicatorCategory, indicatorKinds } from '../registers/indicator.ts';

/** What is known of an indicator wherever its numbers are computed. */
export interface IndicatorFact {
  readonly id: Id;
  /** Reports name it by this. */
  readonly key: string;
  readonly name: string;
  readonly category: IndicatorCategory;
  readonly unit: Id | null;
  readonly measure: string;
  readonly kind: keyof typeof indicatorKinds;
  readonly cumulative: boolean;
  readonly places: number;
  readonly source: string | null;
  readonly owner: Id | null;
  readonly stopped: boolean;
}

/** One month's number: the record of it, so that every sum can show what it was made of. */
export interface MonthValue {
  readonly id: Id;
  readonly month: Month;
  readonly value: Decimal;
}

/** Indicators with the months of each, earliest first. */
export interface IndicatorBook {
  readonly indicators: readonly IndicatorFact[];
  readonly values: ReadonlyMap<Id, readonly MonthValue[]>;
}

/** Numbers that say how many there are, rather than how many came: they are never added up. */
export const stands = ({ kind, cumulative }: Pick<IndicatorFact, 'kind' | 'cumulative'>): boolean =>
  kind === 'standing' || cumulative;

export const indicatorIn = ({ indicators }: IndicatorBook, key: string): IndicatorFact | undefined =>
  indicators.find((one) => one.key === key);

export const monthsOf = ({ values }: IndicatorBook, { id }: Pick<IndicatorFact, 'id'>): readonly MonthValue[] =>
  values.get(id) ?? [];
