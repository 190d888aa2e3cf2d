import type { SlideSection } from '../slides.ts';
import { type Box, lineOf, wrapped } from './measure.ts';

/** A section in the contents. */
export interface ContentsEntry {
  /** Which of the sections. */
  section: number;
  number: string;
  title: string;
  size: number;
  box: Box;
}

interface Look {
  size: number;
  /** Room between entries. */
  between: number;
}

/** The most roomy first. */
const looks: readonly Look[] = [
  { size: 24, between: 18 },
  { size: 22, between: 12 },
  { size: 20, between: 8 },
];
const gutter = 40;
/** More sections than this stand in two columns. */
const oneColumn = 8;

/** Numbers stand in a column of their own. */
export const numberRoom = (number: string, size: number): number => (number === '' ? 0 : 2.6 * size);

/** The entries of each slide of contents: one column, or two of the same length. */
export function contentsPages(sections: readonly SlideSection[], body: Box): ContentsEntry[][] {
  const tried = looks.map((look) => pagesWith(sections, body, look));
  return tried.find((pages) => pages.length === 1) ?? tried.at(-1) ?? [];
}

function pagesWith(sections: readonly SlideSection[], body: Box, look: Look): ContentsEntry[][] {
  const columns = sections.length > oneColumn ? 2 : 1;
  const width = columns === 1 ? body.width : (body.width - gutter) / 2;
  const entries = sections.map(({ number, title }, section): ContentsEntry => {
    const { size } = look;
    const height = wrapped(title, (width - numberRoom(number, size)) / size - 0.5).length * lineOf(size);
    return { section, number, title, size, box: { x: body.x, y: body.y, width, height } };
  });
  const filled = columns === 2 ? twoColumns(entries, body, look) : columnsOf(entries, body, look);
  return Array.from({ length: Math.ceil(filled.length / columns) }, (_, page) =>
    filled
      .slice(page * columns, (page + 1) * columns)
      .flatMap((column, at) => stacked(column, body.x + at * (width + gutter), look)),
  );
}

const high = (entries: readonly ContentsEntry[], { between }: Look): number =>
  entries.reduce((sum, { box }) => sum + box.height, 0) + Math.max(0, entries.length - 1) * between;

/** Of the same length where that is enough. */
function twoColumns(entries: readonly ContentsEntry[], body: Box, look: Look): ContentsEntry[][] {
  const half = Math.ceil(entries.length / 2);
  const halves = [entries.slice(0, half), entries.slice(half)];
  return halves.every((one) => high(one, look) <= body.height) ? halves : columnsOf(entries, body, look);
}

function columnsOf(entries: readonly ContentsEntry[], { height }: Box, look: Look): ContentsEntry[][] {
  const columns: ContentsEntry[][] = [[]];
  for (const entry of entries) {
    const last = columns.at(-1) ?? [];
    if (last.length > 0 && high([...last, entry], look) > height) columns.push([entry]);
    else last.push(entry);
  }
  return columns;
}

function stacked(entries: readonly ContentsEntry[], x: number, { between }: Look): ContentsEntry[] {
  let y = entries[0]?.box.y ?? 0;
  return entries.map((entry) => {
    const box = { ...entry.box, x, y };
    y += entry.box.height + between;
    return { ...entry, box };
  });
}
