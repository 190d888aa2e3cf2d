import type { Decimal } from '../base/decimal.ts';
import { percentOf } from '../base/percent.ts';
import type { Funding } from '../registers/budget-line.ts';
import { fundings } from '../registers/budget-line.ts';
import { plus } from './amounts.ts';

export interface TrendCell {
  budget: number | null;
  final: number | null;
}

export interface TrendTable {
  years: readonly number[];
  rows: { funding: Funding; label: string; cells: TrendCell[] }[];
  total: TrendCell[];
}

export interface TrendFact extends TrendCell {
  year: number;
  funding: Funding;
}

/** 近三年預算趨勢 (文件002): funding source × {預算, 決算} × years. What a year does not have stays blank. */
export function trendTable(years: readonly number[], facts: readonly TrendFact[]): TrendTable {
  const used = (Object.keys(fundings) as Funding[]).filter((funding) => facts.some((fact) => fact.funding === funding));
  const cellOf = (test: (fact: TrendFact) => boolean): TrendCell =>
    facts
      .filter(test)
      .reduce<TrendCell>(
        (sum, fact) => ({ budget: plus(sum.budget, fact.budget), final: plus(sum.final, fact.final) }),
        { budget: null, final: null },
      );
  return {
    years,
    rows: used.map((funding) => ({
      funding,
      label: fundings[funding],
      cells: years.map((year) => cellOf((fact) => fact.year === year && fact.funding === funding)),
    })),
    total: years.map((year) => cellOf((fact) => fact.year === year)),
  };
}

/** 決算 ÷ 預算, in percent. */
export const finalRate = ({ budget, final }: TrendCell, places: number): Decimal | null =>
  budget === null || final === null ? null : percentOf(final, budget, places);
