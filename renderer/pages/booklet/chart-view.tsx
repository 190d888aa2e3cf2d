import { Button } from '#renderer/parts/buttons/button.tsx';
import { ChartLegend } from '#renderer/parts/chart/chart-legend.tsx';
import { PairBars } from '#renderer/parts/chart/pair-bars.tsx';
import { PlannedChart } from '#renderer/parts/chart/planned-chart.tsx';
import { SeriesChart } from '#renderer/parts/chart/series-chart.tsx';
import { UpDownChart } from '#renderer/parts/chart/up-down-chart.tsx';
import type { InsertChart } from '#shared/booklet/inserts.ts';
import { type ChartKind, figureIn, kindOf, lastOf, legendOf } from './chart-kind.ts';
import { useChapter } from './chip-state.tsx';
import { TableView, tableOf } from './table-view.tsx';
import { composerTexts as texts } from './texts.ts';

type Series = InsertChart['series'][number];

const at = (series: Series | undefined, place: number): number | null => series?.values[place] ?? null;

/** A chart as on paper with its legend, or by Alt T the figures it is drawn from. */
export function ChartView({ chart, title }: { chart: InsertChart; title: string }) {
  const { asTable, onAsTable } = useChapter();
  const kind = kindOf(chart);
  const turn = onAsTable && (
    <Button small rank="quiet" onPress={onAsTable}>
      {asTable ? texts.asChart : texts.asTable}
    </Button>
  );
  if (asTable)
    return (
      <div className="booklet-chart">
        <TableView table={tableOf(chart)} title={`${title}（${chart.unit}）`} />
        {turn}
      </div>
    );
  return (
    <figure className="booklet-chart">
      <figcaption className="row">
        <b>{title}</b>
        <span className="dim">{chart.unit}</span>
        <ChartLegend entries={legendOf(chart, kind)} />
        {turn}
      </figcaption>
      <Drawing chart={chart} kind={kind} title={title} />
    </figure>
  );
}

function Drawing({ chart, kind, title }: { chart: InsertChart; kind: ChartKind; title: string }) {
  const { labels, series, unit } = chart;
  const [first, second, third] = series;
  const figure = (value: number | null): string => figureIn(value, unit);
  const said = texts.chartSaid(title, series.map((one) => `${one.name}${figure(lastOf(one))}`).join('、'));
  switch (kind) {
    case 'upAndDown':
      return (
        <UpDownChart
          label={said}
          points={labels.map((label, place) => ({
            label,
            up: at(first, place),
            down: at(second, place),
            line: at(third, place),
          }))}
          end={figure}
        />
      );
    case 'planned':
      return (
        <PlannedChart
          label={said}
          points={labels.map((label, place) => ({ label, actual: at(first, place), planned: at(second, place) }))}
          end={figure(lastOf(second))}
          endAbove
        />
      );
    case 'pairs':
      return (
        <PairBars
          label={title}
          rows={labels.map((label, place) => {
            const [base, actual] = [at(first, place), at(second, place)];
            return {
              id: label,
              label,
              base,
              actual,
              note: `${actual ?? ''}／${base ?? ''}`,
              said: texts.chartPair(label, `${first?.name}${figure(base)}`, `${second?.name}${figure(actual)}`),
            };
          })}
        />
      );
    case 'series':
      return <SeriesChart label={said} labels={labels} series={series} figure={(value) => figureIn(value, '')} />;
  }
}
