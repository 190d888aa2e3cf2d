import { textWidth } from './text-width.ts';

/** What never begins a line: it stays with what is before it. */
const closing = /^[、。，．：；？！）」』】〉》〕｝…‧・％%,.!?:;)\]}’”]$/u;
/** What never ends a line: it stays with what follows. */
const opening = /^[（「『【〈《〔｛([{‘“]$/u;
/** Letters and figures of one word are not parted. */
const letter = /^[\u0021-\u024f]$/u;

/** A text in the pieces that a line is made of. */
function* pieces(text: string): Generator<string> {
  let piece = '';
  let last = '';
  for (const sign of text) {
    const joined =
      piece === '' ||
      closing.test(sign) ||
      opening.test(last) ||
      (letter.test(sign) && letter.test(last) && last !== '-');
    if (!joined) {
      yield piece;
      piece = '';
    }
    piece += sign;
    last = sign;
  }
  if (piece !== '') yield piece;
}

interface Room {
  /** Of the first line, and of those below it, in points. */
  first: number;
  rest: number;
  /** Of its letters. */
  size: number;
}

/** How many lines a paragraph takes, as word processors break Chinese. */
export function lineCount(text: string, { first, rest, size }: Room): number {
  let lines = 1;
  let left = first;
  for (const piece of pieces(text)) {
    const width = textWidth(piece, size);
    if (width > left + 0.01 && left < rest) {
      lines += 1;
      left = rest;
    }
    // A word longer than a line goes over several.
    while (width > left + 0.01 && width > rest) {
      lines += 1;
      left += rest;
    }
    left -= width;
  }
  return lines;
}
