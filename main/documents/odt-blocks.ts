import { odsText as escaped, keptBlanks } from '../excel/ods-xml.ts';
import { chartTitle, chartWords, oneLine } from './chart-words.ts';
import type { Listed } from './contents.ts';
import { styles } from './looks.ts';
import { AutomaticStyles } from './odt-automatic.ts';
import { chartType, odtChartXml } from './odt-chart.ts';
import { element, length } from './odt-names.ts';
import { linkStyle, strong, styleName, textAlign, textSize } from './odt-styles.ts';
import { odtTable } from './odt-table.ts';
import type { Drawing, Listing, Para, Piece, Span } from './pieces.ts';

/** A file of the package beside the text itself. */
export interface OdtPart {
  path: string;
  type: string;
  content: string | Uint8Array;
}

/** Draws the pieces of a paper one after the other, and gathers what they need beside them. */
export class OdtBlocks {
  readonly automatic = new AutomaticStyles();
  readonly parts: OdtPart[] = [];
  readonly #listed: readonly Listed[];
  /** The style of pages that the first paragraph begins. */
  #master: string | undefined;
  #headings = 0;
  #tables = 0;
  #drawings = 0;

  constructor(listed: readonly Listed[], master: string) {
    this.#listed = listed;
    this.#master = master;
  }

  draw(piece: Piece): string {
    switch (piece.piece) {
      case 'para':
        return this.#para(piece);
      case 'grid':
        this.#tables += 1;
        return odtTable(piece, `表${this.#tables}`, this.automatic, (one) => this.#para(one));
      case 'drawing':
        return this.#drawing(piece);
      case 'listing':
        return this.#listing(piece);
    }
  }

  #para(para: Para): string {
    const name = this.#paraStyle(para);
    const text = para.spans.map((span) => this.#span(span)).join('');
    const level = headingStyles.indexOf(para.style) + 1;
    if (level === 0) return element('text:p', { 'text:style-name': name }, text);
    this.#headings += 1;
    const mark = { 'text:name': headingMark(this.#headings) };
    const marked = `${element('text:bookmark-start', mark)}${text}${element('text:bookmark-end', mark)}`;
    return element('text:h', { 'text:style-name': name, 'text:outline-level': level }, marked);
  }

  #paraStyle({ style, left, hanging, align, keepNext, before, line, opens }: Para): string {
    const master = this.#master;
    this.#master = undefined;
    return this.automatic.of({
      family: 'paragraph',
      parent: styleName(style),
      ...(master === undefined ? {} : { master }),
      properties: {
        'fo:margin-left': left ? length(left) : undefined,
        'fo:text-indent': hanging ? length(-hanging) : undefined,
        'fo:text-align': align === undefined ? undefined : textAlign(align),
        'fo:keep-with-next': keepNext ? 'always' : undefined,
        'fo:margin-top': before ? length(before) : undefined,
        'fo:line-height': line === undefined ? undefined : length(line),
        'fo:break-before': opens ? 'page' : undefined,
      },
    });
  }

  #span({ text, bold, size, spacing }: Span): string {
    const plain = keptBlanks(escaped(text));
    const letters = {
      ...(bold ? strong : {}),
      ...(size === undefined ? {} : textSize(size)),
      ...(spacing === undefined ? {} : { 'fo:letter-spacing': length(spacing) }),
    };
    if (Object.keys(letters).length === 0) return plain;
    const name = this.automatic.of({ family: 'text', properties: letters });
    return element('text:span', { 'text:style-name': name }, plain);
  }

  #drawing({ of, width, height, keepNext }: Drawing): string {
    this.#drawings += 1;
    const n = this.#drawings;
    const [name, words] = of.kind === 'chart' ? [chartTitle(of), chartWords(of)] : [oneLine(of.caption ?? '')];
    const inside = of.kind === 'chart' ? this.#chart(of, n, { width, height }) : this.#picture(of, n);
    const frame = element(
      'draw:frame',
      {
        'draw:name': `圖${n}`,
        'draw:style-name': this.automatic.of({
          family: 'graphic',
          properties: { 'style:vertical-pos': 'top', 'style:vertical-rel': 'baseline' },
        }),
        'text:anchor-type': 'as-char',
        'svg:width': length(width),
        'svg:height': length(height),
      },
      `${inside}<svg:title>${escaped(name ?? '')}</svg:title><svg:desc>${escaped(words ?? name ?? '')}</svg:desc>`,
    );
    const para: Para = { piece: 'para', style: styles.picture, spans: [], ...(keepNext ? { keepNext } : {}) };
    return element('text:p', { 'text:style-name': this.#paraStyle(para) }, frame);
  }

  #chart(chart: Parameters<typeof odtChartXml>[0], n: number, size: Pick<Drawing, 'width' | 'height'>): string {
    const path = `Object ${n}`;
    this.parts.push({ path: `${path}/`, type: chartType, content: '' });
    this.parts.push({ path: `${path}/content.xml`, type: 'text/xml', content: odtChartXml(chart, size) });
    return element('draw:object', { 'xlink:href': `./${path}`, ...embedded });
  }

  #picture({ data, type }: Extract<Drawing['of'], { kind: 'picture' }>, n: number): string {
    const path = `Pictures/${n}.${type === 'jpeg' ? 'jpg' : 'png'}`;
    this.parts.push({ path, type: `image/${type}`, content: data });
    return element('draw:image', { 'xlink:href': path, ...embedded });
  }

