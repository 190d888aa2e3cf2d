import { useCall } from '#renderer/data/queries.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { ChartLegend } from '#renderer/parts/chart/chart-legend.tsx';
import { chartUnit, inUnit } from '#renderer/parts/chart/money-unit.ts';
import { PlannedChart } from '#renderer/parts/chart/planned-chart.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { formatMoney } from '#shared/base/money.ts';
import type { MonthPoint } from '#shared/contract/budget-answers.ts';
import { BudgetMonths } from './budget-months.tsx';
import { gapOf, gapText, lastDone, monthOf } from './month-points.ts';
import { RateFigure } from './rate-figure.tsx';
import { countTexts, moneyTexts as texts } from './texts.ts';
import type { Rates, YearBudget } from './use-year-budget.ts';

const legend = [
  { series: 'actual', label: texts.series.actual },
  { series: 'plan', label: texts.series.plan },
] as const;

interface BudgetChartProps {
  budget: YearBudget;
  rates: Rates | undefined;
  asTable: boolean;
  onChange: () => void;
}

/** 歲出預算執行: what was done against what was allotted, cumulative; as a table by Alt T. */
export function BudgetChart({ budget, rates, asTable, onChange }: BudgetChartProps) {
  const { id, asOf, year } = budget;
  const { data } = useCall('budget.series', { id, asOf });
  const months = data?.months ?? [];
  const unit = chartUnit([...months.flatMap(({ planned, actual }) => [planned, actual]), rates?.current ?? null]);
  const last = lastDone(months);
  return (
    <section className="home-money">
      <SectionHead
        title={texts.title}
        note={texts.note(asTable ? texts.yuan : unit.label)}
        action={
          <span className="row">
            <a href={`#/budget?id=${id}`}>{texts.book}</a>
            <LinkButton onPress={onChange}>{asTable ? countTexts.asChart : countTexts.asTable}</LinkButton>
          </span>
        }
      />
      {data && asTable && <BudgetMonths budget={budget} months={months} current={rates?.current ?? null} />}
      {data && !asTable && (
        <>
          <span className="home-legend">
            {last && rates && (
              <span className="small">
                {texts.until(monthOf(last))}
                <RateFigure whose={texts.whole(year)} rate={rates.total} ids={rates.ids} />
              </span>
            )}
            <ChartLegend entries={legend} />
          </span>
          <Drawing year={year} months={months} current={rates?.current ?? null} unit={unit} />
        </>
      )}
    </section>
  );
}

interface DrawingProps {
  year: number;
  months: readonly MonthPoint[];
  current: number | null;
  unit: ReturnType<typeof chartUnit>;
}

const text = (value: number | null | undefined): string => formatMoney(value ?? 0);

function Drawing({ year, months, current, unit }: DrawingProps) {
  const last = lastDone(months);
  const gap = gapOf(last);
  const scaled = (value: number | null): number | null => (value === null ? null : value / unit.yuan);
  return (
    <PlannedChart
      label={texts.said(year, text(last?.planned), text(last?.actual), text(current))}
      height={166}
      points={months.map((point) => ({
        label: String(monthOf(point)),
        planned: scaled(point.planned),
        actual: scaled(point.actual),
      }))}
      end={current === null ? '' : texts.current(inUnit(current, unit))}
      endAbove
      gap={gap === null || gap === 0 ? undefined : gapText(gap)}
    />
  );
}
