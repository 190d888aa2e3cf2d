import { Fragment, useRef } from 'react';
import { type Scale, upDownScale } from './scale.ts';
import { useWidth } from './use-width.ts';
import './chart.css';

export interface UpDownPoint {
  label: string;
  /** null: not yet. */
  up: number | null;
  down: number | null;
  line: number | null;
  /** The one that is still running. */
  now?: boolean;
}

interface UpDownChartProps {
  /** What it shows, in a sentence: read in place of the drawing. */
  label: string;
  points: readonly UpDownPoint[];
  height?: number;
  /** Words at the line's last point. */
  end: (value: number) => string;
}

const inset = { left: 28, right: 52, top: 10, bottom: 34 };
/** From this width on every column carries its figure. */
const roomy = 560;

/** Columns up and down from one zero line, and a line over them; every figure stands in the table beside it. */
export function UpDownChart({ label, points, height = 184, end }: UpDownChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 640);
  const places = placesFor(points, width, height);
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
        <Axis places={places} width={width} />
        {points.map((point, at) => (
          <Columns key={point.label} point={point} at={at} places={places} />
        ))}
        <Line points={points} places={places} end={end} />
        {width >= roomy &&
          points.map((point, at) => <Figures key={point.label} point={point} at={at} places={places} />)}
      </svg>
    </div>
  );
}

interface Places {
  scale: Scale;
  height: number;
  x: (at: number) => number;
  y: (value: number) => number;
  bar: number;
}

const highest = (values: readonly (number | null)[]): number => Math.max(0, ...values.map((value) => value ?? 0));

function placesFor(points: readonly UpDownPoint[], width: number, height: number): Places {
  const scale = upDownScale(
    highest(points.flatMap(({ up, line }) => [up, line])),
    highest(points.map(({ down }) => down)),
  );
  const slot = (width - inset.left - inset.right) / Math.max(1, points.length);
  const perUnit = (height - inset.top - inset.bottom) / (scale.top + scale.bottom);
  return {
    scale,
    height,
    x: (at) => inset.left + slot * (at + 0.5),
    y: (value) => inset.top + (scale.top - value) * perUnit,
    bar: Math.min(26, Math.round(slot * 0.56)),
  };
}

function Axis({ places: { scale, y }, width }: { places: Places; width: number }) {
  return (
    <>
      {scale.ticks.map((tick) => (
        <Fragment key={tick}>
          <path d={`M${inset.left} ${y(tick)}H${width - inset.right}`} className={tick === 0 ? 'axis' : 'grid-line'} />
          <text x={inset.left - 6} y={y(tick) + 4} textAnchor="end">
            {Math.abs(tick)}
          </text>
        </Fragment>
      ))}
    </>
  );
}

interface OfPoint {
  point: UpDownPoint;
  at: number;
  places: Places;
}

function Columns({ point: { label, now, up, down }, at, places: { x, y, bar, height } }: OfPoint) {
  const left = x(at) - bar / 2;
  return (
    <>
      {up !== null && up > 0 && <rect className="up" x={left} y={y(up)} width={bar} height={y(0) - y(up)} />}
      {down !== null && down > 0 && <rect className="down" x={left} y={y(0)} width={bar} height={y(-down) - y(0)} />}
      <text x={x(at)} y={height - 6} textAnchor="middle" className={now ? 'now' : undefined}>
        {label}
      </text>
    </>
  );
}

/** How far a figure keeps from the line. */
const clear = 13;

/** Figures stand at the columns' ends; where the line passes, above it. */
function Figures({ point: { up, down, line }, at, places: { x, y } }: OfPoint) {
  const free = y(up ?? 0) - 4;
  const crossing = line !== null && y(line) > free - clear && y(line) < free + 6;
  return (
    <>
      {up !== null && up > 0 && (
        <text x={x(at)} y={crossing ? Math.min(free, y(line) - 7) : free} textAnchor="middle" className="figure">
          {up}
        </text>
      )}
      {down !== null && down > 0 && (
        <text x={x(at)} y={y(-down) + 13} textAnchor="middle" className="figure">
          {down}
        </text>
      )}
    </>
  );
}

interface LineProps {
  points: readonly UpDownPoint[];
  places: Places;
  end: (value: number) => string;
}

function Line({ points, places: { x, y }, end }: LineProps) {
  const known = points.flatMap(({ label, line }, at) =>
    line === null ? [] : [{ label, value: line, x: x(at), y: y(line) }],
  );
  const last = known.at(-1);
  return (
    <>
      <path className="line" d={known.map((one, at) => `${at === 0 ? 'M' : 'L'}${one.x} ${one.y}`).join('')} />
      {known.map((one) => (
        <circle key={one.label} className="ring" cx={one.x} cy={one.y} r={2.6} />
      ))}
      {last && (
        <text className="end" x={last.x + 8} y={last.y + 4}>
          {end(last.value)}
        </text>
      )}
    </>
  );
}
