import './chart.css';

export type Series = 'up' | 'down' | 'line';
/** What was done, and what was planned. */
export type PlanSeries = 'actual' | 'plan';
/** Columns beside each other, and the two bars of a pair. */
export type OtherSeries = 'one' | 'two' | 'three' | 'base' | 'measured';

type AnySeries = Series | PlanSeries | OtherSeries;

const lines: ReadonlySet<AnySeries> = new Set(['line', 'plan']);

/** What the forms stand for, in the heading's line. */
export function ChartLegend({ entries }: { entries: readonly { series: AnySeries; label: string }[] }) {
  return (
    <span className="chart-legend">
      {entries.map(({ series, label }) => (
        <span key={series} className="chart-legend-one">
          <svg width="14" height="10" aria-hidden="true" className={`chart-key ${series}`}>
            {lines.has(series) ? <path d="M0 5H14" /> : <rect x="2" width="10" height="10" />}
          </svg>
          {label}
        </span>
      ))}
    </span>
  );
}
