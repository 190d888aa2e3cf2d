import type { Places } from './plot.tsx';

export const pathOf = (points: readonly { x: number; y: number }[]): string =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');

interface CurveProps {
  /** null: none, or not yet. */
  values: readonly (number | null)[];
  places: Places;
  /** Words at its last point. */
  end: (value: number) => string;
}

/** A line over what is known, with a ring at every point. */
export function Curve({ values, places: { x, y }, end }: CurveProps) {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value, x: x(at), y: y(value) }]));
  const last = known.at(-1);
  return (
    <>
      <path className="line" d={pathOf(known)} />
      {known.map((one) => (
        <circle key={one.at} className="ring" cx={one.x} cy={one.y} r={2.6} />
      ))}
      {last && (
        <text className="end" x={last.x + 8} y={last.y + 4}>
          {end(last.value)}
        </text>
      )}
    </>
  );
}
