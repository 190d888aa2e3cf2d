import type { Id } from '#shared/base/ids.ts';
import type { Seen } from '#shared/contract/office-operations.ts';
import type { WritableDb } from './database.ts';

/** Until when each account was here last: it may be lost without losing a record. */
export const visitSchema = `
CREATE TABLE IF NOT EXISTS visit (account TEXT PRIMARY KEY NOT NULL, at TEXT NOT NULL, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Until when the account was here before this visit, which begins now; null at the first one. */
export function beginVisit(db: WritableDb, account: Id, now: Seen): Seen | null {
  const former = db.get<Seen>('SELECT at, position FROM visit WHERE account = ?', account) ?? null;
  noteSeen(db, account, now);
  return former;
}

/** Whatever was changed up to this position, the account was here to see it. */
export function noteSeen(db: WritableDb, account: Id, { at, position }: Seen): void {
  db.run('INSERT OR REPLACE INTO visit (account, at, position) VALUES (?, ?, ?)', account, at, position);
}
