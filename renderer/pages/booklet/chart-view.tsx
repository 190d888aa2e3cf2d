import { ChartLegend } from '#renderer/parts/chart/chart-legend.tsx';
import { PlannedChart } from '#renderer/parts/chart/planned-chart.tsx';
import { UpDownChart } from '#renderer/parts/chart/up-down-chart.tsx';
import { formatDecimal } from '#shared/base/decimal.ts';
import type { InsertChart } from '#shared/booklet/inserts.ts';
import { composerTexts as texts } from './texts.ts';

type Series = InsertChart['series'][number];

const barAndLine = (series: readonly Series[]): boolean =>
  series.length === 2 && series[0]?.form === 'bar' && series[1]?.form === 'line';

const upAndDown = (series: readonly Series[]): boolean =>
  series.length === 3 && series[1]?.down === true && series[2]?.form === 'line';

/** Charts of these forms are drawn on the page as on paper; the others stand as their tables. */
export const isDrawn = ({ series }: InsertChart): boolean => barAndLine(series) || upAndDown(series);

const at = (series: Series | undefined, place: number): number | null => series?.values[place] ?? null;

const last = (series: Series | undefined): number | null => series?.values.findLast((value) => value !== null) ?? null;

const figure = (value: number | null, unit: string): string =>
  value === null ? '' : `${formatDecimal(String(value), { grouping: true })}${unit.split('，')[0] ?? ''}`;

/** A chart with its legend; its figures are read in place of the drawing. */
export function ChartView({ chart, title }: { chart: InsertChart; title: string }) {
  const { labels, series, unit } = chart;
  const [first, second, third] = series;
  const said = texts.chartSaid(title, series.map((one) => `${one.name}${figure(last(one), unit)}`).join('、'));
  return (
    <figure className="booklet-chart">
      <figcaption className="row">
        <b>{title}</b>
        <span className="dim">{unit}</span>
        <span className="grow" />
        <ChartLegend entries={legendOf(series)} />
      </figcaption>
      {upAndDown(series) ? (
        <UpDownChart
          label={said}
          points={labels.map((label, place) => ({
            label,
            up: at(first, place),
            down: at(second, place),
            line: at(third, place),
          }))}
          end={(value) => figure(value, unit)}
        />
      ) : (
        <PlannedChart
          label={said}
          points={labels.map((label, place) => ({ label, actual: at(first, place), planned: at(second, place) }))}
          end={figure(last(second), unit)}
          endAbove
        />
      )}
    </figure>
  );
}

const legendOf = (series: readonly Series[]) => {
  const forms = upAndDown(series) ? (['up', 'down', 'line'] as const) : (['actual', 'plan'] as const);
  return forms.map((form, place) => ({ series: form, label: series[place]?.name ?? '' }));
};
