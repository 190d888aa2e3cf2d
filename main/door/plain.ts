import { type PlainRefusal, plainRefusal, Refusal } from '#shared/base/refusal.ts';
import { officeWords } from '#shared/words/office.ts';
import { report } from '../report.ts';

/** Whatever went wrong, in the form in which it may leave the program. */
export function plainError(error: unknown): PlainRefusal {
  if (error instanceof Refusal) return plainRefusal(error);
  if (error instanceof Error && error.name === 'AbortError')
    return plainRefusal(new Refusal('cancelled', officeWords.cancelled));
  report(error);
  return plainRefusal(new Refusal('fault', officeWords.fault));
}
