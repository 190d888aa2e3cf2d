/** The named styles of every paper: change one in Word, and the whole paper follows. Lengths in twips (20 a point). */
export const styles = {
  head: 'PaperHead',
  subhead: 'PaperSubhead',
  mark: 'PaperMark',
  body: 'PaperBody',
  headings: ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'],
  cell: 'PaperCell',
  note: 'PaperNote',
  foot: 'PaperFoot',
} as const;

const eastAsian = '標楷體';
const latin = 'Times New Roman';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const fonts = `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${eastAsian}" w:cs="${latin}"/>`;
const sized = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

interface Look {
  points: number;
  /** Exact line height in points. */
  line: number;
  bold?: boolean;
  before?: number;
  after?: number;
  align?: 'center' | 'right' | 'both';
  outline?: number;
}

function style(id: string, name: string, { points, line, bold, before = 0, after = 0, align, outline }: Look): string {
  const paragraph = [
    outline === undefined ? '' : '<w:keepNext/>',
    `<w:spacing w:before="${before * 20}" w:after="${after * 20}" w:line="${line * 20}" w:lineRule="exact"/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
  const run = `${bold ? '<w:b/><w:bCs/>' : ''}${sized(points)}`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

/** Title 18, body 14 on lines of exactly 22 points, tables 12. Punctuation never begins a line, and may hang at its end. */
export const stylesXml = [
  `${declaration}<w:styles xmlns:w="${namespace}"><w:docDefaults>`,
  `<w:rPrDefault><w:rPr>${fonts}<w:kern w:val="2"/>${sized(14)}<w:lang w:val="en-US" w:eastAsia="zh-TW" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
  '<w:pPrDefault><w:pPr><w:widowControl/><w:kinsoku/><w:wordWrap/><w:overflowPunct/></w:pPr></w:pPrDefault>',
  '</w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:spacing w:before="0" w:after="0" w:line="440" w:lineRule="exact"/></w:pPr></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  style(styles.head, '文件標題', { points: 18, line: 28, bold: true, align: 'center' }),
  style(styles.subhead, '文件副標題', { points: 14, line: 22, align: 'center' }),
  style(styles.mark, '密等', { points: 14, line: 22, align: 'right' }),
  style(styles.body, '內文段落', { points: 14, line: 22, align: 'both' }),
  ...styles.headings.map((id, at) =>
    style(id, `heading ${at + 1}`, {
      points: 14,
      line: 22,
      bold: at === 0,
      before: at === 0 ? 6 : 0,
      align: 'both',
      outline: at,
    }),
  ),
  style(styles.cell, '表格文字', { points: 12, line: 18 }),
  style(styles.note, '附註', { points: 12, line: 18, before: 6, align: 'both' }),
  style(styles.foot, '頁碼', { points: 12, line: 18, align: 'center' }),
  '</w:styles>',
].join('');

/** Elsewhere than on Windows the same font goes by its English name. */
export const fontTableXml = [
  `${declaration}<w:fonts xmlns:w="${namespace}">`,
  `<w:font w:name="${eastAsian}"><w:altName w:val="DFKai-SB"/><w:charset w:val="88"/><w:family w:val="script"/><w:pitch w:val="fixed"/></w:font>`,
  `<w:font w:name="${latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
  '</w:fonts>',
].join('');
