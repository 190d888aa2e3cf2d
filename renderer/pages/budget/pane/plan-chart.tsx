import { ChartLegend } from '#renderer/parts/chart/chart-legend.tsx';
import { chartUnit, inUnit } from '#renderer/parts/chart/money-unit.ts';
import { PlannedChart } from '#renderer/parts/chart/planned-chart.tsx';
import type { MonthPoint } from '#shared/contract/budget-answers.ts';
import { moneyText } from '../shown.ts';
import { paneTexts as texts } from './texts.ts';

interface PlanChartProps {
  name: string;
  months: readonly MonthPoint[];
  height: number;
}

const legend = [
  { series: 'actual', label: texts.series.actual },
  { series: 'plan', label: texts.series.plan },
] as const;

/** Planned against actual over the months, with how far the last known month is off. */
export function PlanChart({ name, months, height }: PlanChartProps) {
  if (months.every(({ planned, actual }) => planned === null && actual === null)) return null;
  const unit = chartUnit(months.flatMap(({ planned, actual }) => [planned, actual]));
  const last = months.findLast(({ actual }) => actual !== null);
  const scaled = (value: number | null): number | null => (value === null ? null : value / unit.yuan);
  const gap =
    last?.planned === null || last?.planned === undefined || last.actual === null ? null : last.actual - last.planned;
  return (
    <>
      <div className="budget-chart-head">
        <span className="dim">{texts.chart(unit.label)}</span>
        <ChartLegend entries={legend} />
      </div>
      <PlannedChart
        label={texts.said(name, moneyText(last?.planned ?? null), moneyText(last?.actual ?? null))}
        height={height}
        points={months.map(({ month, planned, actual }) => ({
          label: String(Number(month.slice(5))),
          planned: scaled(planned),
          actual: scaled(actual),
        }))}
        end={texts.end}
        gap={gap === null || gap === 0 ? undefined : inUnit(gap, unit)}
      />
    </>
  );
}
