import { odsText as escaped } from '../excel/ods-xml.ts';
import { chartTitle, oneLine } from './chart-words.ts';
import { fonts } from './looks.ts';
import { element, length, odfNames, xmlDeclaration } from './odt-names.ts';
import type { Chart } from './paper.ts';
import type { Drawing } from './pieces.ts';
import {
  chartColors,
  type DrawnSeries,
  drawnSeries,
  labelledPoints,
  numberFormat,
  overlap,
  scaleFrom,
} from './series-looks.ts';

export const chartType = 'application/vnd.oasis.opendocument.chart';

const letters = (points: number, bold = false): string =>
  element('style:text-properties', {
    'fo:font-family': fonts.latin,
    'style:font-family-asian': fonts.eastAsian,
    'fo:font-size': `${points}pt`,
    'style:font-size-asian': `${points}pt`,
    'fo:color': `#${chartColors.text}`,
    ...(bold ? { 'fo:font-weight': 'bold', 'style:font-weight-asian': 'bold' } : {}),
  });

const look = (name: string, inside: string, numbers?: 'number'): string =>
  element('style:style', { 'style:name': name, 'style:family': 'chart', 'style:data-style-name': numbers }, inside);

const stroke = (color: string): string =>
  element('style:graphic-properties', {
    'draw:stroke': 'solid',
    'svg:stroke-width': '0.75pt',
    'svg:stroke-color': `#${color}`,
  });

const blank = element('style:graphic-properties', { 'draw:stroke': 'none', 'draw:fill': 'none' });

/** A chart as an object of its own, which the word processor draws and its user can change. */
export function odtChartXml(chart: Chart, { width, height }: Pick<Drawing, 'width' | 'height'>): string {
  const series = drawnSeries(chart.series, chart.lying);
  const lying = chart.lying === true;
  return [
    `${xmlDeclaration}<office:document-content ${odfNames} office:version="1.3">`,
    `<office:automatic-styles>${numberStyle(series)}${fixedLooks(lying, series)}${series.map((one, at) => seriesLooks(one, at)).join('')}</office:automatic-styles>`,
    '<office:body><office:chart>',
    element(
      'chart:chart',
      {
        'svg:width': length(width),
        'svg:height': length(height),
        // Its values stand in its own table.
        'xlink:href': '.',
        'xlink:type': 'simple',
        'chart:class': 'chart:bar',
        'chart:style-name': 'sheet',
      },
      [
        element('chart:title', { 'chart:style-name': 'title' }, paragraph(chartTitle(chart))),
        series.length < 2
          ? ''
          : element('chart:legend', { 'chart:legend-position': 'top', 'chart:style-name': 'legend' }),
        plot(chart, series),
        table(chart, series),
      ].join(''),
    ),
    '</office:chart></office:body></office:document-content>',
  ].join('');
}

const paragraph = (text: string): string => `<text:p>${escaped(text)}</text:p>`;

function numberStyle(series: readonly DrawnSeries[]): string {
  const { places, unsigned } = numberFormat(series);
  const digits = element('number:number', {
    'number:decimal-places': places,
    'number:min-decimal-places': places,
    'number:min-integer-digits': 1,
    'number:grouping': 'true',
  });
  const style = (name: string, inside: string): string =>
    element('number:number-style', { 'style:name': name }, inside);
  // What is not below zero in a chart that counts downwards has the plain look; the rest shows no minus.
  const positive = element('style:map', { 'style:condition': 'value()>=0', 'style:apply-style-name': 'numberP0' });
  return unsigned ? style('numberP0', digits) + style('number', digits + positive) : style('number', digits);
}

/** From zero, whatever the values. Of lying bars the first stands on top, and the scale below them. */
function fixedLooks(lying: boolean, series: readonly DrawnSeries[]): string {
  const plain = {
    'chart:display-label': 'true',
    'chart:tick-marks-major-outer': 'false',
    'chart:logarithmic': 'false',
  };
  return [
    look('sheet', element('style:graphic-properties', { 'draw:stroke': 'none', 'draw:fill-color': '#ffffff' })),
    look('title', letters(12, true)),
    look('legend', blank + letters(10)),
    look(
      'plot',
      element('style:chart-properties', {
        'chart:vertical': lying ? 'true' : undefined,
        'chart:treat-empty-cells': 'leave-gap',
        'chart:include-hidden-cells': 'false',
      }),
    ),
    look(
      'names',
      element('style:chart-properties', {
        ...plain,
        'chart:reverse-direction': lying ? 'true' : undefined,
        'chart:axis-label-position': 'outside-start',
        'chart:axis-position': '0',
        'chart:gap-width': 70,
        'chart:overlap': overlap(series),
      }) +
        stroke(chartColors.axis) +
        letters(10),
    ),
    look(
      'scale',
      element('style:chart-properties', {
        ...plain,
        'chart:gap-width': 70,
        'chart:overlap': overlap(series),
        'chart:axis-position': lying ? 'end' : '0',
        'chart:link-data-style-to-source': 'false',
        'chart:minimum': scaleFrom(series),
      }) +
        blank +
        letters(10),
      'number',
    ),
    look('grid', stroke(chartColors.grid)),
    look('wall', blank),
  ].join('');
}

