import { readingWords } from '#shared/words/reading.ts';
import { readingLimits } from './parts.ts';
import { refused } from './refusals.ts';

/** Text of a cell that comes in pieces; it may not become longer than a cell can hold. */
export class TextGatherer {
  text = '';

  add(piece: string): void {
    this.text = this.text === '' ? piece : this.text + piece;
    if (this.text.length > readingLimits.cellText)
      throw refused(readingWords.tooLongText(readingLimits.cellText, this.text.slice(0, 20)));
  }

  /** What was gathered; begins anew. */
  take(): string {
    const { text } = this;
    this.text = '';
    return text;
  }
}

/** A text that does not hold on to the piece of the file it was cut from. */
export const ownText = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));
