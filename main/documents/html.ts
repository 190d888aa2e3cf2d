import { flow, hasCover, nameOf } from './flow.ts';
import { drawing, isHeading, type Listed, listing, para } from './html-pieces.ts';
import { stampStyle, styleOf } from './html-style.ts';
import { grid, leadsOn } from './html-table.ts';
import { escaped, tag } from './html-text.ts';
import type { Paper } from './paper.ts';
import { headingText } from './paragraphs.ts';
import type { Piece } from './pieces.ts';

export interface HtmlWish {
  /** 第 X 頁，共 Y 頁 at the foot of every page but a cover. */
  numbered?: boolean;
  /** The page of each heading, by its place among the headings; what is not known yet stays blank. */
  pages?: readonly (number | undefined)[];
  /** Listed in place of the paper's own headings: what it will be bound with. */
  listed?: readonly Listed[];
}

/** The element of a heading, by its place among the headings. */
export const headingId = (at: number): string => `h${at}`;

/** The paper as one page of HTML that needs nothing from elsewhere: to be printed, not to be read on a screen. */
export function htmlOf(paper: Paper, wish: HtmlWish = {}): string {
  let headings = 0;
  const drawn = ({ piece, rest }: Kept): string => {
    switch (piece.piece) {
      case 'para':
        return isHeading(piece) ? para(piece, headingId(headings++)) : para(piece);
      case 'grid':
        return grid(piece, rest.map(drawn).join(''));
      case 'drawing':
        return drawing(piece);
      case 'listing':
        return listing(wish.listed ?? listedIn(paper, piece.levels, wish.pages ?? []));
    }
  };
  const style = styleOf({
    size: paper.size ?? 'A4',
    landscape: paper.landscape ?? false,
    numbered: wish.numbered ?? false,
    cover: hasCover(paper),
  });
  return page(nameOf(paper), style, keptTogether(flow(paper)).map(drawn).join('') + anchors(wish.listed ?? []));
}

interface Kept {
  piece: Piece;
  /** What a table leads on to. */
  rest: readonly Kept[];
}

/** Tables take what their last row belongs to into themselves: the engine parts them else, where a table goes over pages. */
function keptTogether(pieces: readonly Piece[]): Kept[] {
  const kept: Kept[] = [];
  let at = 0;
  for (let piece = pieces[at]; piece; piece = pieces[at]) {
    const rest: Kept[] = [];
    at += 1;
    if (piece.piece === 'grid' && leadsOn(piece)) {
      for (let more = pieces[at]; more; more = pieces[at]) {
        rest.push({ piece: more, rest: [] });
        at += 1;
        if (more.piece !== 'para' || !more.keepNext) break;
      }
    }
    kept.push({ piece, rest });
  }
  return kept;
}

function listedIn({ blocks }: Paper, levels: number, pages: readonly (number | undefined)[]): Listed[] {
  return blocks
    .filter((block) => block.kind === 'heading')
    .map((heading, at) => ({
      level: heading.level,
      title: headingText(heading),
      id: headingId(at),
      page: pages[at],
    }))
    .filter(({ level }) => level <= levels);
}

/** Contents lead only to what is there; the binder leads these on to the pages they stand for. */
const anchors = (listed: readonly Listed[]): string =>
  listed.length === 0 ? '' : tag('div', {}, listed.map(({ id }) => tag('span', { id })).join(''));

/** The feet of the pages of a file, each a small page of its own. A page without a foot keeps its place. */
export const stampsHtml = (total: number): string =>
  page(
    '頁碼',
    stampStyle,
    Array.from({ length: total }, (_, at) => tag('p', {}, `第 ${at + 1} 頁，共 ${total} 頁`)).join(''),
  );

/** Nothing is run, and nothing fetched, whatever stands in the texts. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const page = (title: string, style: string, inside: string): string =>
  [
    '<!DOCTYPE html><html lang="zh-Hant-TW"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escaped(title).replaceAll('\n', ' ')}</title><style>${style}</style></head><body>${inside}</body></html>`,
  ].join('');
