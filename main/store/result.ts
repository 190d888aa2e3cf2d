import type { ReadableDb } from './database.ts';
import { lastPosition } from './journal.ts';
import type { Sql } from './where.ts';

/** Results kept for one connection; scrolling asks for the same list again and again. */
const mostKept = 16;

interface Kept {
  position: number;
  lists: Map<string, readonly number[]>;
}

const kept = new WeakMap<ReadableDb, Kept>();

function listsAt(db: ReadableDb, position: number): Map<string, readonly number[]> {
  const known = kept.get(db);
  if (known?.position === position) return known.lists;
  const lists = new Map<string, readonly number[]>();
  kept.set(db, { position, lists });
  return lists;
}

/**
 * Row numbers of a whole list in its order: filtered and sorted once, then paged from memory until the next change.
 * A list that asks the search index is not kept, since the index follows the journal a moment later.
 */
export function rowNumbers(db: ReadableDb, from: Sql, order: string, keep: boolean): readonly number[] {
  const sql = `SELECT t.row_number ${from.text}${order}`;
  const lists = listsAt(db, lastPosition(db));
  const key = JSON.stringify([sql, from.values]);
  const known = keep ? lists.get(key) : undefined;
  if (known) return known;
  const fresh = db.column<number>(sql, ...from.values);
  if (lists.size >= mostKept) lists.delete(lists.keys().next().value ?? '');
  if (keep) lists.set(key, fresh);
  return fresh;
}