  /** Entries lead to their headings; the word processor knows their pages itself, and keeps the list up to date. */
  #listing({ levels }: Listing): string {
    const listed = this.#listed.map((one, at) => ({ ...one, mark: headingMark(at + 1) }));
    const entries = listed.filter(({ level }) => level <= levels).map((one) => entryXml(one));
    const templates = styles.contents.slice(0, levels).map((id, at) => template(id, at + 1));
    const list = element(
      'text:table-of-content',
      { 'text:name': '目次', 'text:protected': 'false' },
      [
        element(
          'text:table-of-content-source',
          { 'text:outline-level': levels, 'text:use-index-marks': 'false' },
          templates.join(''),
        ),
        `<text:index-body>${entries.join('')}</text:index-body>`,
      ].join(''),
    );
    // Word ends its list with a line of its own: both files have the same pages.
    return list + element('text:p', { 'text:style-name': 'Standard' });
  }
}

const headingStyles: readonly string[] = styles.headings;

const embedded = { 'xlink:type': 'simple', 'xlink:show': 'embed', 'xlink:actuate': 'onLoad' } as const;

const headingMark = (n: number): string => `heading-${n}`;

function entryXml({ level, text, page, mark }: Listed & { mark: string }): string {
  const number = element(
    'text:bookmark-ref',
    { 'text:reference-format': 'page', 'text:ref-name': mark },
    String(page ?? ''),
  );
  const link = element(
    'text:a',
    {
      'xlink:type': 'simple',
      'xlink:href': `#${mark}`,
      'text:style-name': linkStyle,
      'text:visited-style-name': linkStyle,
    },
    `${keptBlanks(escaped(text))}<text:tab/>${number}`,
  );
  const style = styleName(styles.contents[level - 1] ?? styles.contents[0]);
  return element('text:p', { 'text:style-name': style }, link);
}

/** How the program makes the list anew. */
const template = (id: string, level: number): string =>
  element(
    'text:table-of-content-entry-template',
    { 'text:outline-level': level, 'text:style-name': styleName(id) },
    [
      '<text:index-entry-link-start/><text:index-entry-text/>',
      element('text:index-entry-tab-stop', { 'style:type': 'right', 'style:leader-char': '.' }),
      '<text:index-entry-page-number/><text:index-entry-link-end/>',
    ].join(''),
  );
