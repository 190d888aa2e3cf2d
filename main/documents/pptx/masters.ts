import { slideWords } from '#shared/words/slides.ts';
import { coverBoxes } from '../slides/cover.ts';
import { type Box, barHeight, bodyEnd, bodyWidth, sheet, underBar } from '../slides/measure.ts';
import {
  background,
  colorMap,
  level,
  levels,
  mapped,
  names,
  place,
  places,
  prompt,
  themeFont,
} from './placeholders.ts';
import { bandXml, tree } from './shapes.ts';
import { endRun, field, run } from './text.ts';
import { declaration, fill, namespaces } from './xml.ts';

/** Which layout a slide has; their files count in this order. */
export const layouts = ['cover', 'section', 'bare'] as const;
export type Layout = (typeof layouts)[number];

const bodyTop = sheet.top + barHeight + underBar;
const footHeight = 18;
const numberWidth = 120;

const boxes = {
  title: { x: sheet.side, y: sheet.top, width: bodyWidth, height: barHeight },
  text: { x: sheet.side, y: bodyTop, width: bodyWidth, height: bodyEnd - bodyTop },
  foot: { x: sheet.side, y: sheet.foot, width: bodyWidth - numberWidth, height: footHeight },
  number: { x: sheet.side + bodyWidth - numberWidth, y: sheet.foot, width: numberWidth, height: footHeight },
} as const;

/** The band at the left edge of the cover, and the tab at the left of each title: as the year's books stand in the program. */
const coverBand: Box = { x: 0, y: 0, width: 28, height: sheet.height };
const tab: Box = { x: 0, y: sheet.top, width: 12, height: barHeight };

/** Slides count x / y: the number moves with the slide, how many there are is known when they are written. */
export const slideNumber = (shown: string, of: string): string =>
  `<a:p><a:pPr algn="r"/>${field('slidenum', 'B6F15528-21DE-4FAA-801E-634DDDAF4B2B', shown)}${of === '' ? '' : run(` / ${of}`)}${endRun()}</a:p>`;

const small = (align: 'l' | 'r'): string =>
  `<a:lvl1pPr algn="${align}"><a:defRPr sz="1200">${fill('accent6')}${themeFont('mn')}</a:defRPr></a:lvl1pPr>`;

/** Foot and number; a master counts its places otherwise than its layouts. */
const footPlaces = (id: number, foot: string, number: string): string =>
  [
    place({ id, name: names.foot, type: foot, box: boxes.foot, anchor: 'ctr', list: small('l') }),
    place({
      id: id + 1,
      name: names.number,
      type: number,
      box: boxes.number,
      anchor: 'ctr',
      list: small('r'),
      inside: slideNumber('‹#›', ''),
    }),
  ].join('');

const titlePlace = (id: number, type: string, box?: Box): string => {
  const anchor = type === places.coverTitle ? 'b' : 'ctr';
  const own = { id, name: names.title, type, anchor, inside: prompt(names.title) } as const;
  return place(box === undefined ? own : { ...own, box });
};

const textPlace = (id: number, type: string, box?: Box): string => {
  const own = { id, name: names.text, type, inside: prompt(names.text) };
  return place(box === undefined ? own : { ...own, box });
};

const masterShapes = [
  titlePlace(2, places.title, boxes.title),
  textPlace(3, 'type="body" idx="1"', boxes.text),
  footPlaces(4, 'type="ftr" sz="quarter" idx="3"', 'type="sldNum" sz="quarter" idx="4"'),
];

export const masterXml = [
  `${declaration}<p:sldMaster ${namespaces}><p:cSld>${background}${tree(masterShapes.join(''))}</p:cSld>${colorMap}<p:sldLayoutIdLst>`,
  ...layouts.map((_, at) => `<p:sldLayoutId id="${2_147_483_649 + at}" r:id="rId${at + 1}"/>`),
  '</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles>',
  `<p:titleStyle>${level(1, { size: 28, bold: true, font: 'mj' })}</p:titleStyle>`,
  `<p:bodyStyle>${levels(20)}</p:bodyStyle><p:otherStyle>${levels(18)}</p:otherStyle></p:txStyles></p:sldMaster>`,
].join('');

const layoutShapes: Record<Layout, readonly string[]> = {
  cover: [
    bandXml(2, names.band, coverBand, 'accent1'),
    titlePlace(3, places.coverTitle, coverBoxes.lines),
    textPlace(4, places.coverFoot, coverBoxes.foot),
  ],
  section: [
    bandXml(2, names.band, tab, 'accent1'),
    titlePlace(3, places.title),
    textPlace(4, places.text),
    footPlaces(5, places.foot, places.number),
  ],
  bare: [
    bandXml(2, names.band, tab, 'accent1'),
    titlePlace(3, places.title),
    footPlaces(4, places.foot, places.number),
  ],
};

const layoutTypes: Record<Layout, string> = { cover: 'title', section: 'obj', bare: 'titleOnly' };

export const layoutXml = (layout: Layout): string =>
  `${declaration}<p:sldLayout ${namespaces} type="${layoutTypes[layout]}" preserve="1"><p:cSld name="${slideWords.layouts[layout]}">${tree(layoutShapes[layout].join(''))}</p:cSld>${mapped}</p:sldLayout>`;

export const slideXml = (shapes: string): string =>
  `${declaration}<p:sld ${namespaces}><p:cSld>${tree(shapes)}</p:cSld>${mapped}</p:sld>`;
