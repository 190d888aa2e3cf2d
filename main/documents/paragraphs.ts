import { type ISpacingProperties, Paragraph, TextRun } from 'docx';
import { type Level, levelLabel } from '#shared/base/numerals.ts';
import type { Body, Entry, Facts, Heading, Labelled, Note } from './paper.ts';
import { emWidth, linesOf, markerOf, printable } from './plain.ts';
import { styles } from './styles.ts';

/** A character of the body, 14 points, in twips. */
const em = 280;

/** Signs such as □ and … stand in both kinds of font: the hint says which. */
const eastAsian = { hint: 'eastAsia' } as const;

export interface RunLook {
  bold?: boolean;
  /** Half points. */
  size?: number;
  characterSpacing?: number;
}

export const run = (text: string, look: RunLook = {}): TextRun => new TextRun({ text, font: eastAsian, ...look });

/** How far the numbers of a level stand from the margin; their text begins behind them. */
const markerAt: Record<Level, number> = { 1: 0, 2: 1, 3: 2, 4: 3, 5: 4 };

const textAt = (level: Level | undefined): number => (level === undefined ? 0 : markerAt[level] + 2);

interface ParagraphLook {
  style?: string;
  /** In characters of the body. */
  left?: number;
  hanging?: number;
  bold?: boolean;
  keepNext?: boolean;
  spacing?: ISpacingProperties;
}

export function paragraph(text: string, look: ParagraphLook = {}): Paragraph {
  const { style = styles.body, left = 0, hanging = 0, bold = false, keepNext, spacing } = look;
  return new Paragraph({
    style,
    indent: { left: Math.round(left * em), hanging: Math.round(hanging * em) },
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(spacing === undefined ? {} : { spacing }),
    children: text === '' ? [] : [run(text, bold ? { bold } : {})],
  });
}

/** The first line with its number; further lines below its text. */
function numbered({ level, n, text }: Heading | Entry, style: string): Paragraph[] {
  const label = levelLabel(level, n);
  const [first = '', ...rest] = linesOf(text);
  const width = emWidth(label);
  const left = markerAt[level] + width;
  return [
    paragraph(label + first, { style, left, hanging: width }),
    ...rest.map((line) => hung(line, left, { style: styles.body })),
  ];
}

export const heading = (block: Heading): Paragraph[] =>
  numbered(block, styles.headings[block.level - 1] ?? styles.body);
export const entry = (block: Entry): Paragraph[] => numbered(block, styles.body);

/** A line that may begin with a number of its own: what follows stands below its text. */
function hung(line: string, left: number, look: ParagraphLook = {}): Paragraph {
  const width = emWidth(markerOf(line));
  return paragraph(line, { ...look, left: left + width, hanging: width });
}

export function body({ text, under, leading = false }: Body): Paragraph[] {
  const look = leading ? { bold: true, keepNext: true, spacing: { before: 80 } } : {};
  return linesOf(text).map((line) => hung(line, textAt(under), look));
}

/** A first line without a number of its own stands behind the label; lists begin there as well. */
export function labelled({ label, text, under, strong = false }: Labelled): Paragraph[] {
  const lead = `${label}：`;
  const [first = '', ...rest] = linesOf(text);
  const at = textAt(under);
  const own = emWidth(lead);
  const hanging = own + emWidth(markerOf(first));
  const opening = new Paragraph({
    style: styles.body,
    indent: { left: Math.round((at + hanging) * em), hanging: Math.round(hanging * em) },
    children: [run(lead, { bold: strong }), ...(first === '' ? [] : [run(first, { bold: strong })])],
  });
  return [opening, ...rest.map((line) => hung(line, at + own, { bold: strong }))];
}

export function facts({ rows }: Facts): Paragraph[] {
  const width = Math.max(0, ...rows.map(([label]) => emWidth(label)));
  return rows.flatMap(([label, value]) => fact(label, linesOf(value), width));
}

function fact(label: string, [first = '', ...rest]: string[], width: number): Paragraph[] {
  const left = width + 1;
  const opening = new Paragraph({
    style: styles.body,
    indent: { left: Math.round(left * em), hanging: Math.round(left * em) },
    children: [...spread(label, width), run(`：${first}`)],
  });
  return [opening, ...rest.map((line) => paragraph(line, { left }))];
}

/** The label over the whole width, by space between its characters: no blanks are put into the text. */
function spread(label: string, width: number): TextRun[] {
  const characters = [...printable(label)];
  const gaps = characters.length - 1;
  const space = gaps < 1 ? 0 : Math.round(((width - emWidth(label)) * em) / gaps);
  if (space === 0) return [run(label)];
  return [run(characters.slice(0, -1).join(''), { characterSpacing: space }), run(characters.at(-1) ?? '')];
}

export const note = ({ text }: Note): Paragraph[] =>
  linesOf(text).map((line) => paragraph(line, { style: styles.note }));
