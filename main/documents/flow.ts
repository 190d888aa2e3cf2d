import { chartTitle } from './chart-words.ts';
import { lookOf, styles } from './looks.ts';
import type { Block, Chart, Contents, Cover, Paper, PaperSize, Picture } from './paper.ts';
import { body, bullet, entry, facts, gap, heading, labelled, note, paragraph } from './paragraphs.ts';
import type { Drawing, Para, Piece } from './pieces.ts';
import { emWidth, linesOf, printable } from './plain.ts';
import { signatures, table } from './tables.ts';

/** In twips: margins of 2.5 cm; the page number stands 1.27 cm above the edge. */
export const sheet = { margin: 1_417, foot: 720 } as const;

const sizes: Readonly<Record<PaperSize, { short: number; long: number }>> = {
  A4: { short: 11_906, long: 16_838 },
  A3: { short: 16_838, long: 23_811 },
};

export const sizeOf = ({ size = 'A4' }: Pick<Paper, 'size'>): { short: number; long: number } => sizes[size];

interface Page {
  /** Between the margins. */
  width: number;
  height: number;
  /** Lines of a table that fill about half a page. */
  half: number;
}

const inside = (length: number): number => length - 2 * sheet.margin;

export function pageOf(paper: Pick<Paper, 'size' | 'landscape'>): Page {
  const { short, long } = sizeOf(paper);
  return paper.landscape
    ? { width: inside(long), height: inside(short), half: 12 }
    : { width: inside(short), height: inside(long), half: 18 };
}

/** The paper's name among a file's properties. */
export const nameOf = ({ office, title }: Paper): string => printable(`${office}${title}`);

export const hasCover = ({ blocks }: Paper): boolean => blocks[0]?.kind === 'cover';

/** The paper laid out: its head, and its blocks one after the other. */
export function flow(paper: Paper): Piece[] {
  const page = pageOf(paper);
  const { blocks } = paper;
  const pieces = blocks.flatMap((block, at) => laid(block, page, blocks[at + 1]));
  return hasCover(paper) ? pieces : [...head(paper), ...pieces];
}

function head({ office, title, subtitle, mark }: Paper): Para[] {
  const lines = [office, title].map((text) =>
    paragraph(printable(text), { style: styles.head, more: { keepNext: true } }),
  );
  if (mark !== undefined) lines.unshift(paragraph(printable(mark), { style: styles.mark, bold: true }));
  if (subtitle !== undefined) lines.push(paragraph(printable(subtitle), { style: styles.subhead }));
  return [...lines, gap(8)];
}

/** Stamps on a page of their own would confirm nothing: what stands before them stays with them. */
const clings = (next: Block | undefined): boolean => next?.kind === 'signatures' || next?.kind === 'note';

const opening: Para = paragraph('', { more: { opens: true, line: 20 } });

function laid(block: Block, page: Page, next: Block | undefined): Piece[] {
  switch (block.kind) {
    case 'heading':
      return heading(block);
    case 'entry':
      return entry(block);
    case 'body':
      return body(block);
    case 'bullet':
      return bullet(block);
    case 'labelled':
      return labelled(block);
    case 'facts':
      return facts(block);
    case 'table':
      return [
        gap(4, true),
        table(block, { width: page.width, tearAt: page.half, keepLast: clings(next) }),
        gap(4, clings(next)),
      ];
    case 'chart':
      return chart(block, page);
    case 'picture':
      return picture(block, page);
    case 'contents':
      return contents(block);
    case 'cover':
      return [...cover(block, page), ...(next === undefined || next.kind === 'pageBreak' ? [] : [opening])];
    case 'signatures':
      return [gap(20, true), signatures(block, page.width), gap(1)];
    case 'note':
      return note(block).map((para) => (clings(next) ? { ...para, keepNext: true } : para));
    case 'pageBreak':
      return [opening];
  }
}

const contents = ({ title, levels }: Contents): Piece[] => [
  paragraph(printable(title), { style: styles.head, more: { keepNext: true } }),
  gap(8, true),
  { piece: 'listing', levels },
];

/** How high lines of a style stand, those that are too long for the page counted twice. */
function heightOf(lines: readonly string[], style: string, width: number): number {
  const { points, line } = lookOf(style);
  const perLine = Math.floor(width / (points * 20));
  const count = lines.reduce((sum, text) => sum + Math.max(1, Math.ceil(emWidth(text) / perLine)), 0);
  return count * (line ?? points) * 20;
}

/** By room above, which every program keeps; that a section stands in the middle, not all of them know. */
function cover({ lines, foot = [] }: Cover, { width, height }: Page): Para[] {
  const large = lines.flatMap(linesOf);
  const small = foot.flatMap(linesOf);
  const above = Math.max(0, Math.round((height - heightOf(large, styles.cover, width)) / 2));
  const below = Math.max(0, Math.round(above * 0.8 - heightOf(small, styles.coverFoot, width)));
  return [
    ...large.map((text, at) => paragraph(text, { style: styles.cover, more: { before: at === 0 ? above : 0 } })),
    ...small.map((text, at) => paragraph(text, { style: styles.coverFoot, more: { before: at === 0 ? below : 0 } })),
  ];
}

/** Without anything to draw there is a line that says so. */
function chart(block: Chart, page: Page): Piece[] {
  const isEmpty = block.labels.length === 0 || block.series.length === 0;
  return isEmpty
    ? [paragraph(`${chartTitle(block)}：沒有資料`, { style: styles.caption })]
    : [chartPlace(block, page), gap(4)];
}

/** Lying bars want a line each; others the proportions of a page in a book. */
function chartPlace(block: Chart, page: Page): Drawing {
  const bars = block.labels.length * Math.max(1, block.series.length);
  const wanted = block.lying ? 1_700 + bars * 360 : Math.round(page.width * 0.5);
  const height = Math.min(wanted, Math.round(page.height * 0.8));
  return { piece: 'drawing', of: block, width: page.width, height, keepNext: false };
}

/** A pixel of the screen, in twips. */
const pixel = 15;

/** Never wider than the page nor higher than half of it; small ones stay as they are. */
function picture(block: Picture, page: Page): Piece[] {
  const width = Math.max(1, block.width) * pixel;
  const height = Math.max(1, block.height) * pixel;
  const scale = Math.min(1, page.width / width, page.height / 2 / height);
  const caption = linesOf(block.caption).filter((line) => line !== '');
  return [
    {
      piece: 'drawing',
      of: block,
      width: Math.round(width * scale),
      height: Math.round(height * scale),
      keepNext: caption.length > 0,
    },
    ...caption.map((text) => paragraph(text, { style: styles.caption })),
  ];
}
