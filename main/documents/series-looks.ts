import type { ChartSeries } from './paper.ts';

/** How a series is told from the others: by form and lightness first, so that a grey print says the same. */
export interface SeriesLook {
  /** As RRGGBB. */
  color: string;
  /** The points of a line, drawn as rings: their middle is white. */
  marker?: 'circle' | 'diamond' | 'square';
}

export const chartColors = { text: '44514B', axis: '5D6963', grid: 'E3E8E5' } as const;

const indigo = '1B4B7A';
const teal = '2A737C';
const ochre = 'B8821C';
const grey = '86948D';
const bars: readonly (readonly string[])[] = [[], [indigo], [teal, grey], [indigo, teal, grey]];
const lines = [
  { color: ochre, marker: 'circle' },
  { color: grey, marker: 'diamond' },
  { color: teal, marker: 'square' },
] as const;

export type DrawnSeries = ChartSeries & { look: SeriesLook };

/** The series as they are drawn: those that count downwards below zero, all of lying bars as bars. */
export function drawnSeries(series: readonly ChartSeries[], lying = false): DrawnSeries[] {
  const forms = series.map(({ form }) => (lying ? 'bar' : form));
  const own = bars[Math.min(forms.filter((form) => form === 'bar').length, 3)] ?? [];
  let bar = 0;
  let line = 0;
  return series.map((one, at) => {
    const form = forms[at] ?? 'bar';
    const look = form === 'bar' ? { color: own[bar++ % 3] ?? indigo } : (lines[line++ % 3] ?? lines[0]);
    const values = one.down ? one.values.map((value) => (value === null ? null : -value)) : one.values;
    return { ...one, form, values, look };
  });
}

/** Whole numbers with thousands; parts of one where there are any. What is counted downwards has no minus. */
export function numberFormat(series: readonly DrawnSeries[]): { places: number; unsigned: boolean } {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const places = Math.max(0, ...values.map((value) => (String(value).split('.')[1] ?? '').length));
  return { places: Math.min(places, 2), unsigned: series.some(({ down }) => down) };
}

/** The points that carry their value: the last of each series, and every lying bar, which is no point in time. */
export function labelledPoints({ values }: DrawnSeries, lying: boolean): number[] {
  const drawn = [...values.keys()].filter((at) => values[at] !== null && values[at] !== undefined);
  return lying ? drawn : drawn.slice(-1);
}

/** Where the scale begins: at zero, unless something counts downwards from it. */
export const scaleFrom = (series: readonly DrawnSeries[]): 0 | undefined =>
  series.some(({ values }) => values.some((value) => (value ?? 0) < 0)) ? undefined : 0;

/** Of bars with the same label, in percent: what counts downwards stands below its counterpart, not beside it. */
export const overlap = (series: readonly DrawnSeries[]): number => (series.some(({ down }) => down) ? 100 : 0);
