import { type Level, levelLabel } from '#shared/base/numerals.ts';
import type { Body, Bullet, Entry, Heading } from '../paper.ts';
import { linesOf, markerOf } from '../plain.ts';
import { widthOf, wrapped } from './measure.ts';

/** A paragraph on a slide; lengths in characters of its size. */
export interface Para {
  /** 一、 or ▶; blank where the text goes on below another's. */
  marker: string;
  text: string;
  /** How far the marker stands from the margin, and the text from the marker. */
  indent: number;
  hang: number;
  /** Names what follows: strong, and never the last on its slide. */
  strong: boolean;
  sources?: readonly string[];
}

export type TextBlock = Heading | Entry | Body | Bullet;

export const bulletSign = '▶';
const bulletHang = 1.4;

/** The first level is the slide's title; those below begin at its margin. */
const indentOf = (level: Level): number => Math.max(0, level - 2);
const underIndent = (under: Level | undefined): number =>
  under === undefined || under === 1 ? 0 : indentOf(under) + 2.2;

/** The paragraphs of a block; blank lines are left out. */
export function parasOf(block: TextBlock): Para[] {
  const { sources } = block;
  return sources === undefined ? plainParas(block) : plainParas(block).map((para) => ({ ...para, sources }));
}

function plainParas(block: TextBlock): Para[] {
  switch (block.kind) {
    case 'heading':
      return numbered(block, markOf(block), indentOf(block.level), true);
    case 'entry':
      return numbered(block, levelLabel(block.level, block.n), indentOf(block.level), false);
    case 'bullet':
      return numbered(block, bulletSign, underIndent(block.under), false);
    case 'body':
      return textLines(block.text).map((line) => typed(line, underIndent(block.under), block.leading === true));
  }
}

/** Its own, or the level's. */
export const markOf = ({ mark, level, n }: Heading): string => mark?.trim() ?? levelLabel(level, n);

const textLines = (text: string): string[] => linesOf(text).filter((line) => line.trim() !== '');

/** The first line behind the marker, the others below its text. */
function numbered({ text }: { text: string }, marker: string, indent: number, strong: boolean): Para[] {
  const [first = '', ...rest] = textLines(text);
  const hang = marker === bulletSign ? bulletHang : hangOf(marker);
  return [{ marker, text: first, indent, hang, strong }, ...rest.map((line) => typed(line, indent + hang, strong))];
}

const hangOf = (marker: string): number => (marker === '' ? 0 : widthOf(marker) + 0.2);

/** A line that may begin with a number of its own, as somebody typed it. */
function typed(line: string, indent: number, strong: boolean): Para {
  const marker = markerOf(line).trim();
  const text = line.slice(markerOf(line).length);
  return { marker, text, indent, hang: hangOf(marker), strong };
}

/** A part of the line stays free for signs that hang over, and for fonts wider than expected. */
const reserve = 0.4;
const least = 6;

/** The lines of a paragraph at a size, in a room of so many points. */
export function linesIn({ text, indent, hang }: Para, size: number, width: number): string[] {
  return wrapped(text, Math.max(least, width / size - indent - hang - reserve));
}
