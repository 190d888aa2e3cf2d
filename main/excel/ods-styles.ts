import type { SheetFileColumn } from './sheet-file.ts';

/** The looks of an exported list, by the names its cells use. */
const number = (places: number, grouping: boolean): string =>
  `<number:number number:decimal-places="${places}" number:min-decimal-places="${places}" number:min-integer-digits="1"${grouping ? ' number:grouping="true"' : ''}/>`;

const percentage = (places: number): string =>
  `<number:percentage-style style:name="n-percent${places}">${number(places, false)}<number:text>%</number:text></number:percentage-style>`;

const numbers = [
  '<number:text-style style:name="n-text"><number:text-content/></number:text-style>',
  `<number:number-style style:name="n-money">${number(0, true)}</number:number-style>`,
  `<number:number-style style:name="n-whole">${number(0, false)}</number:number-style>`,
  percentage(0),
  percentage(1),
  percentage(2),
  // 115/11/26: the year of the Republic.
  '<number:date-style style:name="n-day" number:language="zh" number:country="TW"><number:year number:calendar="ROC"/><number:text>/</number:text><number:month number:calendar="ROC"/><number:text>/</number:text><number:day number:calendar="ROC"/></number:date-style>',
];

interface Look {
  number?: string;
  bold?: true;
  size?: number;
  line?: string;
  ground?: string;
  align?: 'start' | 'end';
  wrap?: true;
  /** Figures keep a little from the text that follows. */
  figure?: true;
  middle?: true;
}

const looks: Readonly<Record<string, Look>> = {
  title: { number: 'text', bold: true, size: 16, middle: true },
  unit: { number: 'text', align: 'end' },
  head: { number: 'text', bold: true, line: 'fo:border-bottom="0.75pt solid #000000"', ground: '#ededed', wrap: true },
  headNumber: {
    number: 'text',
    bold: true,
    line: 'fo:border-bottom="0.75pt solid #000000"',
    ground: '#ededed',
    wrap: true,
    align: 'end',
    figure: true,
  },
  text: { number: 'text', wrap: true },
  money: { number: 'money', figure: true },
  whole: { number: 'whole', figure: true },
  decimal: { figure: true },
  percent0: { number: 'percent0', figure: true },
  percent1: { number: 'percent1', figure: true },
  percent2: { number: 'percent2', figure: true },
  day: { number: 'day', align: 'start' },
  group: { number: 'text', bold: true },
  groupMoney: { number: 'money', figure: true, bold: true },
  total: { number: 'text', bold: true, line: 'fo:border-top="0.75pt solid #000000"' },
  totalMoney: { number: 'money', figure: true, bold: true, line: 'fo:border-top="0.75pt solid #000000"' },
  about: { number: 'text', wrap: true },
};

export const odsLookOf = ({ look, places }: SheetFileColumn): string =>
  look === 'percent' ? `percent${Math.min(places, 2)}` : look;

function cellStyle(name: string, look: Look): string {
  const data = look.number === undefined ? '' : ` style:data-style-name="n-${look.number}"`;
  const ground = look.ground === undefined ? '' : ` fo:background-color="${look.ground}"`;
  const wrap = look.wrap ? ' fo:wrap-option="wrap"' : '';
  const fixed = look.align === undefined ? '' : ' style:text-align-source="fix" style:repeat-content="false"';
  const room = look.figure ? ' fo:padding="0.35mm" fo:padding-right="2.5mm"' : '';
  const place = look.middle ? 'middle' : 'top';
  return [
    `<style:style style:name="c-${name}" style:family="table-cell" style:parent-style-name="Default"${data}>`,
    `<style:table-cell-properties ${look.line ?? ''}${ground}${wrap}${fixed}${room} style:vertical-align="${place}"/>`,
    look.align === undefined ? '' : `<style:paragraph-properties fo:text-align="${look.align}"/>`,
    textStyle(look),
    '</style:style>',
  ].join('');
}

function textStyle({ bold, size }: Look): string {
  if (!bold && size === undefined) return '';
  const weight = bold ? ' fo:font-weight="bold" style:font-weight-asian="bold"' : '';
  const large = size === undefined ? '' : ` fo:font-size="${size}pt" style:font-size-asian="${size}pt"`;
  return `<style:text-properties${weight}${large}/>`;
}

/** A half-width character of 12 points is 6 points wide; a little room at both sides. */
const widthOf = (characters: number): string => `${(characters * 6 + 6).toFixed(1)}pt`;

const columnStyle = (name: string, width: number): string =>
  `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${widthOf(width)}"/></style:style>`;

const tableStyle = (name: string): string =>
  `<style:style style:name="t-${name}" style:family="table" style:master-page-name="${name}"><style:table-properties table:display="true"/></style:style>`;

/** `widths` of the columns of the rows, in their order: col-1, col-2 … */
export const contentStyles = (widths: readonly number[]): string =>
  [
    '<office:font-face-decls><style:font-face style:name="新細明體" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" svg:font-family="新細明體" style:font-family-generic="roman"/></office:font-face-decls>',
    '<office:automatic-styles>',
    ...numbers,
    ...Object.entries(looks).map(([name, look]) => cellStyle(name, look)),
    ...widths.map((width, at) => columnStyle(`col-${at + 1}`, width)),
    columnStyle('about-1', 16),
    columnStyle('about-2', 72),
    '<style:style style:name="r" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>',
    tableStyle('rows'),
    tableStyle('about'),
    '</office:automatic-styles>',
  ].join('');
