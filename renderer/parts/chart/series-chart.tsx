import { InOrder } from '#renderer/parts/show/in-order.tsx';
import { Curve } from './curve.tsx';
import { type Inset, type Places, Plot } from './plot.tsx';
import { upDownScale } from './scale.ts';

export interface ChartSeries {
  name: string;
  form: 'bar' | 'line';
  /** null: none. */
  values: readonly (number | null)[];
}

interface SeriesChartProps {
  /** What it shows, in a sentence: read in place of the drawing. */
  label: string;
  labels: readonly string[];
  series: readonly ChartSeries[];
  height?: number;
  /** A figure as it stands above a column and at a line's end. */
  figure: (value: number) => string;
}

const inset: Inset = { left: 40, right: 52, top: 16, bottom: 22, ticks: 5 };
/** A column narrower than this carries no figure. */
const roomy = 22;
const looks = ['one', 'two', 'three'] as const;

/** Columns beside each other for each point, and lines over them, on one scale from zero. */
export function SeriesChart({ label, labels, series, height = 184, figure }: SeriesChartProps) {
  const bars = series.filter(({ form }) => form === 'bar');
  const lines = series.filter(({ form }) => form === 'line');
  const highest = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const tick = (value: number): string => value.toLocaleString('en');
  return (
    <Plot {...{ label, height, inset, tick }} atFirst={480} points={labels.length} scale={upDownScale(highest, 0)}>
      {(places) => (
        <>
          {labels.map((name, at) => (
            <text key={name} x={places.x(at)} y={height - 6} textAnchor="middle">
              {name}
            </text>
          ))}
          {bars.map((one, nth) => (
            <Bars key={one.name} series={one} nth={nth} of={bars.length} places={places} figure={figure} />
          ))}
          {lines.map(({ name, values }) => (
            <Curve key={name} values={values} places={places} end={figure} />
          ))}
        </>
      )}
    </Plot>
  );
}

interface BarsProps {
  series: ChartSeries;
  nth: number;
  of: number;
  places: Places;
  figure: (value: number) => string;
}

function Bars({ series, nth, of, places: { x, y, slot }, figure }: BarsProps) {
  const wide = Math.min(26, Math.max(3, (slot * 0.64) / of));
  const left = (at: number): number => x(at) - (wide * of) / 2 + wide * nth;
  const told = wide >= roomy || (of === 1 && slot >= 40);
  return (
    <InOrder of={series.values}>
      {(value, at) =>
        value === null || value <= 0 ? null : (
          <>
            <rect
              className={`bar ${looks[nth] ?? 'three'}`}
              x={left(at)}
              y={y(value)}
              width={wide - (of > 1 ? 1 : 0)}
              height={y(0) - y(value)}
            />
            {told && (
              <text x={left(at) + wide / 2} y={y(value) - 4} textAnchor="middle" className="figure">
                {figure(value)}
              </text>
            )}
          </>
        )
      }
    </InOrder>
  );
}