function seriesLooks({ form, look: { color, marker } }: DrawnSeries, at: number): string {
  const label = {
    'chart:data-label-number': 'value',
    'chart:data-label-text': 'false',
    'chart:label-position': form === 'bar' ? 'outside' : 'top',
    'chart:link-data-style-to-source': 'false',
  };
  const point = form === 'bar' ? {} : pointSigns[marker ?? 'circle'];
  const painted =
    form === 'bar'
      ? element('style:graphic-properties', {
          'draw:stroke': 'none',
          'draw:fill': 'solid',
          'draw:fill-color': `#${color}`,
        })
      : element('style:graphic-properties', {
          'draw:stroke': 'solid',
          'svg:stroke-width': '2pt',
          'svg:stroke-color': `#${color}`,
          'draw:fill-color': `#${color}`,
        });
  return [
    look(`series${at}`, element('style:chart-properties', point) + painted + letters(10), 'number'),
    look(`point${at}`, element('style:chart-properties', { ...point, ...label }) + painted + letters(10), 'number'),
  ].join('');
}

const sign = (name: string) => ({
  'chart:symbol-type': 'named-symbol',
  'chart:symbol-name': name,
  'chart:symbol-width': '7pt',
  'chart:symbol-height': '7pt',
});
const pointSigns = { circle: sign('circle'), diamond: sign('diamond'), square: sign('square') } as const;

const column = (at: number): string => String.fromCharCode('A'.charCodeAt(0) + at);

function plot(chart: Chart, series: readonly DrawnSeries[]): string {
  const last = chart.labels.length + 1;
  const drawn = series.map((one, at) =>
    element(
      'chart:series',
      {
        'chart:style-name': `series${at}`,
        'chart:values-cell-range-address': `local-table.$${column(at + 1)}$2:.$${column(at + 1)}$${last}`,
        'chart:label-cell-address': `local-table.$${column(at + 1)}$1`,
        'chart:class': `chart:${one.form}`,
      },
      points(one, at, chart),
    ),
  );
  return element(
    'chart:plot-area',
    { 'chart:style-name': 'plot', 'chart:data-source-has-labels': 'both' },
    [
      element(
        'chart:axis',
        { 'chart:dimension': 'x', 'chart:name': 'primary-x', 'chart:style-name': 'names' },
        element('chart:categories', { 'table:cell-range-address': `local-table.$A$2:.$A$${last}` }),
      ),
      element(
        'chart:axis',
        { 'chart:dimension': 'y', 'chart:name': 'primary-y', 'chart:style-name': 'scale' },
        element('chart:grid', { 'chart:style-name': 'grid', 'chart:class': 'major' }),
      ),
      ...drawn,
      element('chart:wall', { 'chart:style-name': 'wall' }),
    ].join(''),
  );
}

/** One after the other: those without a label in runs. */
function points(series: DrawnSeries, at: number, { labels, lying }: Chart): string {
  const labelled = new Set(labelledPoints(series, lying === true));
  return labels
    .map((_, n) => element('chart:data-point', { 'chart:style-name': labelled.has(n) ? `point${at}` : undefined }))
    .join('');
}

/** The values, beside the chart as in a sheet. */
function table(chart: Chart, series: readonly DrawnSeries[]): string {
  const text = (one: string): string =>
    element('table:table-cell', { 'office:value-type': 'string' }, paragraph(oneLine(one)));
  const figure = (one: number | null | undefined): string =>
    one === null || one === undefined
      ? '<table:table-cell><text:p/></table:table-cell>'
      : element('table:table-cell', { 'office:value-type': 'float', 'office:value': one }, paragraph(String(one)));
  const row = (cells: readonly string[]): string => element('table:table-row', {}, cells.join(''));
  const head = row(['<table:table-cell><text:p/></table:table-cell>', ...series.map(({ name }) => text(name))]);
  const rows = chart.labels.map((label, n) => row([text(label), ...series.map(({ values }) => figure(values[n]))]));
  return element(
    'table:table',
    { 'table:name': 'local-table' },
    [
      '<table:table-header-columns><table:table-column/></table:table-header-columns>',
      element(
        'table:table-columns',
        {},
        element('table:table-column', { 'table:number-columns-repeated': Math.max(1, series.length) }),
      ),
      `<table:table-header-rows>${head}</table:table-header-rows>`,
      element('table:table-rows', {}, rows.join('')),
    ].join(''),
  );
}
