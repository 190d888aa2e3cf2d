import type { ReadableDb } from '../store/database.ts';
import type { Author, FinalCheck } from '../store/draft.ts';
import { adminCheck } from './accounts.ts';
import { publishedCheck } from './booklet/published-check.ts';
import { draftedCheck } from './budget/drafted.ts';
import { takenBackCheck } from './budget/taken-back.ts';
import { indicatorCheck } from './indicator/check.ts';
import { planCheck } from './plan/check.ts';

/** What must hold after every change, however it came about. */
export function finalCheck(db: ReadableDb, author: Author): FinalCheck {
  const checks = [
    adminCheck(db),
    draftedCheck(db),
    indicatorCheck(db, author),
    planCheck(db, author),
    publishedCheck(db),
    takenBackCheck(db),
  ];
  return {
    see(touch) {
      for (const check of checks) check.see(touch);
    },
    passes: (register) => checks.every((check) => check.passes?.(register)),
    end() {
      for (const check of checks) check.end();
    },
  };
}
