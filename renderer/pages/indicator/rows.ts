import { ROC_OFFSET } from '#shared/base/date-parts.ts';
import type { Day } from '#shared/base/day.ts';
import { add, type Decimal } from '#shared/base/decimal.ts';
import type { Id } from '#shared/base/ids.ts';
import { addMonths, type Month, makeMonth, monthOf, monthsFrom } from '#shared/base/month.ts';
import type { IndicatorYear } from '#shared/contract/indicator-operations.ts';
import { type IndicatorFact, type MonthValue, stands } from '#shared/indicator/fact.ts';
import { fallSentence, fallsIn } from '#shared/indicator/months.ts';
import { indicatorCategories } from '#shared/registers/indicator.ts';
import { indicatorTexts as texts } from './texts.ts';
import type { Grouped } from './wish.ts';

export interface MonthCell {
  value: Decimal | null;
  note: string | null;
  /** The number fell although it is cumulative: what is wrong, in a sentence. */
  problem: string | undefined;
}

/** An indicator with the twelve months of a year. */
export interface IndicatorRow {
  of: IndicatorFact;
  /** The account may write it. */
  mine: boolean;
  owner: string;
  unit: string;
  cells: ReadonlyMap<Month, MonthCell>;
  /** Of numbers of a period their sum, of what stands the newest. */
  total: Decimal | null;
  problems: readonly string[];
}

export interface RowGroup {
  key: string;
  label: string;
  rows: readonly IndicatorRow[];
}

export const yearMonths = (year: number): Month[] =>
  monthsFrom(makeMonth(year + ROC_OFFSET, 1), makeMonth(year + ROC_OFFSET, 12));

const blank: MonthCell = { value: null, note: null, problem: undefined };

export const cellOf = (row: IndicatorRow, month: Month): MonthCell => row.cells.get(month) ?? blank;

export function indicatorRows({ indicators, values, before, labels }: IndicatorYear): IndicatorRow[] {
  const byIndicator = Map.groupBy(values, ({ indicator }) => indicator);
  const earlier = new Map(before.map((one) => [one.indicator, one]));
  return indicators.map(({ mine, order: _, ...of }) => {
    const months = (byIndicator.get(of.id) ?? []).toSorted((a, b) => (a.month < b.month ? -1 : 1));
    const last = earlier.get(of.id);
    const falls = fallsIn(of, last ? [last, ...months] : months);
    const problems = new Map(falls.map((fall) => [fall.month, fallSentence(of, fall)]));
    return {
      of,
      mine,
      owner: of.owner === null ? '' : (labels.person?.[of.owner] ?? ''),
      unit: of.unit === null ? '' : (labels.unit?.[of.unit] ?? ''),
      cells: new Map(
        months.map(({ month, value, note }) => [month, { value, note, problem: problems.get(month) }] as const),
      ),
      total: totalOf(of, months),
      problems: [...problems.values()],
    };
  });
}

function totalOf(of: IndicatorFact, months: readonly MonthValue[]): Decimal | null {
  const newest = months.at(-1);
  if (newest === undefined || stands(of)) return newest?.value ?? null;
  return add(...months.map(({ value }) => value));
}

/** Rows under heads, in the order of the categories or of the units. */
export function groupsOf(rows: readonly IndicatorRow[], by: Grouped, units: readonly Id[]): RowGroup[] {
  if (by === 'none') return [{ key: '', label: '', rows }];
  const found = Map.groupBy(rows, ({ of }) => (by === 'category' ? of.category : (of.unit ?? '')));
  const order: readonly string[] = by === 'category' ? Object.keys(indicatorCategories) : units;
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const labels: Readonly<Record<string, string>> = indicatorCategories;
  return [...found]
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([key, all]) => ({
      key,
      label: by === 'category' ? (labels[key] ?? key) : all[0]?.unit || texts.noUnit,
      rows: all,
    }));
}

/** The last month that is over, if it lies in the year: by now its numbers should be there. */
export function monthToEnter(year: number, today: Day): Month | undefined {
  const last = addMonths(monthOf(today), -1);
  return yearMonths(year).includes(last) ? last : undefined;
}

export const isMissing = (row: IndicatorRow, month: Month): boolean =>
  !row.of.stopped && cellOf(row, month).value === null;
