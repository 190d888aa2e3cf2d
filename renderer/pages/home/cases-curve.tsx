import type { ChosenPeriod } from '#renderer/data/chosen-period.ts';
import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { ChartLegend, type Series } from '#renderer/parts/chart/chart-legend.tsx';
import { UpDownChart } from '#renderer/parts/chart/up-down-chart.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import type { Day } from '#shared/base/day.ts';
import { monthOf } from '#shared/base/month.ts';
import type { TrendRow } from '#shared/contract/directive-answers.ts';
import { isBegun, spanText } from './month-span.ts';
import { countTexts as texts } from './texts.ts';
import { TrendTable } from './trend-table.tsx';

const series: readonly Series[] = ['up', 'down', 'line'];

export const CasesLegend = () => (
  <ChartLegend entries={series.map((one) => ({ series: one, label: texts.series[one] }))} />
);

interface CasesCurveProps {
  chosen: ChosenPeriod;
  asTable: boolean;
  height: number;
}

/** 列管案件消長: the months as far as they had begun by the day. */
export function CasesCurve({ chosen: { months, asOf, past }, asTable, height }: CasesCurveProps) {
  const reads = useMay('read');
  const { data } = useCall('directive.trend', { months, ...(past === undefined ? {} : { asOf: past }) }, reads);
  const rows = data?.rows ?? [];
  const known = rows.filter(({ month }) => isBegun(month, asOf));
  const span = spanText(months);
  if (rows.length === 0) return null;
  if (known.every(({ given, released, open }) => given + released + open === 0))
    return <EmptyState title={texts.noTrend(span)} sentence={texts.noTrendSentence} />;
  if (asTable) return <TrendTable span={span} rows={known} past={past} />;
  return <UpDownChart label={saidOf(span, known)} points={pointsOf(rows, asOf)} height={height} end={texts.end} />;
}

const pointsOf = (rows: readonly TrendRow[], asOf: Day) =>
  rows.map(({ month, given, released, open }) => {
    const label = String(Number(month.slice(5)));
    if (!isBegun(month, asOf)) return { label, up: null, down: null, line: null };
    return { label, up: given, down: released, line: open, now: month === monthOf(asOf) };
  });

const saidOf = (span: string, known: readonly TrendRow[]): string => {
  const sum = (name: 'given' | 'released'): number => known.reduce((total, row) => total + row[name], 0);
  return texts.said(span, sum('given'), sum('released'), known.at(-1)?.open ?? 0);
};
