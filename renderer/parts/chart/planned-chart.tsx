import { pathOf } from './curve.tsx';
import { type Inset, Plot, type Places as PlotPlaces } from './plot.tsx';
import { upDownScale } from './scale.ts';

export interface PlannedPoint {
  label: string;
  /** null: none. */
  planned: number | null;
  /** null: not yet. */
  actual: number | null;
}

interface PlannedChartProps {
  /** What it shows, in a sentence: read in place of the drawing. */
  label: string;
  points: readonly PlannedPoint[];
  height?: number;
  /** Words at the end of the planned line. */
  end: string;
  /** They stand above the line's end rather than beside it: where they are long. */
  endAbove?: boolean;
  /** How far the last figure is from the plan, in words. */
  gap?: string | undefined;
}

const inset: Inset = { left: 36, right: 58, top: 10, bottom: 20, ticks: 5 };

interface Places extends PlotPlaces {
  bar: number;
  /** Place of the last known figure, −1 where there is none. */
  now: number;
}

/** What was done as columns, what was planned as a line over them, broken where it is still to come. */
export function PlannedChart({ label, points, height = 184, end, endAbove = false, gap }: PlannedChartProps) {
  const scale = upDownScale(highest(points), 0, height < low ? 3 : 5);
  const now = points.findLastIndex(({ actual }) => actual !== null);
  return (
    <Plot {...{ label, height, inset, scale }} atFirst={280} points={points.length}>
      {(plot) => {
        const places = { ...plot, bar: Math.min(26, Math.max(4, Math.round(plot.slot * 0.56))), now };
        return (
          <>
            {points.map((point, at) => (
              <Column key={point.label} point={point} at={at} of={points.length} places={places} />
            ))}
            <Plan points={points} places={places} />
            <End points={points} places={places} end={end} above={endAbove} />
            {gap !== undefined && <Gap points={points} places={places} gap={gap} />}
          </>
        );
      }}
    </Plot>
  );
}

/** Below it there is room for fewer lines across. */
const low = 140;

const highest = (points: readonly PlannedPoint[]): number =>
  Math.max(1, ...points.flatMap(({ planned, actual }) => [planned ?? 0, actual ?? 0]));

interface ColumnProps {
  point: PlannedPoint;
  at: number;
  of: number;
  places: Places;
}

/** Where there is little room every other month is named, and always the current and the last. */
const isNamed = (at: number, of: number, { now, width }: Places): boolean =>
  width > 340 || at === now || at === of - 1 || (at % 2 === 0 && at !== of - 2 && Math.abs(at - now) !== 1);

function Column({ point: { label, actual }, at, of, places }: ColumnProps) {
  const { x, y, bar, now, height } = places;
  return (
    <>
      {actual !== null && actual > 0 && (
        <rect
          className={at === now ? 'actual' : 'actual past'}
          x={x(at) - bar / 2}
          y={y(actual)}
          width={bar}
          height={y(0) - y(actual)}
        />
      )}
      {isNamed(at, of, places) && (
        <text x={x(at)} y={height - 4} textAnchor="middle" className={at === now ? 'now' : undefined}>
          {label}
        </text>
      )}
    </>
  );
}

function plannedAt(points: readonly PlannedPoint[], { x, y }: Places): { at: number; x: number; y: number }[] {
  return points.flatMap(({ planned }, at) => (planned === null ? [] : [{ at, x: x(at), y: y(planned) }]));
}

function Plan({ points, places }: { points: readonly PlannedPoint[]; places: Places }) {
  const known = plannedAt(points, places);
  return (
    <>
      <path className="plan" d={pathOf(known.filter(({ at }) => at <= places.now))} />
      <path className="plan ahead" d={pathOf(known.filter(({ at }) => at >= places.now))} />
      {known
        .filter(({ at }) => at <= places.now)
        .map(({ at, x, y }) => (
          <circle key={at} className="plan-ring" cx={x} cy={y} r={2.2} />
        ))}
    </>
  );
}

interface EndProps {
  points: readonly PlannedPoint[];
  places: Places;
  end: string;
  above: boolean;
}

function End({ points, places, end, above }: EndProps) {
  const last = plannedAt(points, places).at(-1);
  if (!last) return null;
  if (above)
    return (
      <text x={places.width - 2} y={Math.max(11, last.y - 8)} textAnchor="end">
        {end}
      </text>
    );
  return (
    <text x={last.x + 8} y={last.y + 4}>
      {end}
    </text>
  );
}

/** A gap of fewer pixels is told in words alone. */
const least = 8;

function Gap({ points, places, gap }: { points: readonly PlannedPoint[]; places: Places; gap: string }) {
  const { now, x, y, bar } = places;
  const actual = points[now]?.actual;
  if (actual === null || actual === undefined) return null;
  const behind = gap.startsWith('△');
  const beside = Math.min(y(0) - 4, y(actual) + 12);
  // The year is over: the gap gives way to the words at the end of the line.
  const end = now === points.length - 1 ? y(points[now]?.planned ?? 0) + 20 : beside;
  const [top, bottom] = [y(points[now]?.planned ?? 0), y(actual)];
  const left = x(now) + bar / 2 + 5;
  const brackets = behind && bottom - top >= least;
  return (
    <>
      {brackets && (
        <path className="gap" d={`M${left} ${top}V${bottom}M${left - 3} ${top}h6M${left - 3} ${bottom}h6`} />
      )}
      <text className={behind ? 'end behind' : 'end'} x={brackets ? left + 6 : left} y={Math.max(beside, end)}>
        {gap}
      </text>
    </>
  );
}
