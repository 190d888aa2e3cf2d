import { slideWords } from '#shared/words/slides.ts';
import { declaration, drawingOf } from './xml.ts';

/** Office's font without serifs; programs that lack it take one of the same script. */
export const sans = '微軟正黑體';
/** The cover, as the offices print theirs. */
export const kai = '標楷體';

const colors: readonly (readonly [string, string])[] = [
  ['dk1', '17211D'],
  ['lt1', 'FFFFFF'],
  ['dk2', '44514B'],
  ['lt2', 'F4F7F5'],
  ['accent1', '1B4B7A'],
  ['accent2', '2A737C'],
  ['accent3', 'B8821C'],
  ['accent4', '86948D'],
  ['accent5', '6A4A3C'],
  ['accent6', '57635D'],
  ['hlink', '1B4B7A'],
  ['folHlink', '44514B'],
];

const font = (name: 'major' | 'minor'): string =>
  `<a:${name}Font><a:latin typeface="${sans}"/><a:ea typeface="${sans}"/><a:cs typeface=""/><a:font script="Hant" typeface="${sans}"/></a:${name}Font>`;

const phFill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const phLine = (width: number): string => `<a:ln w="${width}">${phFill}<a:prstDash val="solid"/></a:ln>`;
const noEffect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** Ink, sheet and indigo of the house; nothing is shaded. */
export const themeXml = [
  `${declaration}<a:theme xmlns:a="${drawingOf}/main" name="${slideWords.theme}"><a:themeElements>`,
  `<a:clrScheme name="${slideWords.theme}">`,
  ...colors.map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`),
  `</a:clrScheme><a:fontScheme name="${slideWords.theme}">${font('major')}${font('minor')}</a:fontScheme>`,
  `<a:fmtScheme name="${slideWords.theme}"><a:fillStyleLst>${phFill.repeat(3)}</a:fillStyleLst>`,
  `<a:lnStyleLst>${[6_350, 12_700, 19_050].map(phLine).join('')}</a:lnStyleLst>`,
  `<a:effectStyleLst>${noEffect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${phFill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
  '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>',
].join('');
