import { gapOf, lineOf } from '../slides/measure.ts';
import { bulletSign, type Para } from '../slides/paras.ts';
import { sans } from './theme.ts';
import { emu, escaped, fill, type Ink } from './xml.ts';

export interface Letters {
  /** In points; none: as the placeholder has it. */
  size?: number;
  bold?: boolean;
  ink?: Ink;
  font?: string;
}

/** Chinese of Taiwan, so that lines break by its rules, with Latin in between. */
const language = 'lang="zh-TW" altLang="en-US"';

const lettersOf = (tag: string, { size, bold, ink, font }: Letters): string =>
  [
    `<a:${tag} ${language}`,
    size === undefined ? '' : ` sz="${size * 100}"`,
    bold === undefined ? '' : ` b="${bold ? 1 : 0}"`,
    '>',
    ink === undefined ? '' : fill(ink),
    font === undefined ? '' : `<a:latin typeface="${font}"/><a:ea typeface="${font}"/>`,
    `</a:${tag}>`,
  ].join('');

export const run = (text: string, letters: Letters = {}): string =>
  text === '' ? '' : `<a:r>${lettersOf('rPr', letters)}<a:t>${escaped(text)}</a:t></a:r>`;

export const field = (type: string, id: string, shown: string, letters: Letters = {}): string =>
  `<a:fld id="{${id}}" type="${type}">${lettersOf('rPr', letters)}<a:t>${escaped(shown)}</a:t></a:fld>`;

export const endRun = (letters: Letters = {}): string => lettersOf('endParaRPr', letters);

interface ParagraphLook {
  align?: 'l' | 'ctr' | 'r';
  /** In points: lines are as high as that, exactly. */
  line?: number;
  before?: number;
  left?: number;
  hanging?: number;
  /** Its sign, and how large. */
  bullet?: { sign: string; size: number };
}

const spacing = (tag: string, points: number | undefined): string =>
  points === undefined ? '' : `<a:${tag}><a:spcPts val="${Math.round(points * 100)}"/></a:${tag}>`;

/** Punctuation begins no line, and may hang at its end. */
export function paragraph(inside: string, look: ParagraphLook = {}): string {
  const { align, line, before, left = 0, hanging = 0, bullet } = look;
  const bulletXml =
    bullet === undefined
      ? '<a:buNone/>'
      : `<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buSzPts val="${bullet.size * 100}"/><a:buFont typeface="${sans}"/><a:buChar char="${bullet.sign}"/>`;
  return [
    `<a:p><a:pPr marL="${emu(left)}" indent="${-emu(hanging)}"${align === undefined ? '' : ` algn="${align}"`} eaLnBrk="1" hangingPunct="1">`,
    spacing('lnSpc', line),
    spacing('spcBef', before),
    bulletXml,
    `</a:pPr>${inside}</a:p>`,
  ].join('');
}

/** A paragraph as it was laid out: behind its number, or below the text of the one before. */
export function paraXml({ marker, text, indent, hang, strong }: Para, size: number, first: boolean): string {
  const letters = { size, bold: strong, ink: 'tx1' } as const;
  const look = {
    line: lineOf(size),
    before: first ? 0 : gapOf(size),
    left: (indent + hang) * size,
    hanging: marker === '' ? 0 : hang * size,
  };
  if (marker === bulletSign)
    return paragraph(run(text, letters), { ...look, bullet: { sign: bulletSign, size: Math.round(size * 0.7) } });
  return paragraph(run(marker === '' ? text : `${marker}\t${text}`, letters), look);
}

export type Anchor = 't' | 'ctr' | 'b';

/** Text in a box without margins of its own: what was measured is what is drawn. */
export const body = (paragraphs: string, anchor: Anchor = 't'): string =>
  `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody>`;
