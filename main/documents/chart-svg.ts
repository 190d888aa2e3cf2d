import { type ChartScale, chartScale } from './chart-scale.ts';
import { chartTitle, chartWords, oneLine } from './chart-words.ts';
import { escaped, tag } from './html-text.ts';
import type { Chart } from './paper.ts';
import { chartColors, type DrawnSeries, drawnSeries, labelledPoints, numberFormat } from './series-looks.ts';
import { textWidth } from './text-width.ts';

/** Points of the words in a chart. */
const size = 10;
const wide = (text: string): number => textWidth(text, size);

const n = (value: number): string => String(Math.round(value * 100) / 100);

interface Plan {
  labels: readonly string[];
  series: readonly DrawnSeries[];
  scale: ChartScale;
  /** Below zero △, never −; what is counted downwards is no debt. */
  figure: (value: number) => string;
  width: number;
  /** From the line below the heading to the foot. */
  top: number;
  height: number;
}

type Anchor = 'start' | 'middle' | 'end';

interface WordsLook {
  anchor?: Anchor;
  strong?: boolean;
  color?: string;
}

function words(x: number, y: number, text: string, look: WordsLook = {}): string {
  const { anchor = 'middle', strong = false, color = chartColors.text } = look;
  const attributes = {
    x: n(x),
    y: n(y),
    'text-anchor': anchor,
    'font-size': String(size),
    'font-weight': strong ? '700' : undefined,
    // Readable where it stands on a line.
    style: 'paint-order:stroke;stroke:#fff;stroke-width:2.5px;stroke-linejoin:round',
    fill: `#${color}`,
  };
  return tag('text', attributes, escaped(text));
}

const rule = (from: readonly [number, number], to: readonly [number, number], color: string, width = 0.5): string =>
  `<path d="M${from.map(n).join(' ')}L${to.map(n).join(' ')}" stroke="#${color}" stroke-width="${width}" fill="none"/>`;

const bar = (x: number, y: number, width: number, height: number, color: string): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="#${color}"/>`;

/** A ring, whose form says which line it is on. */
function ring(x: number, y: number, { color, marker }: DrawnSeries['look']): string {
  const look = `fill="#fff" stroke="#${color}" stroke-width="1.5"`;
  if (marker === 'circle') return `<circle cx="${n(x)}" cy="${n(y)}" r="2.6" ${look}/>`;
  const turned = marker === 'diamond' ? ` transform="rotate(45 ${n(x)} ${n(y)})"` : '';
  return `<rect x="${n(x - 2.3)}" y="${n(y - 2.3)}" width="4.6" height="4.6" ${look}${turned}/>`;
}

/** The chart as it is printed, in points: heading and what the forms stand for in the first line. */
export function chartSvg(chart: Chart, width: number, height: number): string {
  const series = drawnSeries(chart.series, chart.lying);
  const { places, unsigned } = numberFormat(series);
  const format = { minimumFractionDigits: places, maximumFractionDigits: places };
  const labels = chart.labels.map(oneLine);
  const shown = series.map((one) => ({ ...one, values: one.values.slice(0, labels.length) }));
  const heading = headingOf(chart, shown, width);
  const plan: Plan = {
    labels,
    series: shown,
    scale: chartScale(shown.flatMap(({ values }) => values.filter((value) => value !== null))),
    figure: (value) => `${value < 0 && !unsigned ? '△' : ''}${Math.abs(value).toLocaleString('en-US', format)}`,
    width,
    top: heading.height,
    height,
  };
  const view = `viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}pt" height="${n(height)}pt"`;
  const inside = heading.inside + (chart.lying ? lying(plan) : upright(plan));
  return `<svg ${view} role="img" aria-label="${escaped(chartWords(chart))}">${inside}</svg>`;
}

const keyWidth = 16;

/** What does not fit beside the title stands on a line below it. */
function headingOf(chart: Chart, series: readonly DrawnSeries[], width: number): { inside: string; height: number } {
  const title = chartTitle(chart);
  const entries = series.map(({ name }) => keyWidth + 4 + wide(oneLine(name)) + 12);
  const beside = wide(title) * 1.2 + 16 + entries.reduce((sum, one) => sum + one, 0) <= width;
  const y = beside ? size : size * 2.6;
  let x = width - entries.reduce((sum, one) => sum + one, 0) + 12;
  const legend = series.map((one, at) => {
    const start = x;
    x += entries[at] ?? 0;
    return key(one, start, y - size * 0.35) + words(start + keyWidth + 4, y, oneLine(one.name), { anchor: 'start' });
  });
  const inside = words(0, size, title, { anchor: 'start', strong: true, color: '000000' }) + legend.join('');
  return { inside, height: y + size * 1.8 };
}

const key = ({ form, look }: DrawnSeries, x: number, y: number): string =>
  form === 'bar'
    ? bar(x + 4, y - 4, 9, 8, look.color)
    : rule([x, y], [x + keyWidth, y], look.color, 1.5) + ring(x + keyWidth / 2, y, look);

/** Bars that stand in one place: those upwards, and those downwards below them. */
function slotsOf(series: readonly DrawnSeries[]): { slots: number; slotOf: (one: DrawnSeries) => number } {
  const up = series.filter(({ form, down }) => form === 'bar' && !down);
  const down = series.filter((one) => one.form === 'bar' && one.down);
  return {
    slots: Math.max(1, up.length, down.length),
    slotOf: (one) => Math.max(0, (one.down ? down : up).indexOf(one)),
  };
}

