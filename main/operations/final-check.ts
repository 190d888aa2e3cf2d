import type { ReadableDb } from '../store/database.ts';
import type { Entry } from '../store/journal.ts';
import { checkAdminLeft } from './accounts.ts';
import { checkDrafted } from './budget/drafted.ts';

/** What must hold after every change, however it came about. */
export function finalCheck(db: ReadableDb, entries: readonly Entry[]): void {
  checkAdminLeft(db, entries);
  checkDrafted(db, entries);
}
