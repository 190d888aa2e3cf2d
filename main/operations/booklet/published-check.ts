import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { bookletWords as words } from '#shared/words/booklet.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { FinalCheck, Touch } from '../../store/draft.ts';
import { recordOf } from '../../store/records.ts';

/**
 * A published report keeps its chapters as they were printed, whichever way a change comes: by the page, a file, a form, the
 * bin or an undo. Publishing itself locks chapters that were open, and nothing else touches them.
 */
export function publishedCheck(db: ReadableDb): FinalCheck {
  const touched: Touch[] = [];
  return {
    see(touch) {
      if (touch.register === 'bookletSection') touched.push(touch);
    },
    passes: (register) => register !== 'bookletSection',
    end() {
      for (const touch of touched) if (!isLocking(touch)) for (const id of reportsOf(touch)) refuseIfPublished(db, id);
    },
  };
}

const isLocking = ({ before, after }: Touch): boolean => before?.locked === false && after.locked === true;

const reportsOf = ({ before, after }: Touch): Set<Id> =>
  new Set([before?.booklet, after.booklet].filter((id) => typeof id === 'string'));

function refuseIfPublished(db: ReadableDb, id: Id): void {
  const report = recordOf(db, 'booklet', id);
  if (report?.state === 'published') throw new Refusal('invalid', words.published(report.title));
}
