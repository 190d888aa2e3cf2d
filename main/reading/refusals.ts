import { Refusal } from '#shared/base/refusal.ts';
import { officeWords } from '#shared/words/office.ts';
import { readingWords } from '#shared/words/reading.ts';

/** A file that is not read, in the words of `readingWords`. */
export const refused = (sentence: string): Refusal => new Refusal('invalid', sentence);

/** `why` is for whoever looks after the program; people read what to do. */
export const broken = (why: string): Refusal => new Refusal('invalid', readingWords.broken, { why });

/** Sizes that lie, or a bomb. */
export const hostile = (why: string): Refusal => new Refusal('invalid', readingWords.hostile, { why });

export function stopWhenAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Refusal('cancelled', officeWords.cancelled);
}
