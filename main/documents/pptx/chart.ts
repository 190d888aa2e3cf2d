import { oneLine } from '../chart-words.ts';
import { chartXml } from '../chart-xml.ts';
import { fonts } from '../looks.ts';
import type { Chart } from '../paper.ts';
import { drawnSeries } from '../series-looks.ts';
import { packed } from './packed.ts';
import { sans } from './theme.ts';
import { declaration, escaped, packagesOf, relationships } from './xml.ts';

/** Read from afar: letters without serifs, larger than on paper. */
const larger = 1.4;

export const slideChartXml = (chart: Chart): string =>
  chartXml(chart)
    .replace(/ sz="(\d+)"/g, (_, size: string) => ` sz="${Math.round(Number(size) * larger)}"`)
    .replaceAll(`typeface="${fonts.latin}"`, `typeface="${sans}"`)
    .replaceAll(`typeface="${fonts.eastAsian}"`, `typeface="${sans}"`);

const sheetOf = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const typeOf = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const inline = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** The figures behind a chart as a workbook, so that whoever has the slides can correct them. Blank is none. */
export function chartBook(chart: Chart): Promise<Buffer> {
  const series = drawnSeries(chart.series, chart.lying);
  const column = (at: number): string => String.fromCharCode('B'.charCodeAt(0) + at);
  const head = series.map(({ name }, at) => inline(`${column(at)}1`, oneLine(name))).join('');
  const rows = chart.labels.map((label, n) => {
    const values = series.map(({ values: own }, at) => {
      const value = own[n];
      return value === null || value === undefined ? '' : `<c r="${column(at)}${n + 2}"><v>${value}</v></c>`;
    });
    return `<row r="${n + 2}">${inline(`A${n + 2}`, oneLine(label))}${values.join('')}</row>`;
  });
  const part = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${typeOf}.${type}+xml"/>`;
  return packed([
    {
      name: '[Content_Types].xml',
      content: `${declaration}<Types xmlns="${packagesOf}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('xl/workbook.xml', 'sheet.main')}${part('xl/worksheets/sheet1.xml', 'worksheet')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: relationships([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    },
    {
      name: 'xl/workbook.xml',
      content: `${declaration}<workbook xmlns="${sheetOf}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([{ id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' }]),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${declaration}<worksheet xmlns="${sheetOf}"><sheetData><row r="1">${head}</row>${rows.join('')}</sheetData></worksheet>`,
    },
  ]);
}