const pointsOf = ({ values }: DrawnSeries): [number, number][] =>
  [...values.entries()].flatMap(([at, value]) => (value === null ? [] : [[at, value]]));

function upright({ labels, series, scale, figure, width, top, height }: Plan): string {
  const bottom = height - size * 2;
  const left = Math.max(...scale.ticks.map((tick) => wide(figure(tick)))) + 6;
  // Room at the right for what the last points say.
  const right = width - 40;
  const place = (right - left) / Math.max(1, labels.length);
  const y = (value: number): number => bottom - (bottom - top) * scale.at(value);
  const centre = (at: number): number => left + place * (at + 0.5);
  const lines = scale.ticks.map(
    (tick) =>
      rule(
        [left, y(tick)],
        [right, y(tick)],
        tick === 0 ? chartColors.axis : chartColors.grid,
        tick === 0 ? 0.75 : 0.5,
      ) + words(left - 4, y(tick) + size * 0.35, figure(tick), { anchor: 'end' }),
  );
  // Where they are too many to stand beside each other, every second or third is named, and always the last.
  const every = Math.max(1, Math.ceil((Math.max(1, ...labels.map(wide)) + 4) / place));
  const named = labels.map((label, at) =>
    (labels.length - 1 - at) % every === 0 ? words(centre(at), bottom + size * 1.5, label) : '',
  );
  const { slots, slotOf } = slotsOf(series);
  const thick = (place * 0.7) / slots;
  const drawn = series.map((one) => {
    const x = (at: number): number => centre(at) + (slotOf(one) - slots / 2) * thick;
    return one.form === 'bar'
      ? pointsOf(one)
          .map(([at, value]) =>
            bar(x(at), Math.min(y(0), y(value)), thick * 0.9, Math.abs(y(value) - y(0)), one.look.color),
          )
          .join('')
      : path(one, centre, y);
  });
  const said = series.flatMap((one) =>
    labelledPoints(one, false).map((at) => {
      const value = one.values[at] ?? 0;
      if (one.form === 'line')
        return words(centre(at) + 6, y(value) + size * 0.35, figure(value), { anchor: 'start', strong: true });
      const middle = centre(at) + (slotOf(one) - slots / 2 + 0.45) * thick;
      return words(middle, value < 0 ? y(value) + size : y(value) - 3, figure(value), { strong: true });
    }),
  );
  return [...lines, ...named, ...drawn, ...said].join('');
}

/** What is not there breaks the line. */
function path(one: DrawnSeries, centre: (at: number) => number, y: (value: number) => number): string {
  let open = false;
  const course = one.values.map((value, at) => {
    const step = value === null ? '' : `${open ? 'L' : 'M'}${n(centre(at))} ${n(y(value))}`;
    open = value !== null;
    return step;
  });
  const rings = pointsOf(one).map(([at, value]) => ring(centre(at), y(value), one.look));
  return `<path d="${course.join('')}" fill="none" stroke="#${one.look.color}" stroke-width="1.5"/>${rings.join('')}`;
}

/** Bars from left to right, a row each, with their figures at their ends. */
function lying({ labels, series, scale, figure, width, top, height }: Plan): string {
  const bottom = height - size * 1.6;
  const left = Math.min(width * 0.4, Math.max(1, ...labels.map(wide)) + 6);
  const right = width - Math.max(...scale.ticks.map((tick) => wide(figure(tick)))) - 8;
  const row = (bottom - top) / Math.max(1, labels.length);
  const { slots, slotOf } = slotsOf(series);
  const thick = Math.min(16, (row * 0.75) / slots);
  const x = (value: number): number => left + (right - left) * scale.at(value);
  const middle = (at: number): number => top + row * (at + 0.5);
  const lines = scale.ticks.map(
    (tick) =>
      rule(
        [x(tick), top],
        [x(tick), bottom],
        tick === 0 ? chartColors.axis : chartColors.grid,
        tick === 0 ? 0.75 : 0.5,
      ) + words(x(tick), bottom + size * 1.3, figure(tick)),
  );
  const named = labels.map((label, at) => rowName(label, left - 5, middle(at)));
  const drawn = series.flatMap((one) =>
    pointsOf(one).map(([at, value]) => {
      const y = middle(at) + (slotOf(one) - slots / 2) * thick;
      const below = value < 0;
      return (
        bar(Math.min(x(0), x(value)), y, Math.abs(x(value) - x(0)), thick * 0.88, one.look.color) +
        words(x(value) + (below ? -3 : 3), y + thick * 0.44 + size * 0.35, figure(value), {
          anchor: below ? 'end' : 'start',
        })
      );
    }),
  );
  return [...lines, ...named, ...drawn].join('');
}

/** A long name stands on two lines. */
function rowName(label: string, right: number, middle: number): string {
  if (wide(label) <= right) return words(right, middle + size * 0.35, label, { anchor: 'end' });
  const characters = [...label];
  const half = Math.ceil(characters.length / 2);
  const parts = [characters.slice(0, half), characters.slice(half)].map((one) => one.join(''));
  return parts.map((part, at) => words(right, middle + size * (at * 0.95 - 0.15), part, { anchor: 'end' })).join('');
}
