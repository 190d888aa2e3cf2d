import type { Chart } from './paper.ts';
import { linesOf, printable } from './plain.ts';

/** The title with its unit: 案件數（單位：案）. */
export const chartTitle = ({ title, unit }: Chart): string => {
  const own = printable(unit);
  return own === '' ? oneLine(title) : `${oneLine(title)}（單位：${own}）`;
};

/** What the chart shows, for whoever cannot see it. */
export function chartWords(chart: Chart): string {
  const series = chart.series.map(({ name, values }) => {
    const points = chart.labels.flatMap((label, at) => {
      const value = values[at];
      return value === null || value === undefined ? [] : [`${oneLine(label)} ${value}`];
    });
    return `${oneLine(name)}：${points.join('、')}`;
  });
  return [chartTitle(chart), ...series].join('。');
}

/** Names and labels stand on one line. */
export const oneLine = (text: string): string => linesOf(text).join(' ');
