import { pageOf } from './flow.ts';
import { headingPages } from './page-count.ts';
import type { Paper } from './paper.ts';
import { headingText } from './paragraphs.ts';
import type { Piece } from './pieces.ts';

/** A heading, with its page where contents will show it. */
export interface Listed {
  level: number;
  text: string;
  page: number | undefined;
}

/** The headings of a paper in their order. */
export function headingsOf(paper: Paper, pieces: readonly Piece[]): Listed[] {
  const headings = paper.blocks.filter((block) => block.kind === 'heading');
  const levels = levelsOf(paper);
  const listed = headings.filter(({ level }) => level <= levels).length;
  const pages = levels === 0 ? [] : headingPages(pieces, pageOf(paper), listed);
  return headings.map((block, at) => ({ level: block.level, text: headingText(block), page: pages[at] }));
}

/** How many levels the contents list; none where there are no contents. */
export const levelsOf = ({ blocks }: Paper): number => blocks.find((block) => block.kind === 'contents')?.levels ?? 0;
