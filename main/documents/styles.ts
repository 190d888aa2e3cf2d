import { fonts, looks, type StyleLook } from './looks.ts';

/** `looks.ts` as Word wants it. Lengths in twips, 20 a point. */
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const { latin, eastAsian } = fonts;

const runFonts = `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${eastAsian}" w:cs="${latin}"/>`;
const sized = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

const lineOf = (line: number | null): string =>
  line === null ? 'w:line="240" w:lineRule="auto"' : `w:line="${line * 20}" w:lineRule="exact"`;

function style({ id, name, points, line, bold, before = 0, after = 0, align, outline, listed }: StyleLook): string {
  const paragraph = [
    outline === undefined ? '' : '<w:keepNext/>',
    `<w:spacing w:before="${before * 20}" w:after="${after * 20}" ${lineOf(line)}/>`,
    listed === undefined ? '' : `<w:ind w:left="${listed * 20}"/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline - 1}"/>`,
  ].join('');
  const run = `${bold ? '<w:b/><w:bCs/>' : ''}${sized(points)}`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

/** Punctuation never begins a line, and may hang at its end. */
export const stylesXml = [
  `${declaration}<w:styles xmlns:w="${namespace}"><w:docDefaults>`,
  `<w:rPrDefault><w:rPr>${runFonts}<w:kern w:val="2"/>${sized(14)}<w:lang w:val="en-US" w:eastAsia="zh-TW" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
  '<w:pPrDefault><w:pPr><w:widowControl/><w:kinsoku/><w:wordWrap/><w:overflowPunct/></w:pPr></w:pPrDefault>',
  '</w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:spacing w:before="0" w:after="0" w:line="440" w:lineRule="exact"/></w:pPr></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  ...looks.map(style),
  '</w:styles>',
].join('');

/** Elsewhere than on Windows the same font goes by other names. */
export const fontTableXml = [
  `${declaration}<w:fonts xmlns:w="${namespace}">`,
  `<w:font w:name="${eastAsian}"><w:altName w:val="${fonts.others.join(',')}"/><w:charset w:val="88"/><w:family w:val="script"/><w:pitch w:val="fixed"/></w:font>`,
  `<w:font w:name="${latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
  '</w:fonts>',
].join('');
