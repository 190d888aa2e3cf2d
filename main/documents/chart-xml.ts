import { odsText as escaped } from '../excel/ods-xml.ts';
import { chartTitle, oneLine } from './chart-words.ts';
import { fonts } from './looks.ts';
import type { Chart } from './paper.ts';
import {
  chartColors,
  type DrawnSeries,
  drawnSeries,
  labelledPoints,
  numberFormat,
  overlap,
  scaleFrom,
} from './series-looks.ts';

const main = 'http://schemas.openxmlformats.org/drawingml/2006';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Of the chart to its workbook. */
const book = 'rId1';

const value = (name: string, content: string | number): string => `<c:${name} val="${content}"/>`;
const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
const noLine = '<a:ln><a:noFill/></a:ln>';
const line = (color: string, points: number): string =>
  `<a:ln w="${Math.round(points * 12_700)}" cap="rnd">${solid(color)}<a:round/></a:ln>`;
const shape = (inside: string): string => `<c:spPr>${inside}</c:spPr>`;

const letters = (points: number, bold = false): string =>
  `sz="${points * 100}" b="${bold ? 1 : 0}">${solid(chartColors.text)}<a:latin typeface="${fonts.latin}"/><a:ea typeface="${fonts.eastAsian}"/>`;

const textLook = (points: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${letters(points)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-TW"/></a:p></c:txPr>`;

/** A native chart as Word draws it: part and workbook are joined by the library, what is seen is said here. */
export function chartXml(chart: Chart): string {
  const series = drawnSeries(chart.series, chart.lying);
  const format = formatCode(series);
  const bars = series.flatMap((one, at) => (one.form === 'bar' ? [seriesXml(chart, one, at, format)] : []));
  const lines = series.flatMap((one, at) => (one.form === 'line' ? [seriesXml(chart, one, at, format)] : []));
  return [
    `${declaration}<c:chartSpace xmlns:c="${main}/chart" xmlns:a="${main}/main" xmlns:r="${relations}">`,
    `${value('date1904', 0)}${value('lang', 'zh-TW')}${value('roundedCorners', 0)}<c:chart>`,
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${letters(12, true)}</a:defRPr></a:pPr><a:r><a:rPr lang="zh-TW" ${letters(12, true)}</a:rPr><a:t>${escaped(chartTitle(chart))}</a:t></a:r></a:p></c:rich></c:tx>${value('overlay', 0)}</c:title>`,
    `${value('autoTitleDeleted', 0)}<c:plotArea><c:layout/>`,
    bars.length === 0 ? '' : barGroup(bars, chart.lying === true, overlap(series)),
    lines.length === 0 ? '' : lineGroup(lines),
    axes(chart.lying === true, format, scaleFrom(series)),
    shape(`<a:noFill/>${noLine}`),
    '</c:plotArea>',
    series.length < 2 ? '' : `<c:legend>${value('legendPos', 't')}${value('overlay', 0)}${textLook(10)}</c:legend>`,
    `${value('plotVisOnly', 1)}${value('dispBlanksAs', 'gap')}</c:chart>`,
    shape(`${solid('FFFFFF')}${noLine}`),
    textLook(10),
    `<c:externalData r:id="${book}">${value('autoUpdate', 0)}</c:externalData></c:chartSpace>`,
  ].join('');
}

export const chartRelations = (n: number): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${book}" Type="${relations}/package" Target="../embeddings/Microsoft_Excel_Worksheet${n}.xlsx"/></Relationships>`;

function formatCode(series: readonly DrawnSeries[]): string {
  const { places, unsigned } = numberFormat(series);
  const plain = places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
  return unsigned ? `${plain};${plain}` : plain;
}

const axisIds = value('axId', 1) + value('axId', 2);

/** Bars of one label stand close, those of the next almost a bar apart. */
const barGroup = (series: readonly string[], lying: boolean, over: number): string =>
  `<c:barChart>${value('barDir', lying ? 'bar' : 'col')}${value('grouping', 'clustered')}${value('varyColors', 0)}${series.join('')}${value('gapWidth', 70)}${value('overlap', over)}${axisIds}</c:barChart>`;

const lineGroup = (series: readonly string[]): string =>
  `<c:lineChart>${value('grouping', 'standard')}${value('varyColors', 0)}${series.join('')}${value('marker', 1)}${axisIds}</c:lineChart>`;

function seriesXml(chart: Chart, series: DrawnSeries, at: number, format: string): string {
  const column = String.fromCharCode('B'.charCodeAt(0) + at);
  const last = chart.labels.length + 1;
  const labels = chart.labels.map((label, n) => `<c:pt idx="${n}"><c:v>${escaped(oneLine(label))}</c:v></c:pt>`);
  const values = chart.labels.map((_, n) => {
    const one = series.values[n];
    return one === null || one === undefined ? '' : `<c:pt idx="${n}"><c:v>${one}</c:v></c:pt>`;
  });
  const count = value('ptCount', chart.labels.length);
  return [
    `<c:ser>${value('idx', at)}${value('order', at)}`,
    `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache>${value('ptCount', 1)}<c:pt idx="0"><c:v>${escaped(oneLine(series.name))}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
    seriesLook(series),
    pointLabels(series, chart.lying === true, format),
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>${count}${labels.join('')}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${count}${values.join('')}</c:numCache></c:numRef></c:val>`,
    series.form === 'line' ? value('smooth', 0) : '',
    '</c:ser>',
  ].join('');
}

function seriesLook({ form, look }: DrawnSeries): string {
  if (form === 'bar') return `${shape(`${solid(look.color)}${noLine}`)}${value('invertIfNegative', 0)}`;
  const ring = shape(`${solid('FFFFFF')}${line(look.color, 1.5)}`);
  return `${shape(line(look.color, 2))}<c:marker>${value('symbol', look.marker ?? 'circle')}${value('size', 7)}${ring}</c:marker>`;
}

const shown = (what: 0 | 1): string =>
  `${value('showLegendKey', 0)}${value('showVal', what)}${value('showCatName', 0)}${value('showSerName', 0)}${value('showPercent', 0)}${value('showBubbleSize', 0)}`;

function pointLabels(series: DrawnSeries, lying: boolean, format: string): string {
  const place = value('dLblPos', series.form === 'bar' ? 'outEnd' : 't');
  const labels = labelledPoints(series, lying).map(
    (at) =>
      `<c:dLbl>${value('idx', at)}<c:numFmt formatCode="${format}" sourceLinked="0"/>${shape(`<a:noFill/>${noLine}`)}${textLook(10)}${place}${shown(1)}</c:dLbl>`,
  );
  return `<c:dLbls>${labels.join('')}${shown(0)}</c:dLbls>`;
}

/** From zero, whatever the values; of lying bars the first label stands on top, the scale below. */
function axes(lying: boolean, format: string, from: 0 | undefined): string {
  const least = from === undefined ? '' : value('min', from);
  const hair = shape(line(chartColors.axis, 0.75));
  const marks = `${value('majorTickMark', 'none')}${value('minorTickMark', 'none')}`;
  return [
    `<c:catAx>${value('axId', 1)}<c:scaling>${value('orientation', lying ? 'maxMin' : 'minMax')}</c:scaling>${value('delete', 0)}${value('axPos', lying ? 'l' : 'b')}`,
    `<c:numFmt formatCode="General" sourceLinked="1"/>${marks}${value('tickLblPos', 'low')}${hair}${textLook(10)}`,
    `${value('crossAx', 2)}${value('crosses', 'autoZero')}${value('auto', 1)}${value('lblAlgn', 'ctr')}${value('lblOffset', 100)}${value('noMultiLvlLbl', 0)}</c:catAx>`,
    `<c:valAx>${value('axId', 2)}<c:scaling>${value('orientation', 'minMax')}${least}</c:scaling>${value('delete', 0)}${value('axPos', lying ? 'b' : 'l')}`,
    `<c:majorGridlines>${shape(line(chartColors.grid, 0.75))}</c:majorGridlines><c:numFmt formatCode="${format}" sourceLinked="0"/>${marks}${value('tickLblPos', 'nextTo')}${shape(noLine)}${textLook(10)}`,
    `${value('crossAx', 1)}${value('crosses', lying ? 'max' : 'autoZero')}${value('crossBetween', 'between')}</c:valAx>`,
  ].join('');
}
