import { report } from '../report.ts';
import type { SearchIndex } from './search-index.ts';

export interface IndexFollowing {
  /** After a change of so many entries. */
  follow(entries: number): void;
  end(): void;
}

/** Changes of no more entries are followed before anything else: whoever wrote a few records finds them at once. */
const atOnce = 2_000;
/** Before an office is open; the first opening of a small one makes its whole index. */
const atOpening = 10_000;
/** The rest follows in pieces, between which the thread does what it is asked. */
const piece = 1_000;

/** Keeps the search index behind the journal: small changes at once, large ones in the background. */
export function followIndex(index: SearchIndex, arrived: () => void): IndexFollowing {
  let next: NodeJS.Immediate | undefined;

  /** The change is kept already: an index that cannot follow now does so with the next change or the next start. */
  const went = (most: number): boolean => {
    try {
      return index.catchUp(most);
    } catch (error) {
      report(error);
      return true;
    }
  };

  const later = (): void => {
    next = setImmediate(() => {
      next = undefined;
      if (went(piece)) arrived();
      else later();
    });
  };

  if (!went(atOpening)) later();
  return {
    follow(entries) {
      if (!next && (entries > atOnce || !went(atOnce))) later();
    },
    end: () => clearImmediate(next),
  };
}
