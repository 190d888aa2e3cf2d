import { fonts, lookOf, looks, type StyleLook, styles } from './looks.ts';
import type { PaperSize } from './paper.ts';
import { type CellRoom, cellRoom, tightRoom } from './pieces.ts';

const { eastAsian, latin, others } = fonts;

/** What stands in a font of the West: not the signs that both have, which keep the width of a Chinese font. */
const western = 'U+20-27,U+2A-A6,U+A8-AF,U+B2-B6,U+B8-D6,U+D8-F6,U+F8-24F';
const face = (weight: number, names: readonly string[]): string =>
  `@font-face{font-family:paper-latin;font-weight:${weight};src:${names.map((name) => `local("${name}")`).join(',')};unicode-range:${western}}`;

const faces = [
  face(400, [latin, 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos', 'FreeSerif']),
  face(700, [`${latin} Bold`, 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold', 'FreeSerif Bold']),
].join('');

/** Where no font of the kind is there, whatever the machine has for Chinese. */
const family = ['paper-latin', eastAsian, ...others, 'Noto Sans CJK TC', 'Noto Sans TC', 'PingFang TC']
  .map((name) => `"${name}"`)
  .concat('serif')
  .join(',');

const alignments = { center: 'center', right: 'right', both: 'justify' } as const;

function css({ id, points, line, bold = false, before = 0, after = 0, align, outline }: StyleLook): string {
  return [
    `.${id}{font-size:${points}pt;line-height:${line === null ? 'normal' : `${line}pt`};font-weight:${bold ? 700 : 400}`,
    `;margin:${before}pt 0 ${after}pt;text-align:${align === undefined ? 'left' : alignments[align]}`,
    `${outline === undefined ? '' : ';break-after:avoid'}}`,
  ].join('');
}

const foot = lookOf(styles.foot);
const numbers = `@bottom-center{content:"第 " counter(page) " 頁，共 " counter(pages) " 頁";font-family:${family};font-size:${foot.points}pt;vertical-align:top;padding-top:6mm}`;
const padding = ({ top, right, bottom, left }: CellRoom): string =>
  [top, right, bottom, left].map((one) => `${one / 20}pt`).join(' ');

/** No blanks are set between Chinese and digits: who copies from the file would take them for typed ones. */
const base = `
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;font-family:${family};color:#000;line-break:strict;overflow-wrap:anywhere;text-autospace:no-autospace;text-spacing-trim:trim-start;orphans:2;widows:2}
p,h1,h2,h3,h4,h5{white-space:pre-wrap;min-height:1lh}
.keeps{break-after:avoid}
.opens{break-before:page;min-height:0;height:0}
table{width:calc(100% - 1px);table-layout:fixed;border-collapse:collapse}
tr.whole,tbody.whole{break-inside:avoid}
td,th{border:.5pt solid #000;padding:${padding(cellRoom)};vertical-align:top}
.tight td,.tight th{padding:${padding(tightRoom)}}
.after{border:none;padding:0}
.after table{width:100%}
.middle{vertical-align:middle}
figure{break-inside:avoid;margin:6pt 0 0;text-align:center}
figure svg,figure img{display:block;max-width:100%;margin:0 auto}
nav a{display:flex;align-items:flex-end;color:inherit;text-decoration:none;break-inside:avoid}
nav .title{max-width:88%}
nav .dots{flex:1;min-width:1em;margin:0 .3em .35em;border-bottom:1pt dotted #000}
nav .page{min-width:2em;text-align:right}
`.replaceAll('\n', '');

export interface SheetStyle {
  size: PaperSize;
  landscape: boolean;
  numbered: boolean;
  /** The first page is a cover, which bears no number. */
  cover: boolean;
}

export function styleOf({ size, landscape, numbered, cover }: SheetStyle): string {
  const page = `@page{size:${size}${landscape ? ' landscape' : ''};margin:25mm;${numbered ? numbers : ''}}`;
  const first = cover ? '@page:first{@bottom-center{content:none}}' : '';
  return [faces, page, first, base, ...looks.map(css)].join('');
}

/** In millimetres: the small page that bears one number, laid on the foot of a page that was printed without. */
export const stampSize = { width: 80, height: 10 } as const;
export const stampStyle = [
  faces,
  `@page{size:${stampSize.width}mm ${stampSize.height}mm;margin:0}`,
  `body{margin:0;font-family:${family}}`,
  `p{margin:0;height:${stampSize.height}mm;overflow:hidden;break-after:page;text-align:center;font-size:${foot.points}pt;line-height:${stampSize.height}mm}`,
  'p:last-child{break-after:auto}',
].join('');
