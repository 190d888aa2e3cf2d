import type { OtherSeries, PlanSeries, Series as UpDownSeries } from '#renderer/parts/chart/chart-legend.tsx';
import { formatDecimal } from '#shared/base/decimal.ts';
import type { InsertChart } from '#shared/booklet/inserts.ts';

type Series = InsertChart['series'][number];

/** How a chart is drawn on the page. */
export type ChartKind = 'upAndDown' | 'planned' | 'pairs' | 'series';

/** The forms that a page has a drawing of its own for; any other stands as columns and lines. */
export function kindOf({ series, lying }: Pick<InsertChart, 'series' | 'lying'>): ChartKind {
  const [first, second, third] = series;
  if (series.length === 3 && second?.down === true && third?.form === 'line') return 'upAndDown';
  if (series.length === 2 && first?.form === 'bar' && second?.form === 'line') return 'planned';
  return lying && series.length === 2 ? 'pairs' : 'series';
}

export const lastOf = (series: Series | undefined): number | null =>
  series?.values.findLast((value) => value !== null) ?? null;

/** 12,345 with the unit that stands first in 百萬元，累計. */
export const figureIn = (value: number | null, unit: string): string =>
  value === null ? '' : `${formatDecimal(String(value), { grouping: true })}${unit.split('，')[0] ?? ''}`;

type Key = UpDownSeries | PlanSeries | OtherSeries;

const keys: Readonly<Record<Exclude<ChartKind, 'series'>, readonly Key[]>> = {
  upAndDown: ['up', 'down', 'line'],
  planned: ['actual', 'plan'],
  pairs: ['base', 'measured'],
};

const barKeys: readonly Key[] = ['one', 'two', 'three'];

/** What the forms stand for; of a single series its name is the title already. */
export function legendOf({ series }: Pick<InsertChart, 'series'>, kind: ChartKind): { series: Key; label: string }[] {
  if (kind !== 'series') return keys[kind].map((key, place) => ({ series: key, label: series[place]?.name ?? '' }));
  if (series.length < 2) return [];
  let bars = 0;
  return series.map(({ form, name }) => ({
    series: form === 'line' ? 'line' : (barKeys[bars++] ?? 'three'),
    label: name,
  }));
}
