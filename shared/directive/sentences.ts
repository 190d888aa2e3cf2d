import type { Day } from '../base/day.ts';
import { plainText, squeezedText } from '../base/plain-text.ts';
import { joinVerticalText } from '../base/text-key.ts';
import type { OfficeCalendar } from '../base/working-days.ts';
import { readDue } from './due-words.ts';
import { type KnownUnit, readUnits } from './unit-words.ts';

/** `from` and `to` are places in the text it was taken from. */
export type Sentence = { from: number; to: number; text: string };

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
  ['“', '”'],
]);
const ENDS = '。；！？!?;';
const LINE_BREAKS = '\n\r\v\f\u2028\u2029';
const LONGEST_QUOTATION = 500;
// 「…。」並散會 goes on behind the quotation; 「…。」請… does not.
const GOES_ON = '，、。；：,;:並及與或和等之的案為一乙';

/** The sentences of a decision. What stands in quotation marks or brackets stays whole; line breaks always end a sentence. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  while (from < text.length) {
    const to = sentenceEnd(text, from);
    const sentence = trimmed(text, from, to);
    if (sentence !== null) sentences.push(sentence);
    from = to;
  }
  return sentences;
}

/** The place behind the sentence that begins at `from`. */
function sentenceEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (LINE_BREAKS.includes(character)) return at + 1;
    if (ENDS.includes(character)) return runEnd(text, at);
    const close = closingPlace(text, at);
    if (close === null) continue;
    if (endsInside(text, close)) return close + 1;
    at = close;
  }
  return text.length;
}

/** Behind all the marks that end one sentence together: ！？ or 。」 where the quotation had no beginning. */
function runEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && (ENDS.includes(text.charAt(end)) || isCloser(text.charAt(end)))) end += 1;
  return end;
}

function isCloser(character: string): boolean {
  return [...CLOSERS.values()].includes(character);
}

/** Where the bracket opened at `open` closes; null when none opens there, or it does not close in its line. */
function closingPlace(text: string, open: number): number | null {
  const close = CLOSERS.get(text.charAt(open));
  if (close === undefined) return null;
  let depth = 0;
  const end = Math.min(text.length, open + LONGEST_QUOTATION);
  for (let at = open; at < end && !LINE_BREAKS.includes(text.charAt(at)); at += 1) {
    if (text.charAt(at) === text.charAt(open)) depth += 1;
    if (text.charAt(at) === close) depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

function endsInside(text: string, close: number): boolean {
  const next = text
    .slice(close + 1)
    .trimStart()
    .charAt(0);
  return '。！？'.includes(text.charAt(close - 1)) && '」』”'.includes(text.charAt(close)) && !GOES_ON.includes(next);
}

function trimmed(text: string, from: number, to: number): Sentence | null {
  const piece = text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  const end = from + piece.trimEnd().length;
  return start < end ? { from: start, to: end, text: text.slice(start, end) } : null;
}

export type SentenceReading = {
  /** Ids of units. */
  leads: string[];
  cos: string[];
  dueOn: Day | null;
  /** The words that name the day, also where they name none the calendar knows (下次會議前). */
  dueText: string | null;
  /** False where the office calendar of a year on the way is missing. */
  certain: boolean;
};

/** Units and due day as the sentence words them: proposals that the user corrects. */
export function readSentence(
  sentence: string,
  context: { units: readonly KnownUnit[]; today: Day; calendar?: OfficeCalendar },
): SentenceReading {
  const text = squeezedText(sentence);
  const { leads, cos } = readUnits(text, context.units);
  const { day, words, certain } = readDue(text, context.today, context.calendar);
  return { leads, cos, dueOn: day, dueText: words, certain };
}

const NUMBERING =
  '(?:[壹貳參肆伍陸柒捌玖拾]{1,3}、|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.、])';
const NUMBERING_ALONE = new RegExp(`^${NUMBERING}$`);
const SPACE_BEHIND_NUMBERING = new RegExp(`^(${NUMBERING})[ \\u3000]+`);
// Bullets, among them those of symbol fonts, which arrive as private characters.
const BULLET = /^(?:[\uf000-\uf0ff•●▪■◆‧·*-](?:[ \u3000]+|$))+/;

/** A text pasted from a word processor as clean paragraphs: breaks inside a paragraph, tabs, bullets and unseen characters are gone. */
export function pastedParagraphs(text: string): string[] {
  const paragraphs = text
    .replace(/\r\n?|[\u0007\f\u2029]/g, '\n')
    .split('\n')
    .flatMap((paragraph) => joinVerticalText(paragraph.replace(/[\v\u2028]/g, '\n')).split('\n'))
    .map(cleanParagraph)
    .filter((paragraph) => paragraph !== '');
  return joinNumbering(paragraphs);
}

function cleanParagraph(paragraph: string): string {
  return paragraph
    .replace(/[\t\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[\p{Cc}\u200b-\u200f\u2060\ufeff\ufffc\u00ad]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(BULLET, '')
    .replace(SPACE_BEHIND_NUMBERING, '$1')
    .trim();
}

/** A number that stands alone in its line belongs to the text of the next. */
function joinNumbering(paragraphs: readonly string[]): string[] {
  const joined: string[] = [];
  let numbering = '';
  for (const paragraph of paragraphs) {
    if (NUMBERING_ALONE.test(plainText(paragraph))) {
      numbering += paragraph;
      continue;
    }
    joined.push(numbering + paragraph);
    numbering = '';
  }
  return numbering === '' ? joined : [...joined, numbering];
}
