import type { SheetFileColumn } from './sheet-file.ts';

/**
 * The looks of an exported list, by the number its cells name them with. The sheet's own font is that of Excel in Taiwan,
 * of which a Chinese character is as wide as two digits: widths in half-width characters then fit.
 */
const fontName = '新細明體';

const fonts = [
  { size: 12, bold: false },
  { size: 16, bold: true },
  { size: 12, bold: true },
].map(
  ({ size, bold }) =>
    `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF000000"/><name val="${fontName}"/><family val="1"/><charset val="136"/></font>`,
);

const solid = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;

const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('FFEDEDED'),
];

const side = (name: string, line: string): string =>
  line === '' ? `<${name}/>` : `<${name} style="${line}"><color auto="1"/></${name}>`;

const border = (top: string, bottom: string): string =>
  `<border>${side('left', '')}${side('right', '')}${side('top', top)}${side('bottom', bottom)}${side('diagonal', '')}</border>`;

const borders = [border('', ''), border('', 'thin'), border('thin', '')];

/** 0 and 9 are the format's own numbers of General and 0%; from 164 on they are the file's. */
const formats = {
  general: 0,
  whole: 1,
  money: 3,
  percent: 9,
  twoPlaces: 10,
  text: 49,
  onePlace: 164,
  day: 165,
} as const;

const own = [
  [formats.onePlace, '0.0%'],
  // 115/11/26: the year of the Republic, in Excel, LibreOffice and WPS alike.
  [formats.day, '[$-404]e/m/d'],
].map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);

interface Look {
  format?: number;
  font?: number;
  fill?: number;
  border?: number;
  align?: string;
}

/** Figures keep a little from the text that follows. */
const right = 'horizontal="right" indent="1"';
const top = 'vertical="top"';

const looks = {
  plain: {},
  title: { font: 1, format: formats.text, align: 'vertical="center"' },
  unit: { format: formats.text, align: 'horizontal="right"' },
  head: { font: 2, fill: 2, border: 1, format: formats.text, align: 'vertical="center" wrapText="1"' },
  headNumber: { font: 2, fill: 2, border: 1, format: formats.text, align: `${right} vertical="center" wrapText="1"` },
  text: { format: formats.text, align: `${top} wrapText="1"` },
  money: { format: formats.money, align: `${right} ${top}` },
  whole: { format: formats.whole, align: `${right} ${top}` },
  decimal: { format: formats.general, align: `${right} ${top}` },
  percent: { format: formats.percent, align: `${right} ${top}` },
  onePlace: { format: formats.onePlace, align: `${right} ${top}` },
  twoPlaces: { format: formats.twoPlaces, align: `${right} ${top}` },
  day: { format: formats.day, align: `horizontal="left" ${top}` },
  group: { font: 2, format: formats.text },
  groupMoney: { font: 2, format: formats.money, align: right },
  total: { font: 2, border: 2, format: formats.text },
  totalMoney: { font: 2, border: 2, format: formats.money, align: right },
  about: { format: formats.text, align: `${top} wrapText="1"` },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof looks;

const names = Object.keys(looks) as LookName[];

/** As the attribute `s` of a cell says it. */
export const lookNumber = (name: LookName): number => names.indexOf(name);

export function lookOf({ look, places }: SheetFileColumn): LookName {
  if (look !== 'percent' || places === 0) return look;
  return places === 1 ? 'onePlace' : 'twoPlaces';
}

function xf({ format = 0, font = 0, fill = 0, border: line = 0, align }: Look): string {
  const said = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${line}" xfId="0"`;
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`;
  return align === undefined
    ? `<xf ${said} ${applied}/>`
    : `<xf ${said} ${applied} applyAlignment="1"><alignment ${align}/></xf>`;
}

const counted = (name: string, parts: readonly string[]): string =>
  `<${name} count="${parts.length}">${parts.join('')}</${name}>`;

export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  counted('numFmts', own),
  counted('fonts', fonts),
  counted('fills', fills),
  counted('borders', borders),
  counted('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  counted(
    'cellXfs',
    names.map((name) => xf(looks[name])),
  ),
  counted('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  '<dxfs count="0"/>',
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
  '</styleSheet>',
].join('');
