import { readingLimits } from './parts.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const RETURN = 0x0d;
const SMALL_C = 0x63;
const SMALL_R = 0x72;
const SMALL_S = 0x73;
const SMALL_T = 0x74;
const SMALL_V = 0x76;
const ZERO = 0x30;
const NINE = 0x39;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;

/** More letters or digits than a reference to a cell has. */
const mostLetters = 3;
const mostDigits = 9;

/** What stands around a text within its cell. */
const inlineStarts = ['<is><t>', '<is><t xml:space="preserve">'] as const;
const inlineEnd = '</t></is></c>';
const valueEnd = '</c>';
const emptyEnd = '"/>';

/** The element is written in another way, or has not ended within what has come so far. */
export const OTHER = -1;

/**
 * A cell in the one form in which programs write nearly all of them: `<c r="B7" s="1" t="s"><v>12</v></c>`. Read in one go
 * over its characters, without a scanner's tokens, which makes reading a large sheet twice as fast; whatever is written in
 * another way is left to the scanner.
 */
export class RegularCell {
  column = 0;
  type = '';
  style = '';
  value: string | null = null;
  inline: string | null = null;
  /** The value where it is digits and nothing else; below 0 where it is not. Of a shared text there is nothing else. */
  digits = OTHER;

  #source = '';
  #last = OTHER;

  /** Where the last such cell of a source may end. Behind it one would read past the end, and the engine compile anew. */
  lastIn(source: string): number {
    if (source !== this.#source) {
      const last = Math.max(0, source.lastIndexOf(valueEnd));
      this.#source = source;
      this.#last = last + Math.max(0, source.slice(last).lastIndexOf(emptyEnd));
    }
    return this.#last;
  }

  /** Where the cell of this row ends that begins here. */
  read(source: string, from: number, row: number): number {
    const opens =
      source.charCodeAt(from + 1) === SMALL_C &&
      source.charCodeAt(from + 2) === SPACE &&
      source.charCodeAt(from + 3) === SMALL_R &&
      source.charCodeAt(from + 4) === EQUALS &&
      source.charCodeAt(from + 5) === QUOTE;
    if (!opens) return OTHER;
    const placed = this.#place(source, from + 6, row);
    const at = placed === OTHER ? OTHER : this.#attributes(source, placed);
    if (at === OTHER) return OTHER;
    this.value = null;
    this.inline = null;
    this.digits = OTHER;
    if (source.charCodeAt(at) === SLASH) return source.charCodeAt(at + 1) === GREATER ? at + 2 : OTHER;
    return source.charCodeAt(at + 2) === SMALL_V ? this.#value(source, at + 1) : this.#inline(source, at + 1);
  }

  /** B7 in row 7; ends behind the quote. */
  #place(source: string, from: number, row: number): number {
    let at = from;
    let column = 0;
    let code = source.charCodeAt(at);
    for (; code >= CAPITAL_A && code <= CAPITAL_Z; code = source.charCodeAt(at)) {
      column = column * 26 + code - CAPITAL_A + 1;
      at += 1;
    }
    const digits = at;
    let number = 0;
    for (; code >= ZERO && code <= NINE; code = source.charCodeAt(at)) {
      number = number * 10 + code - ZERO;
      at += 1;
    }
    const fits = digits > from && digits - from <= mostLetters && at - digits <= mostDigits - 1;
    if (!fits || number !== row + 1 || code !== QUOTE) return OTHER;
    this.column = column - 1;
    return at + 1;
  }

  /** Style and type, in any order; ends at what closes the tag. */
  #attributes(source: string, from: number): number {
    this.type = '';
    this.style = '';
    let at = from;
    while (source.charCodeAt(at) === SPACE) {
      const name = source.charCodeAt(at + 1);
      if (source.charCodeAt(at + 2) !== EQUALS || source.charCodeAt(at + 3) !== QUOTE) return OTHER;
      const end = wordEnd(source, at + 4);
      if (source.charCodeAt(end) !== QUOTE) return OTHER;
      if (name === SMALL_T && this.type === '') this.type = source.slice(at + 4, end);
      else if (name === SMALL_S && this.style === '') this.style = source.slice(at + 4, end);
      else return OTHER;
      at = end + 1;
    }
    const code = source.charCodeAt(at);
    return code === GREATER || code === SLASH ? at : OTHER;
  }

  /** `<v>12</v></c>` */
  #value(source: string, tag: number): number {
    if (source.charCodeAt(tag) !== LESS || source.charCodeAt(tag + 2) !== GREATER) return OTHER;
    const from = tag + 3;
    let at = from;
    let number = 0;
    let code = source.charCodeAt(at);
    for (; code >= ZERO && code <= NINE; code = source.charCodeAt(at)) {
      number = number * 10 + code - ZERO;
      at += 1;
    }
    const end = code === LESS ? at : textEnd(source, at);
    if (end === OTHER || end - from > readingLimits.cellText || !closesValue(source, end)) return OTHER;
    if (end === at && at > from && at - from <= mostDigits) this.digits = number;
    if (this.digits === OTHER || this.type !== 's') this.value = source.slice(from, end);
    return end + 8;
  }

  #inline(source: string, tag: number): number {
    const start = inlineStarts.find((one) => source.startsWith(one, tag));
    if (start === undefined) return OTHER;
    const from = tag + start.length;
    const end = textEnd(source, from);
    if (end === OTHER || end - from > readingLimits.cellText || !source.startsWith(inlineEnd, end)) return OTHER;
    this.inline = source.slice(from, end);
    return end + inlineEnd.length;
  }
}

/** Letters and digits. */
function wordEnd(source: string, from: number): number {
  let at = from;
  for (;;) {
    const code = source.charCodeAt(at);
    const small = code | 0x20;
    if (!(code >= ZERO && code <= NINE) && !(small >= 0x61 && small <= 0x7a)) return at;
    at += 1;
  }
}

/** Text as it stands: nothing in it is escaped, no line end of another kind. */
export function textEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === LESS) return at;
    if (code === AMPERSAND || code === RETURN) return OTHER;
  }
  return OTHER;
}

const closesValue = (source: string, at: number): boolean =>
  source.charCodeAt(at + 1) === SLASH &&
  source.charCodeAt(at + 2) === SMALL_V &&
  source.charCodeAt(at + 3) === GREATER &&
  source.charCodeAt(at + 4) === LESS &&
  source.charCodeAt(at + 5) === SLASH &&
  source.charCodeAt(at + 6) === SMALL_C &&
  source.charCodeAt(at + 7) === GREATER;
