import type { ReadableDb } from '../store/database.ts';
import type { FinalCheck } from '../store/draft.ts';
import { adminCheck } from './accounts.ts';
import { draftedCheck } from './budget/drafted.ts';

/** What must hold after every change, however it came about. */
export function finalCheck(db: ReadableDb): FinalCheck {
  const checks = [adminCheck(db), draftedCheck(db)];
  return {
    see(touch) {
      for (const check of checks) check.see(touch);
    },
    end() {
      for (const check of checks) check.end();
    },
  };
}
