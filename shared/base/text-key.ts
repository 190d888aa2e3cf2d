import { plainText } from './plain-text.ts';

/** Stored beside every index and key made with `textKey`; a higher version means they must be rebuilt. */
export const TEXT_KEY_VERSION = 1;

// Han (with 〇 and 々), phonetic signs, and the private use area where offices keep the characters of names.
const CJK = '\\p{Script=Han}\\p{Script=Bopomofo}\\p{Co}';
const SPACE_BESIDE_CJK = new RegExp(`(?<=[${CJK}])\\s+|\\s+(?=[${CJK}])`, 'gu');

/** Most texts are their own key: no space, no capital, and of what is beyond ASCII the common ideographs but 台. */
const OWN_KEY = /^[!-@[-~\u4e00-\u53ef\u53f1-\u9fff]*$/;

/**
 * The form in which texts are compared; the original is stored untouched beside it. Spaces beside a Chinese character do
 * not count, since headings are spread with them (科　目).
 */
export function textKey(text: string): string {
  if (OWN_KEY.test(text)) return text;
  const plain = plainText(plainText(text).toLowerCase())
    .replace(/台/g, '臺')
    .replace(/[\u2012-\u2015]/g, '-')
    .replace(/[\u2022\u2027\u30fb]/g, '·');
  return /\s/.test(plain) ? plain.replace(/\s+/g, ' ').replace(SPACE_BESIDE_CJK, '').trim() : plain;
}

/** No number that offices write has more digits. */
const digits = 15;
const zeros = Array.from({ length: digits }, (_, count) => '0'.repeat(count));

/** A form whose order is that of the numbers inside: 第3號 before 第11號. */
export function naturalKey(text: string): string {
  const key = textKey(text);
  let natural = '';
  let after = 0;
  for (let at = 0; at < key.length; at += 1) {
    if (!isDigit(key.charCodeAt(at))) continue;
    const end = endOfDigits(key, at);
    let first = at;
    while (first < end - 1 && key.charCodeAt(first) === ZERO) first += 1;
    natural += key.slice(after, at) + (zeros[digits - (end - first)] ?? '') + key.slice(first, end);
    after = end;
    at = end;
  }
  return natural + key.slice(after);
}

function endOfDigits(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

const ZERO = 0x30;
const isDigit = (code: number): boolean => code >= ZERO && code <= 0x39;

export function sameText(a: string, b: string): boolean {
  return textKey(a) === textKey(b);
}

const WORD = '\\p{L}\\p{N}\\p{M}\\p{Co}';
const RUN = new RegExp(`[${WORD}]+`, 'gu');
const INNER_HYPHEN = new RegExp(`(?<=[${WORD}])-+(?=[${WORD}])`, 'gu');

/** Runs of letters, digits and Chinese characters. Signs inside a number are left out: 民-115-042 reads 民115042, 1,234 reads 1234. */
export function runsOf(text: string): string[][] {
  const joined = textKey(text)
    .replace(INNER_HYPHEN, '')
    .replace(/(?<=[a-z0-9])[./_](?=[a-z0-9])/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return (joined.match(RUN) ?? []).map((run) => [...run]);
}

function pairs(run: readonly string[]): string[] {
  return run.slice(1).map((character, index) => `${run[index]}${character}`);
}

/**
 * The pieces of a text for the search index, in order: overlapping pairs of characters, then the last character of the run
 * alone, so that every character starts a piece, and no phrase reaches from one run into the next.
 */
export function bigrams(text: string): string[] {
  return runsOf(text).flatMap((run) => [...pairs(run), ...run.slice(-1)]);
}

/** Pieces that must follow one another in the index. With `prefix` the one piece is the beginning of an indexed piece. */
export type QueryPhrase = { pieces: string[]; prefix: boolean };

/** What was typed into a search box, as phrases that must all be found. A phrase is found exactly where its text stands within a run. */
export function queryPieces(query: string): QueryPhrase[] {
  return query
    .split(/\s+/)
    .flatMap(runsOf)
    .map((run) => (run.length === 1 ? { pieces: run, prefix: true } : { pieces: pairs(run), prefix: false }));
}

const CJK_OR_MARK = `[${CJK}\\u3001-\\u3003\\u3008-\\u3011\\uff00-\\uff60]`;
const SENTENCE_END = '[。！？；：]';
const LIST_LABEL = '(?:[壹貳參肆伍陸柒捌玖拾]+|[一二三四五六七八九十]+)、|[（(][一二三四五六七八九十]+[）)]';
const BROKEN_LINE = new RegExp(
  `(?<=${CJK_OR_MARK})(?<!${SENTENCE_END})[ \\t\\u3000]*(?:\\r\\n|\\r|\\n)[ \\t\\u3000]*(?=${CJK_OR_MARK})(?!${LIST_LABEL})`,
  'gu',
);

/**
 * Takes out the line breaks that narrow cells and vertical writing put between Chinese characters. A break after the end of
 * a sentence, before a list label (二、) or around an empty line is a paragraph's and stays.
 */
export function joinVerticalText(text: string): string {
  return text.replace(BROKEN_LINE, '');
}
