import { sectionNumber } from '#shared/base/numerals.ts';
import { slideWords } from '#shared/words/slides.ts';
import type { Block, Body, Bullet, Chart, Entry, Facts, Heading, Labelled, Paper, Picture, Table } from './paper.ts';
import { printable } from './plain.ts';

/** What stands on slides: a paper's text and figures, without what is for paper alone. */
export type SlideBlock = Heading | Entry | Body | Bullet | Table | Chart | Picture;

export interface SlideSection {
  /** 01 or 壹; blank where a section has none. */
  number: string;
  title: string;
  blocks: readonly SlideBlock[];
  /** The heading it began with; none: what stands in front of the first. */
  heading?: Heading;
}

/** A set of slides as plain data. */
export interface SlideSet {
  office: string;
  title: string;
  /** 密件: on every slide. */
  mark?: string;
  cover: { lines: readonly string[]; foot: readonly string[] };
  contents: string;
  sections: readonly SlideSection[];
  /** The words of a last slide; none: there is no such slide. */
  closing?: string;
}

export interface SlideChoices {
  /** How sections count that have no mark of their own: 01, or 壹 as the paper does. */
  numbers?: 'digits' | 'numerals';
  /** Stands on the cover, below what the paper says. */
  reporter?: string;
  /** A last slide, with words of its own or those of the house. */
  closing?: boolean | string;
}

/** A paper as slides: headings of the first level begin a section; contents are made anew, stamps stay on paper. */
export function slidesOf(paper: Paper, choices: SlideChoices = {}): SlideSet {
  const { office, title, mark, blocks } = paper;
  const contents = blocks.find((block) => block.kind === 'contents')?.title;
  return {
    office: printable(office),
    title: printable(title),
    ...(mark === undefined ? {} : { mark: printable(mark) }),
    cover: coverOf(paper, choices.reporter),
    contents: printable(contents) || slideWords.contents,
    sections: sectionsOf(paper, choices),
    ...closingOf(choices),
  };
}

function closingOf({ closing }: SlideChoices): { closing?: string } {
  if (closing === true) return { closing: slideWords.thanks };
  const words = printable(closing || '');
  return words === '' ? {} : { closing: words };
}

function coverOf({ office, title, subtitle, blocks }: Paper, reporter: string | undefined): SlideSet['cover'] {
  const own = blocks.find((block) => block.kind === 'cover');
  const lines = own?.lines ?? [office, title, ...(subtitle === undefined ? [] : [subtitle])];
  const foot = (own?.foot ?? []).map(printable);
  const reports = reporter === undefined || foot.some((line) => line.includes(printable(reporter)));
  return {
    lines: lines.map(printable),
    foot: reports ? foot : [...foot, slideWords.reporter(printable(reporter))],
  };
}

function sectionsOf({ title, blocks }: Paper, { numbers = 'digits' }: SlideChoices): SlideSection[] {
  const sections: (SlideSection & { blocks: SlideBlock[] })[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) {
      sections.push({
        number: numberOf(block, numbers),
        title: printable(block.text),
        blocks: [],
        heading: block,
      });
      continue;
    }
    const shown = onSlides(block);
    if (shown.length === 0) continue;
    if (sections.length === 0) sections.push({ number: '', title: printable(title), blocks: [] });
    sections.at(-1)?.blocks.push(...shown);
  }
  return sections;
}

function numberOf({ n, mark }: Heading, numbers: 'digits' | 'numerals'): string {
  if (mark !== undefined) return printable(mark).trim();
  return numbers === 'digits' ? String(n).padStart(2, '0') : sectionNumber(n);
}

function onSlides(block: Block): SlideBlock[] {
  switch (block.kind) {
    case 'heading':
    case 'entry':
    case 'body':
    case 'bullet':
    case 'table':
    case 'chart':
    case 'picture':
      return [block];
    case 'labelled':
      return [labelledBody(block)];
    case 'facts':
      return factsBody(block);
    case 'note':
      return [{ kind: 'body', text: block.text }];
    case 'cover':
    case 'contents':
    case 'signatures':
    case 'pageBreak':
      return [];
  }
}

const labelledBody = ({ label, text, under, strong }: Labelled): Body => ({
  kind: 'body',
  text: `${label}：${text}`,
  ...(under === undefined ? {} : { under }),
  ...(strong ? { leading: true } : {}),
});

/** What is left blank on paper, to be filled in by hand, is not shown. */
function factsBody({ rows }: Facts): Body[] {
  const lines = rows.filter(([, value]) => printable(value) !== '').map(([label, value]) => `${label}：${value}`);
  return lines.length === 0 ? [] : [{ kind: 'body', text: lines.join('\n') }];
}
