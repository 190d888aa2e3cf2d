import { chartTitle, chartWords } from '../chart-words.ts';
import type { Chart, Picture } from '../paper.ts';
import type { ContentsEntry } from '../slides/contents.ts';
import { numberRoom } from '../slides/contents.ts';
import { captionSize } from '../slides/figures.ts';
import { bodyWidth, lineOf, sheet } from '../slides/measure.ts';
import type { Area, PlacedLines, Slide, TitleBar } from '../slides/slide.ts';
import { pictureWords } from '../slides/spoken.ts';
import { type Layout, slideNumber } from './masters.ts';
import { names, places } from './placeholders.ts';
import { Shapes } from './shapes.ts';
import { tableXml } from './table.ts';
import { paragraph, paraXml, run } from './text.ts';
import { kai } from './theme.ts';

/** Where a slide finds what it refers to, and what stands on every one. */
export interface Around {
  /** From 1, of how many. */
  number: number;
  of: number;
  foot: string;
  mark?: string;
  /** The file of a section's first slide. */
  slideOf: (section: number) => string;
  /** The file of a chart or picture, put into the package where it is asked for. */
  chartFile: (chart: Chart) => string;
  pictureFile: (picture: Picture) => string;
}

export interface DrawnSlide {
  layout: Layout;
  shapes: Shapes;
  notes: readonly string[];
}

export function drawnSlide(slide: Slide, around: Around): DrawnSlide {
  const shapes = new Shapes();
  switch (slide.kind) {
    case 'cover':
      drawCover(shapes, slide, around);
      return { layout: 'cover', shapes, notes: [] };
    case 'closing':
      shapes.placeholder(names.title, places.coverTitle, centred(slide.lines, 'tx1', true), {
        box: slide.lines.box,
        anchor: 'ctr',
      });
      return { layout: 'cover', shapes, notes: [] };
    case 'contents':
      drawBar(shapes, slide.title, around);
      for (const entry of slide.entries) drawEntry(shapes, entry, around);
      return { layout: 'bare', shapes, notes: [] };
    case 'section': {
      drawBar(shapes, slide.title, around);
      const text = slide.areas.find(({ kind }) => kind === 'text');
      for (const area of slide.areas) drawArea(shapes, area, { around, isBody: area === text });
      return { layout: text === undefined ? 'bare' : 'section', shapes, notes: slide.notes };
    }
  }
}

/** Large lines above a rule, small ones below. */
function drawCover(shapes: Shapes, { lines, foot }: Extract<Slide, { kind: 'cover' }>, around: Around): void {
  const { x, y, width, height } = lines.box;
  shapes.placeholder(names.title, places.coverTitle, centred(lines, 'tx1', true), { box: lines.box, anchor: 'b' });
  shapes.band(names.rule, { x, y: y + height + 11, width, height: 1.5 }, 'accent1');
  if (foot.lines.length > 0)
    shapes.placeholder(names.text, places.coverFoot, centred(foot, 'tx2', false), { box: foot.box });
  if (around.mark !== undefined) drawMark(shapes, around.mark);
}

const centred = ({ lines, size }: PlacedLines, ink: 'tx1' | 'tx2', bold: boolean): string =>
  lines
    .map((text) => paragraph(run(text, { size, bold, ink, font: kai }), { line: lineOf(size), align: 'ctr' }))
    .join('');

function drawMark(shapes: Shapes, mark: string): void {
  const box = { x: sheet.side + bodyWidth - 200, y: 6, width: 200, height: 18 };
  shapes.text(names.mark, box, paragraph(run(mark, { size: 14, bold: true, ink: 'tx1' }), { align: 'r' }), {
    anchor: 'ctr',
  });
}

function drawBar(shapes: Shapes, { number, text, size, height }: TitleBar, around: Around): void {
  const letters = { size } as const;
  const whole = run(number === '' ? '' : `${number}　`, { ...letters, ink: 'accent1' }) + run(text, letters);
  const box = { x: sheet.side, y: sheet.top, width: bodyWidth, height };
  shapes.placeholder(names.title, places.title, paragraph(whole, { line: lineOf(size) }), { box, anchor: 'ctr' });
  shapes.band(names.rule, { x: sheet.side, y: sheet.top + height + 6, width: bodyWidth, height: 1 }, 'accent1');
  shapes.placeholder(names.foot, places.foot, paragraph(run(around.foot)), { anchor: 'ctr' });
  shapes.placeholder(names.number, places.number, slideNumber(String(around.number), String(around.of)), {
    anchor: 'ctr',
  });
  if (around.mark !== undefined) drawMark(shapes, around.mark);
}

/** Number and title apart, both leading to the section. */
function drawEntry(shapes: Shapes, { section, number, title, size, box }: ContentsEntry, around: Around): void {
  const to = shapes.relate('slide', around.slideOf(section));
  const look = { line: lineOf(size) };
  const wide = numberRoom(number, size);
  if (number !== '') {
    const letters = { size, bold: true, ink: 'accent1' } as const;
    shapes.text(number, { ...box, width: wide }, paragraph(run(number, letters), look), { to });
  }
  const rest = { ...box, x: box.x + wide, width: box.width - wide };
  shapes.text(title, rest, paragraph(run(title, { size, ink: 'tx1' }), look), { to });
}

function drawArea(shapes: Shapes, area: Area, { around, isBody }: { around: Around; isBody: boolean }): void {
  switch (area.kind) {
    case 'text': {
      const text = area.paras.map((para, at) => paraXml(para, area.size, at === 0)).join('');
      if (isBody) shapes.placeholder(names.text, places.text, text, { box: area.box });
      else shapes.text(names.text, area.box, text);
      return;
    }
    case 'table':
      shapes.table(area.box, tableXml(area.part), area.part.words, area.part.words);
      return;
    case 'chart': {
      const relation = shapes.relate('chart', around.chartFile(area.chart));
      shapes.chart(area.box, relation, chartTitle(area.chart), chartWords(area.chart));
      return;
    }
    case 'picture':
      shapes.picture(area.box, shapes.relate('image', around.pictureFile(area.picture)), pictureWords(area.picture));
      return;
    case 'caption': {
      const letters = { size: captionSize, ink: 'tx2' } as const;
      shapes.text(
        names.caption,
        area.box,
        paragraph(run(area.text, letters), { line: lineOf(captionSize), align: 'ctr' }),
      );
      return;
    }
  }
}
