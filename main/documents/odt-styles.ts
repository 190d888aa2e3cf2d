import { sheet, sizeOf } from './flow.ts';
import { em, fonts, looks, type StyleLook, styles } from './looks.ts';
import { element, length, odfNames, xmlDeclaration } from './odt-names.ts';
import type { Paper } from './paper.ts';

/** Styles that every program of this format knows by name: headings and contents. */
export function styleName(id: string): string {
  const known = /^(Heading|TOC)([1-5])$/.exec(id);
  if (known === null) return id;
  return `${known[1] === 'TOC' ? 'Contents' : 'Heading'}_20_${known[2]}`;
}

const displayName = ({ id, name }: StyleLook): string => {
  const own = styleName(id);
  return own === id ? name : own.replace('_20_', ' ');
};

const sized = (points: number): Record<string, string> => ({
  'fo:font-size': `${points}pt`,
  'style:font-size-asian': `${points}pt`,
  'style:font-size-complex': `${points}pt`,
});

export const strong = { 'fo:font-weight': 'bold', 'style:font-weight-asian': 'bold' } as const;
export const textSize = sized;

const aligned = { left: 'start', center: 'center', right: 'end', both: 'justify' } as const;
export const textAlign = (align: keyof typeof aligned): string => aligned[align];

/** The look of entries that lead to their headings: none of their own. */
export const linkStyle = 'Index_20_Link';

/** The faces that a text is set in: the first of them that the machine has. */
export const fontFaces: string = element(
  'office:font-face-decls',
  {},
  [
    element('style:font-face', {
      'style:name': fonts.eastAsian,
      'svg:font-family': [fonts.eastAsian, ...fonts.others].map((one) => `'${one}'`).join(', '),
      'style:font-family-generic': 'script',
      'style:font-pitch': 'fixed',
    }),
    element('style:font-face', {
      'style:name': fonts.latin,
      'svg:font-family': `'${fonts.latin}'`,
      'style:font-family-generic': 'roman',
      'style:font-pitch': 'variable',
    }),
  ].join(''),
);

/** Punctuation never begins a line, and may hang at its end; no room is put between Chinese and other letters. */
const defaults = element(
  'style:default-style',
  { 'style:family': 'paragraph' },
  element('style:paragraph-properties', {
    'fo:orphans': 2,
    'fo:widows': 2,
    'fo:line-height': '22pt',
    'style:line-break': 'strict',
    'style:punctuation-wrap': 'hanging',
    'style:text-autospace': 'none',
    'style:snap-to-layout-grid': 'false',
    'style:tab-stop-distance': '36pt',
    'style:writing-mode': 'page',
  }) +
    element('style:text-properties', {
      'style:font-name': fonts.latin,
      'style:font-name-asian': fonts.eastAsian,
      'style:font-name-complex': fonts.latin,
      ...sized(em),
      'fo:language': 'en',
      'fo:country': 'US',
      'style:language-asian': 'zh',
      'style:country-asian': 'TW',
      'style:letter-kerning': 'true',
      'fo:hyphenate': 'false',
    }),
);

function named(look: StyleLook, width: number): string {
  const { id, points, line, bold, before = 0, after = 0, align, outline, listed } = look;
  const stops = listed === undefined ? '' : pageStop(width);
  return element(
    'style:style',
    {
      'style:name': styleName(id),
      'style:display-name': displayName(look),
      'style:family': 'paragraph',
      'style:parent-style-name': 'Standard',
      'style:default-outline-level': outline,
      // Numbers of headings are text, and where they stand is said by their paragraphs: they are in no list.
      'style:list-style-name': outline === undefined ? undefined : '',
      'style:class': outline === undefined ? undefined : 'text',
    },
    element(
      'style:paragraph-properties',
      {
        'fo:margin-top': `${before}pt`,
        'fo:margin-bottom': `${after}pt`,
        'fo:margin-left': listed === undefined ? undefined : `${listed}pt`,
        'fo:line-height': line === null ? 'normal' : `${line}pt`,
        'fo:text-align': align === undefined ? undefined : textAlign(align),
        'fo:keep-with-next': outline === undefined ? undefined : 'always',
      },
      stops,
    ) + element('style:text-properties', { ...sized(points), ...(bold ? strong : {}) }),
  );
}

/** The page number at the right margin, dots before it. */
const pageStop = (twips: number): string =>
  element(
    'style:tab-stops',
    {},
    element('style:tab-stop', {
      'style:position': length(twips),
      'style:type': 'right',
      'style:leader-style': 'dotted',
      'style:leader-text': '.',
    }),
  );

/** The line of the page number, and the room between it and the text. */
const footLine = 18 * 20;

function pageLayout(name: string, paper: Paper, footed: boolean): string {
  const { landscape } = paper;
  const { short, long } = sizeOf(paper);
  const [width, height] = landscape ? [long, short] : [short, long];
  const foot = element(
    'style:footer-style',
    {},
    element('style:header-footer-properties', {
      'fo:min-height': length(footLine),
      'fo:margin-top': length(sheet.margin - sheet.foot - footLine),
      'style:dynamic-spacing': 'false',
    }),
  );
  return element(
    'style:page-layout',
    { 'style:name': name },
    element('style:page-layout-properties', {
      'fo:page-width': length(width),
      'fo:page-height': length(height),
      'style:print-orientation': landscape ? 'landscape' : 'portrait',
      'fo:margin-top': length(sheet.margin),
      'fo:margin-left': length(sheet.margin),
      'fo:margin-right': length(sheet.margin),
      'fo:margin-bottom': length(footed ? sheet.foot : sheet.margin),
      'style:writing-mode': 'lr-tb',
      'style:layout-grid-mode': 'none',
    }) + (footed ? foot : ''),
  );
}

const pageNumber = element(
  'text:p',
  { 'text:style-name': styles.foot },
  `第 ${element('text:page-number', { 'text:select-page': 'current' }, '1')} 頁，共 <text:page-count>1</text:page-count> 頁`,
);

/** The cover's page carries no number; the one behind it goes on as all others. */
const masters = [
  element(
    'style:master-page',
    { 'style:name': 'Standard', 'style:page-layout-name': 'page' },
    `<style:footer>${pageNumber}</style:footer>`,
  ),
  element('style:master-page', {
    'style:name': 'Cover',
    'style:page-layout-name': 'cover-page',
    'style:next-style-name': 'Standard',
  }),
].join('');

export function odtStylesXml(paper: Paper, width: number): string {
  const standard = element('style:style', {
    'style:name': 'Standard',
    'style:family': 'paragraph',
    'style:class': 'text',
  });
  // Else links would be blue and underlined.
  const link = element('style:style', { 'style:name': linkStyle, 'style:family': 'text' });
  return [
    `${xmlDeclaration}<office:document-styles ${odfNames} office:version="1.3">`,
    fontFaces,
    `<office:styles>${defaults}${standard}${link}${looks.map((look) => named(look, width)).join('')}</office:styles>`,
    `<office:automatic-styles>${pageLayout('page', paper, true)}${pageLayout('cover-page', paper, false)}</office:automatic-styles>`,
    `<office:master-styles>${masters}</office:master-styles></office:document-styles>`,
  ].join('');
}
