import { useChosenPeriod } from '#renderer/data/chosen-period.ts';
import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { useSetting } from '#renderer/data/use-setting.ts';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { lastDayOf, type Month } from '#shared/base/month.ts';
import { firstDayOfYear, lastDayOfYear, lastFullMonth, monthsOver } from '#shared/budget/amounts.ts';
import type { LightLimits } from '#shared/budget/rates.ts';
import type { FigureGroupAnswer, FigureReply } from '#shared/contract/figure-operations.ts';
import { setting } from '#shared/registers/setting.ts';

const inForce = ['promulgated', 'executing', 'settling', 'auditing', 'published'];

export interface YearBudget {
  id: Id;
  year: number;
  /** The end of the last month that was full by the day, which budgets are looked at by; before the first one the day itself. */
  asOf: Day;
}

/** The chosen year's general budget where one is in force; null where there is none, undefined until known. */
export function useYearBudget(): YearBudget | null | undefined {
  const { year, asOf: day } = useChosenPeriod();
  const reads = useMay('read');
  const { data } = useCall(
    'budget.list',
    {
      filter: {
        all: [
          { field: 'year', is: 'equal', value: year },
          { field: 'kind', is: 'equal', value: 'general' },
          { field: 'state', is: 'oneOf', value: inForce },
        ],
      },
      limit: 1,
    },
    reads,
  );
  if (!reads) return null;
  if (!data) return undefined;
  const [budget] = data.rows;
  if (!budget) return null;
  return { id: budget.id, year, asOf: asOfIn(year, day) };
}

function asOfIn(year: number, day: Day): Day {
  const last = lastDayOfYear(year);
  if (day >= last) return last;
  return monthsOver(year, day) === 0 ? day : lastDayOf(lastFullMonth(day));
}

/** From the year's first day to the month's last. */
export const until = (year: number, month: Month) => ({ from: firstDayOfYear(year), to: lastDayOf(month) });

export interface Rates {
  /** In percent; null where nothing was allotted. */
  total: string | null;
  ids: readonly Id[];
  /** 預算現額 of the year. */
  current: number | null;
  byUnit: readonly FigureGroupAnswer[];
}

const found = (reply: FigureReply | undefined) => (reply?.ok === true ? reply : undefined);

const textOf = (value: string | number | null): string | null => (value === null ? null : String(value));

/** 執行率 of the office and of its units, and what it has for the year. */
export function useRates(budget: YearBudget | null | undefined): Rates | undefined {
  const { id, year, asOf } = budget ?? { id: '', year: 1, asOf: '1912-01-01' };
  const { data } = useCall(
    'figure.many',
    {
      period: { from: firstDayOfYear(year), to: asOf },
      wishes: [
        { name: 'budget.executionRate', budget: id, group: 'unit' },
        { name: 'budget.current', budget: id },
      ],
    },
    Boolean(budget),
  );
  const rate = found(data?.replies[0]);
  if (!budget || !rate) return undefined;
  const current = found(data?.replies[1])?.value ?? null;
  return {
    total: textOf(rate.value),
    ids: rate.ids,
    current: current === null ? null : Number(current),
    byUnit: rate.groups ?? [],
  };
}

/** From which rate on a light is green, and yellow, as the office has set it. */
export function useLightLimits(): LightLimits {
  const said = useSetting();
  const { greenRate, yellowRate } = setting.fields;
  return {
    green: Number(said?.greenRate ?? greenRate.initial),
    yellow: Number(said?.yellowRate ?? yellowRate.initial),
  };
}
