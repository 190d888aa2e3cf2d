import { type Level, levelLabel } from '#shared/base/numerals.ts';
import { em as emPoints, styles } from './looks.ts';
import type { Body, Bullet, Entry, Facts, Heading, Labelled, Note } from './paper.ts';
import type { Para, Span } from './pieces.ts';
import { emWidth, linesOf, markerOf, printable } from './plain.ts';

/** A character of the body, in twips. */
const em = emPoints * 20;

/** How far the numbers of a level stand from the margin; their text begins behind them. */
const markerAt: Record<Level, number> = { 1: 0, 2: 1, 3: 2, 4: 3, 5: 4 };

const textAt = (level: Level | undefined): number => (level === undefined ? 0 : markerAt[level] + 2);

interface ParagraphLook {
  style?: string;
  /** In characters of the body. */
  left?: number;
  hanging?: number;
  bold?: boolean;
  more?: Pick<Para, 'keepNext' | 'before' | 'line' | 'opens'>;
}

export function paragraph(text: string, look: ParagraphLook = {}): Para {
  const { style = styles.body, left = 0, hanging = 0, bold = false, more = {} } = look;
  const span: Span = bold ? { text, bold } : { text };
  return {
    piece: 'para',
    style,
    left: Math.round(left * em),
    hanging: Math.round(hanging * em),
    ...more,
    spans: text === '' ? [] : [span],
  };
}

const labelOf = (block: Heading | Entry): string =>
  (block.kind === 'heading' ? block.mark : undefined) ?? levelLabel(block.level, block.n);

/** The first line with its number; further lines below its text. */
function numbered(block: Heading | Entry, style: string): Para[] {
  const { level, text } = block;
  const label = labelOf(block);
  const [first = '', ...rest] = linesOf(text);
  const width = emWidth(label);
  const left = markerAt[level] + width;
  return [paragraph(label + first, { style, left, hanging: width }), ...rest.map((line) => hung(line, left))];
}

/** What a heading says, as contents list it. */
export const headingText = (block: Heading): string => labelOf(block) + (linesOf(block.text)[0] ?? '');

export const heading = (block: Heading): Para[] => numbered(block, styles.headings[block.level - 1] ?? styles.body);
export const entry = (block: Entry): Para[] => numbered(block, styles.body);

/** A line that may begin with a number of its own: what follows stands below its text. */
function hung(line: string, left: number, look: ParagraphLook = {}): Para {
  const width = emWidth(markerOf(line));
  return paragraph(line, { ...look, left: left + width, hanging: width });
}

export function body({ text, under, leading = false }: Body): Para[] {
  const look: ParagraphLook = leading ? { bold: true, more: { keepNext: true, before: 80 } } : {};
  return linesOf(text).map((line) => hung(line, textAt(under), look));
}

const mark = '▶';

export function bullet({ text, under }: Bullet): Para[] {
  const [first = '', ...rest] = linesOf(text);
  const left = textAt(under) + emWidth(mark);
  return [paragraph(mark + first, { left, hanging: emWidth(mark) }), ...rest.map((line) => hung(line, left))];
}

/** A first line without a number of its own stands behind the label; lists begin there as well. */
export function labelled({ label, text, under, strong = false }: Labelled): Para[] {
  const lead = `${label}：`;
  const [first = '', ...rest] = linesOf(text);
  const at = textAt(under);
  const own = emWidth(lead);
  const hanging = own + emWidth(markerOf(first));
  const opening: Para = {
    ...paragraph('', { left: at + hanging, hanging }),
    spans: [printable(lead), first].filter((one) => one !== '').map((one) => ({ text: one, bold: strong })),
  };
  return [opening, ...rest.map((line) => hung(line, at + own, { bold: strong }))];
}

export function facts({ rows }: Facts): Para[] {
  const width = Math.max(0, ...rows.map(([label]) => emWidth(label)));
  return rows.flatMap(([label, value]) => fact(label, linesOf(value), width));
}

function fact(label: string, [first = '', ...rest]: string[], width: number): Para[] {
  const left = width + 1;
  const opening: Para = {
    ...paragraph('', { left, hanging: left }),
    spans: [...spread(label, width), { text: `：${first}` }],
  };
  return [opening, ...rest.map((line) => paragraph(line, { left }))];
}

/** The label over the whole width, by space between its characters: no blanks are put into the text. */
function spread(label: string, width: number): Span[] {
  const characters = [...printable(label)];
  const gaps = characters.length - 1;
  const spacing = gaps < 1 ? 0 : Math.round(((width - emWidth(label)) * em) / gaps);
  if (spacing === 0) return [{ text: label }];
  return [{ text: characters.slice(0, -1).join(''), spacing }, { text: characters.at(-1) ?? '' }];
}

export const note = ({ text }: Note): Para[] => linesOf(text).map((line) => paragraph(line, { style: styles.note }));

/** Empty room of so many points: between tables, which would otherwise grow into one. */
export const gap = (points: number, keepNext = false): Para =>
  paragraph('', { more: { line: points * 20, ...(keepNext ? { keepNext } : {}) } });
