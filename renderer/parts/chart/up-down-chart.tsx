import { Curve } from './curve.tsx';
import { type Inset, type Places, Plot } from './plot.tsx';
import { upDownScale } from './scale.ts';

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

const inset: Inset = { left: 28, right: 52, top: 10, bottom: 34, ticks: 6 };
/** From this width on every column carries its figure. */
const roomy = 560;

/** Columns up and down from one zero line, and a line over them; every figure stands in the table beside it. */
export function UpDownChart({ label, points, height = 184, end }: UpDownChartProps) {
  const scale = upDownScale(
    highest(points.flatMap(({ up, line }) => [up, line])),
    highest(points.map(({ down }) => down)),
  );
  const tick = (value: number): string => String(Math.abs(value));
  return (
    <Plot {...{ label, height, inset, scale, tick }} atFirst={640} points={points.length}>
      {(places) => (
        <>
          {points.map((point, at) => (
            <Columns key={point.label} point={point} at={at} places={places} />
          ))}
          <Curve values={points.map(({ line }) => line)} places={places} end={end} />
          {places.width >= roomy &&
            points.map((point, at) => <Figures key={point.label} point={point} at={at} places={places} />)}
        </>
      )}
    </Plot>
  );
}

const highest = (values: readonly (number | null)[]): number => Math.max(0, ...values.map((value) => value ?? 0));

interface OfPoint {
  point: UpDownPoint;
  at: number;
  places: Places;
}

function Columns({ point: { label, now, up, down }, at, places: { x, y, slot, height } }: OfPoint) {
  const bar = Math.min(26, Math.round(slot * 0.56));
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
