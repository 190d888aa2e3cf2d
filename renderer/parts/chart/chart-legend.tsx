import './chart.css';

export type Series = 'up' | 'down' | 'line';
/** What was done, and what was planned. */
export type PlanSeries = 'actual' | 'plan';

const lines: ReadonlySet<Series | PlanSeries> = new Set(['line', 'plan']);

/** What the forms stand for, in the heading's line. */
export function ChartLegend({ entries }: { entries: readonly { series: Series | PlanSeries; label: string }[] }) {
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
