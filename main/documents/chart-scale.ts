/** One scale for a whole chart, from zero: it may reach to both sides of it. */
export interface ChartScale {
  low: number;
  high: number;
  ticks: readonly number[];
  /** Where a value stands, as a part of the way from low to high. */
  at(value: number): number;
}

/** Steps of 1, 2 or 5 of some power of ten: about so many above zero and below. */
const about = 4;

function stepFor(span: number): number {
  const rough = span / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  return step * power;
}

export function chartScale(values: readonly number[]): ChartScale {
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const span = most - least;
  const step = span === 0 ? 1 : stepFor(span);
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  const low = first * step;
  const high = last * step;
  // Multiples, not sums: 0.1 + 0.2 is no tick.
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
  return { low, high, ticks, at: (value) => (value - low) / (high - low) };
}
