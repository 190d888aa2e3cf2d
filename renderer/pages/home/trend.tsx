import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { ChartLegend, type Series } from '#renderer/parts/chart/chart-legend.tsx';
import { UpDownChart } from '#renderer/parts/chart/up-down-chart.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { ROC_OFFSET } from '#shared/base/date-parts.ts';
import { partsOf } from '#shared/base/day.ts';
import type { TrendRow } from '#shared/contract/directive-answers.ts';
import { countTexts as texts } from './texts.ts';
import { TrendTable } from './trend-table.tsx';

const series: readonly Series[] = ['up', 'down', 'line'];

interface TrendProps {
  asTable: boolean;
  /** Another chart stands beside it: the legend gets a line of its own. */
  beside: boolean;
  onChange: () => void;
}

/** 列管案件消長: month by month what came, what went and what is left; the same as a table by Alt T. */
export function Trend({ asTable, beside, onChange }: TrendProps) {
  const reads = useMay('read');
  const { today } = useOfficeDays();
  const [year, setYear] = useState(partsOf(today).year);
  const { data } = useCall('directive.trend', { year }, reads);
  const roc = year - ROC_OFFSET;
  const month = today.slice(0, 7);
  const legend = <ChartLegend entries={series.map((one) => ({ series: one, label: texts.series[one] }))} />;
  return (
    <section className="home-trend">
      <SectionHead
        title={texts.trend}
        note={texts.trendNote}
        action={
          <span className="row home-trend-act">
            {!asTable && !beside && legend}
            <span className="row home-year">
              <IconButton small icon={ChevronLeft} label={texts.before} onPress={() => setYear(year - 1)} />
              {texts.year(roc)}
              <IconButton
                small
                icon={ChevronRight}
                label={texts.after}
                disabled={year >= partsOf(today).year}
                onPress={() => setYear(year + 1)}
              />
            </span>
            <LinkButton onPress={onChange}>{asTable ? texts.asChart : texts.asTable}</LinkButton>
          </span>
        }
      />
      {beside && <span className="home-legend">{legend}</span>}
      <Shown year={roc} rows={data?.rows ?? []} month={month} asTable={asTable} height={beside ? 166 : 184} />
    </section>
  );
}

interface ShownProps {
  year: number;
  rows: readonly TrendRow[];
  month: string;
  asTable: boolean;
  height: number;
}

function Shown({ year, rows, month, asTable, height }: ShownProps) {
  const known = rows.filter((row) => row.month <= month);
  if (rows.length === 0) return null;
  if (known.every(({ given, released, open }) => given + released + open === 0))
    return <EmptyState title={texts.noTrend(year)} sentence={texts.noTrendSentence} />;
  if (asTable) return <TrendTable year={year} rows={known} />;
  return <UpDownChart label={saidOf(year, known)} points={pointsOf(rows, month)} height={height} end={texts.end} />;
}

const monthOf = (row: TrendRow): number => Number(row.month.slice(5));

const pointsOf = (rows: readonly TrendRow[], current: string) =>
  rows.map((row) => {
    const label = String(monthOf(row));
    if (row.month > current) return { label, up: null, down: null, line: null };
    return { label, up: row.given, down: row.released, line: row.open, now: row.month === current };
  });

const saidOf = (year: number, known: readonly TrendRow[]): string => {
  const sum = (name: 'given' | 'released'): number => known.reduce((total, row) => total + row[name], 0);
  return texts.said(year, sum('given'), sum('released'), known.at(-1)?.open ?? 0);
};
