import type { AccessEntry } from '#shared/contract/office-operations.ts';
import { canonical, sha256 } from './canonical.ts';
import { openWritable, type ReadableDb, type WritableDb } from './database.ts';

const schema = `
CREATE TABLE IF NOT EXISTS access (
  sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, account TEXT, kind TEXT NOT NULL, detail TEXT NOT NULL,
  previous TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS attempt (account TEXT PRIMARY KEY NOT NULL, failures INTEGER NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

export type AccessKind =
  | 'signIn'
  | 'signInFailed'
  | 'recoveryFailed'
  | 'signOut'
  | 'locked'
  | 'unlocked'
  | 'refused'
  | 'exported'
  | 'unsealed'
  | 'erased'
  | 'passwordChanged'
  | 'passwordReset'
  | 'recovered'
  | 'backedUp'
  | 'restored';

interface AccessRow {
  sequence: number;
  at: string;
  account: string | null;
  kind: string;
  detail: string;
  previous: string;
  hash: string;
}

/** Old entries go once the log is longer than this; the chain then starts at the oldest one kept. */
export const accessBound = 100_000;

const hashOf = (row: Omit<AccessRow, 'hash'>): string =>
  sha256(canonical([row.sequence, row.at, row.account, row.kind, row.detail, row.previous]));

export interface AccessLog {
  add(account: string | null, kind: AccessKind, detail: Record<string, unknown>): void;
  /** Milliseconds this account must still wait; where none, the attempt counts as failed until it is cleared. */
  attempt(account: string, now: number): number;
  cleared(account: string): void;
  close(): void;
}

/** Five tries are free; then the wait doubles from 2 seconds to a quarter of an hour. */
export const waitAfter = (failures: number): number =>
  failures < 5 ? 0 : Math.min(2000 * 2 ** (failures - 5), 900_000);

/** Names that nobody tried for a day need not be kept. */
const forgottenAfter = 24 * 3600 * 1000;

export function openAccessLog(file: string, bound = accessBound): AccessLog {
  const db: WritableDb = openWritable(file, { create: true });
  db.script(schema);
  return {
    add(account, kind, detail) {
      db.transaction(() => {
        const last = db.get<AccessRow>('SELECT * FROM access ORDER BY sequence DESC LIMIT 1');
        const row = {
          sequence: (last?.sequence ?? 0) + 1,
          at: new Date().toISOString(),
          account,
          kind,
          detail: canonical(detail),
          previous: last?.hash ?? '',
        };
        db.run(
          'INSERT INTO access (sequence, at, account, kind, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
          row.sequence,
          row.at,
          row.account,
          row.kind,
          row.detail,
          row.previous,
          hashOf(row),
        );
        db.run('DELETE FROM access WHERE sequence <= ?', row.sequence - bound);
      });
    },
    attempt(account, now) {
      const known = db.get<{ failures: number; until: number }>(
        'SELECT failures, until FROM attempt WHERE account = ?',
        account,
      );
      if (known && known.until > now) return known.until - now;
      const failures = (known?.failures ?? 0) + 1;
      db.run('DELETE FROM attempt WHERE until < ?', now - forgottenAfter);
      db.run(
        'INSERT OR REPLACE INTO attempt (account, failures, until) VALUES (?, ?, ?)',
        account,
        failures,
        now + waitAfter(failures),
      );
      return 0;
    },
    cleared(account) {
      db.run('DELETE FROM attempt WHERE account = ?', account);
    },
    close: () => db.close(),
  };
}

export const accessEntries = (db: ReadableDb, before: number | undefined, limit: number): AccessEntry[] =>
  db
    .all<AccessRow>(
      'SELECT * FROM access WHERE sequence < ? ORDER BY sequence DESC LIMIT ?',
      before ?? Number.MAX_SAFE_INTEGER,
      limit,
    )
    .map((row) => ({
      sequence: row.sequence,
      at: row.at,
      account: row.account,
      kind: row.kind,
      detail: JSON.parse(row.detail) as Record<string, unknown>,
    }));

/** Sentences about breaks in the chain of the access log. */
export function accessProblems(db: ReadableDb): string[] {
  let previous: AccessRow | undefined;
  for (const row of db.each<AccessRow>('SELECT * FROM access ORDER BY sequence')) {
    if (row.hash !== hashOf(row)) return [`存取紀錄第${row.sequence}筆與其雜湊不符，可能遭到修改。`];
    if (previous && (row.previous !== previous.hash || row.sequence !== previous.sequence + 1))
      return [`存取紀錄第${row.sequence}筆與前一筆不相連，可能有紀錄遭到刪除。`];
    previous = row;
  }
  return [];
}
