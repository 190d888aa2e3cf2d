import { Fragment, useRef } from 'react';
import { InOrder } from '#renderer/parts/show/in-order.tsx';
import { type Scale, upDownScale } from './scale.ts';
import { useWidth } from './use-width.ts';
import './chart.css';

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

const inset = { left: 40, right: 52, top: 16, bottom: 22 };
/** A column narrower than this carries no figure. */
const roomy = 22;
const looks = ['one', 'two', 'three'] as const;

interface Places {
  scale: Scale;
  width: number;
  height: number;
  slot: number;
  x: (at: number) => number;
  y: (value: number) => number;
}

/** Columns beside each other for each point, and lines over them, on one scale from zero. */
export function SeriesChart({ label, labels, series, height = 184, figure }: SeriesChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 480);
  const places = placesFor(labels.length, series, width, height);
  const bars = series.filter(({ form }) => form === 'bar');
  return (
    <div ref={box} className="chart-box">
      <svg
        className="chart"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
      >
        <Axis places={places} />
        {labels.map((name, at) => (
          <text key={name} x={places.x(at)} y={height - 6} textAnchor="middle">
            {name}
          </text>
        ))}
        {bars.map((one, nth) => (
          <Bars key={one.name} series={one} nth={nth} of={bars.length} places={places} figure={figure} />
        ))}
        {series
          .filter(({ form }) => form === 'line')
          .map((one) => (
            <Line key={one.name} series={one} places={places} figure={figure} />
          ))}
      </svg>
    </div>
  );
}

function placesFor(points: number, series: readonly ChartSeries[], width: number, height: number): Places {
  const highest = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const scale = upDownScale(highest, 0);
  const slot = (width - inset.left - inset.right) / Math.max(1, points);
  const perUnit = (height - inset.top - inset.bottom) / scale.top;
  return {
    scale,
    width,
    height,
    slot,
    x: (at) => inset.left + slot * (at + 0.5),
    y: (value) => inset.top + (scale.top - Math.max(0, value)) * perUnit,
  };
}

function Axis({ places: { scale, y, width } }: { places: Places }) {
  return (
    <>
      {scale.ticks.map((tick) => (
        <Fragment key={tick}>
          <path d={`M${inset.left} ${y(tick)}H${width - inset.right}`} className={tick === 0 ? 'axis' : 'grid-line'} />
          <text x={inset.left - 5} y={y(tick) + 4} textAnchor="end">
            {tick.toLocaleString('en')}
          </text>
        </Fragment>
      ))}
    </>
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

function Line({
  series,
  places: { x, y },
  figure,
}: {
  series: ChartSeries;
  places: Places;
  figure: (value: number) => string;
}) {
  const known = series.values.flatMap((value, at) => (value === null ? [] : [{ at, value, x: x(at), y: y(value) }]));
  const last = known.at(-1);
  return (
    <>
      <path className="line" d={known.map((one, at) => `${at === 0 ? 'M' : 'L'}${one.x} ${one.y}`).join('')} />
      {known.map((one) => (
        <circle key={one.at} className="ring" cx={one.x} cy={one.y} r={2.6} />
      ))}
      {last && (
        <text className="end" x={last.x + 8} y={last.y + 4}>
          {figure(last.value)}
        </text>
      )}
    </>
  );
}
