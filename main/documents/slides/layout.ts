import { slideWords } from '#shared/words/slides.ts';
import type { SlideSection, SlideSet } from '../slides.ts';
import { contentsPages } from './contents.ts';
import { closingSlides, coverSlides } from './cover.ts';
import { besideFigure, figureAreas } from './figures.ts';
import type { Piece } from './flowing.ts';
import { type Box, barHeight, bodyEnd, bodyWidth, lineOf, sheet, underBar, wrapped } from './measure.ts';
import { pagesOf } from './pages.ts';
import { type Segment, segmentsOf } from './segments.ts';
import type { Area, Slide, TitleBar } from './slide.ts';
import { notesOf, sourceNotes } from './spoken.ts';

/** What stands on which slide. */
export const laidOut = (set: SlideSet): Slide[] => [
  ...coverSlides(set.cover),
  ...contentsSlides(set),
  ...set.sections.flatMap(sectionSlides),
  ...(set.closing === undefined ? [] : closingSlides(set.closing)),
];

/** A single section needs none. */
function contentsSlides({ contents, sections }: SlideSet): Slide[] {
  if (sections.length < 2) return [];
  const again = titleBar('', contents + slideWords.continued);
  return contentsPages(sections, bodyOf(again)).map((entries, at) => ({
    kind: 'contents',
    title: at === 0 ? titleBar('', contents) : again,
    entries,
  }));
}

const titleSizes = [28, 24, 20] as const;
/** Letters of a title are bold, which takes a little more. */
const bold = 1.05;

export const titleText = ({ number, text }: Pick<TitleBar, 'number' | 'text'>): string =>
  number === '' ? text : `${number}　${text}`;

export const titleLines = (title: string, size: number): string[] => wrapped(title, bodyWidth / size / bold - 0.5);

/** One line if a size lets it be one, else as many as it takes at the smallest. */
function titleBar(number: string, text: string): TitleBar {
  const linesAt = (size: number): number => titleLines(titleText({ number, text }), size).length;
  const size = titleSizes.find((one) => linesAt(one) === 1) ?? 20;
  return { number, text, size, height: Math.max(barHeight, linesAt(size) * lineOf(size)) };
}

/** However long a title is. */
const leastBody = 120;

function bodyOf({ height }: TitleBar): Box {
  const y = sheet.top + height + underBar;
  return { x: sheet.side, y, width: bodyWidth, height: Math.max(leastBody, bodyEnd - y) };
}

function sectionSlides(section: SlideSection, at: number): Slide[] {
  const first = titleBar(section.number, section.title);
  const again = titleBar(section.number, section.title + slideWords.continued);
  const pages = segmentsOf(section.blocks).flatMap((segment) => segmentPages(segment, bodyOf(again)));
  return (pages.length === 0 ? [[]] : pages).map((areas, n) => ({
    kind: 'section',
    title: n === 0 ? first : again,
    section: at,
    areas,
    notes: [
      ...(n === 0 ? notesOf(section) : []),
      ...sourceNotes([...((n === 0 && section.heading?.sources) || []), ...areas.flatMap(sourcesIn)]),
    ],
  }));
}

/** Of the figures that stand here. */
function sourcesIn(area: Area): readonly string[] {
  switch (area.kind) {
    case 'text':
      return area.paras.flatMap(({ sources = [] }) => sources);
    case 'table':
      return area.part.sources ?? [];
    case 'chart':
      return area.chart.sources ?? [];
    case 'picture':
    case 'caption':
      return [];
  }
}

/** A figure stands beside its text, or on a slide of its own behind it; in front of it where it came first. */
function segmentPages({ flowing, figure, leads }: Segment, body: Box): Area[][] {
  const pages = (): Area[][] => pagesOf(flowing, body).map((page) => page.map((piece) => areaOf(piece, body)));
  if (figure === undefined) return pages();
  const [only] = flowing;
  if (only === undefined) return [figureAreas(figure, body)];
  const beside = flowing.length === 1 && only.kind === 'text' ? besideFigure(only.paras, figure, body) : undefined;
  if (beside !== undefined) return [beside];
  const own = figureAreas(figure, body);
  return leads ? [own, ...pages()] : [...pages(), own];
}

function areaOf(piece: Piece, body: Box): Area {
  const box = { ...body, y: body.y + piece.y, height: piece.height };
  return piece.kind === 'text'
    ? { kind: 'text', box, size: piece.size, paras: piece.paras }
    : { kind: 'table', box, part: piece.part };
}
