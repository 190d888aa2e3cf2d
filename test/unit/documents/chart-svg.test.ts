import { describe, expect, it } from 'vitest';
import { chartScale } from '#main/documents/chart-scale.ts';
import { chartSvg } from '#main/documents/chart-svg.ts';
import type { Chart } from '#main/documents/paper.ts';
import { elements, readXml, type XmlElement } from '#test/support/xml.ts';

const flow: Chart = {
  kind: 'chart',
  title: '列管案件',
  unit: '案',
  labels: ['8月', '9月', '10月'],
  series: [
    { name: '新增', form: 'bar', values: [12, 20, 14] },
    { name: '解列', form: 'bar', down: true, values: [5, 10, null] },
    { name: '在管', form: 'line', values: [40, null, 50] },
  ],
};

const drawn = (chart: Chart): XmlElement => readXml(chartSvg(chart, 450, 225));
const attribute = (one: XmlElement | undefined, name: string): number => Number(one?.attributes.get(name));
const textOf = ({ children }: XmlElement): string => children.filter((one) => typeof one === 'string').join('');
const textsOf = (svg: XmlElement): string[] => elements(svg, 'text').map((one) => textOf(one));
/** The bars of the drawing: the first of each series is its key in the heading. */
const barsOf = (svg: XmlElement, color: string): XmlElement[] =>
  elements(svg, 'rect')
    .filter((one) => one.attributes.get('fill') === `#${color}`)
    .slice(1);

describe('the scale of a chart', () => {
  it('begins at zero and ends on a round number above the largest value', () => {
    expect(chartScale([3, 7, 18]).ticks).toEqual([0, 5, 10, 15, 20]);
    expect(chartScale([0.1, 0.3]).ticks).toEqual([0, 0.1, 0.2, 0.3]);
    expect(chartScale([]).ticks).toEqual([0, 1]);
  });

  it('reaches below zero where something does', () => {
    const { low, high, ticks, at } = chartScale([30, -12]);
    expect(ticks).toEqual([-20, 0, 20, 40]);
    expect([at(low), at(high)]).toEqual([0, 1]);
  });
});

describe('a printed chart', () => {
  it('says its title, its unit and what the forms stand for', () => {
    expect(textsOf(drawn(flow))).toEqual(expect.arrayContaining(['列管案件（單位：案）', '新增', '解列', '在管']));
  });

  it('lets bars rise from zero and fall from it, as high as their values', () => {
    const svg = drawn(flow);
    const up = barsOf(svg, '2A737C');
    const down = barsOf(svg, '86948D');
    const heights = up.map((one) => attribute(one, 'height'));
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(20 / 12, 1);
    const zero = attribute(up[0], 'y') + (heights[0] ?? 0);
    for (const one of up) expect(attribute(one, 'y') + attribute(one, 'height')).toBeCloseTo(zero, 1);
    expect(down.map((one) => attribute(one, 'y'))).toEqual([zero, zero]);
  });

  it('says the value of the last point of each series, and draws nothing where there is none', () => {
    const svg = drawn(flow);
    const strong = elements(svg, 'text').filter((one) => one.attributes.get('font-weight') === '700');
    expect(strong.slice(1).map((one) => textOf(one))).toEqual(['14', '10', '50']);
    expect(elements(svg, 'circle')).toHaveLength(1 + 2);
    const course = elements(svg, 'path').find((one) => one.attributes.get('d')?.match(/M.*M/));
    expect(course).toBeDefined();
  });

  it('lays bars with their names at the left and every value at its end', () => {
    const svg = drawn({
      ...flow,
      lying: true,
      labels: ['民政課', '農業及觀光發展推動委員會辦公室暨所屬各分駐點'],
      series: [{ name: '列管', form: 'bar', values: [1_200, 30] }],
    });
    const bars = barsOf(svg, '1B4B7A');
    expect(new Set(bars.map((one) => attribute(one, 'x'))).size).toBe(1);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['民政課', '1,200', '30']));
    expect(textsOf(svg).join('')).toContain('農業及觀光發展推動委員會辦公室暨所屬各分駐點');
  });

  it('marks figures below zero with △', () => {
    const svg = drawn({ ...flow, series: [{ name: '餘絀', form: 'bar', values: [5, -3, -8] }] });
    expect(textsOf(svg)).toContain('△8');
  });
});
