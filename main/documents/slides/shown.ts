import type {
  PlacedSlideLines,
  ShownSlide,
  ShownSlides,
  SlideArea,
  SlideEntry,
  SlideLines,
  SlidePara,
  SlideTitle,
} from '#shared/booklet/slides.ts';
import type { SlideSet } from '../slides.ts';
import { type ContentsEntry, numberRoom } from './contents.ts';
import { captionSize } from './figures.ts';
import { laidOut, titleLines, titleText } from './layout.ts';
import { gapOf, lineOf, sheet, wrapped } from './measure.ts';
import { linesIn, type Para } from './paras.ts';
import { Pictures } from './shown-pictures.ts';
import { shownTable } from './shown-table.ts';
import type { Area, PlacedLines, Slide, TitleBar } from './slide.ts';

/** The slides of a set as a page shows them: laid out and broken by what writes the .pptx. */
export function shownSlides(set: SlideSet, sectionOf: (section: number) => string | null): ShownSlides {
  const slides = laidOut(set);
  const around = { slides, sectionOf, pictures: new Pictures() };
  return {
    width: sheet.width,
    height: sheet.height,
    foot: `${set.office}　${set.title}`,
    mark: set.mark ?? null,
    slides: slides.map((slide) => shownSlide(slide, around)),
  };
}

interface Around {
  slides: readonly Slide[];
  sectionOf: (section: number) => string | null;
  pictures: Pictures;
}

function shownSlide(slide: Slide, around: Around): ShownSlide {
  switch (slide.kind) {
    case 'cover':
      return { kind: 'cover', lines: placed(slide.lines), foot: placed(slide.foot), notes: [] };
    case 'closing':
      return { kind: 'closing', lines: placed(slide.lines), notes: [] };
    case 'contents':
      return {
        kind: 'contents',
        title: shownTitle(slide.title),
        entries: slide.entries.map((entry) => shownEntry(entry, around)),
        notes: [],
      };
    case 'section':
      return {
        kind: 'section',
        title: shownTitle(slide.title),
        areas: slide.areas.map((area) => shownArea(area, around)),
        section: around.sectionOf(slide.section),
        notes: [...slide.notes],
      };
  }
}

const sized = (size: number, lines: readonly string[]): SlideLines => ({ size, line: lineOf(size), lines: [...lines] });

const placed = ({ box, size, lines }: PlacedLines): PlacedSlideLines => ({ box: { ...box }, ...sized(size, lines) });

/** The number is measured with the title, and shown in a colour of its own. */
function shownTitle(title: TitleBar): SlideTitle {
  const { number, size, height } = title;
  const [first = '', ...rest] = titleLines(titleText(title), size);
  const own = number !== '' && first.startsWith(number) ? first.slice(number.length).trimStart() : first;
  return { number, height, ...sized(size, [own, ...rest]) };
}

function shownEntry({ section, number, title, size, box }: ContentsEntry, { slides }: Around): SlideEntry {
  const numberWidth = numberRoom(number, size);
  return {
    ...{ number, numberWidth, box: { ...box } },
    title: sized(size, wrapped(title, (box.width - numberWidth) / size - 0.5)),
    to: slides.findIndex((one) => one.kind === 'section' && one.section === section),
  };
}

function shownArea(area: Area, { pictures }: Around): SlideArea {
  const box = { ...area.box };
  switch (area.kind) {
    case 'text': {
      const { size, paras } = area;
      const look = { size, line: lineOf(size), gap: gapOf(size) };
      return { kind: 'text', box, ...look, paras: paras.map((para) => shownPara(para, size, box.width)) };
    }
    case 'table':
      return { kind: 'table', box, ...shownTable(area.part) };
    case 'chart':
      return { kind: 'drawing', box, ...pictures.chart(area.chart, box) };
    case 'picture':
      return { kind: 'drawing', box, ...pictures.picture(area.picture) };
    case 'caption':
      return { kind: 'caption', box, ...sized(captionSize, wrapped(area.text, box.width / captionSize - 0.5)) };
  }
}

const shownPara = (para: Para, size: number, width: number): SlidePara => ({
  marker: para.marker,
  lines: linesIn(para, size, width),
  indent: para.indent,
  hang: para.hang,
  strong: para.strong,
});
