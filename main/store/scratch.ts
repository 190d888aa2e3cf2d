import { rmSync } from 'node:fs';
import type { Id } from '#shared/base/ids.ts';
import { newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { SavedView } from '#shared/contract/office-operations.ts';
import { openWritable, type ReadableDb, type WritableDb } from './database.ts';
import { visitSchema } from './visits.ts';

const schema = `
CREATE TABLE IF NOT EXISTS view (
  id TEXT PRIMARY KEY NOT NULL, account TEXT NOT NULL, register TEXT NOT NULL, name TEXT NOT NULL,
  shared INTEGER NOT NULL, layout TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS view_register ON view (register);
CREATE TABLE IF NOT EXISTS draft (
  account TEXT NOT NULL, key TEXT NOT NULL, draft TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (account, key)
) STRICT, WITHOUT ROWID;
`;

/** Drafts, saved views, visits, the search index: what may be lost without losing a record. A damaged file is made anew. */
export function openScratch(file: string): WritableDb {
  try {
    return prepared(file);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'damaged') throw error;
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
    return prepared(file);
  }
}

function prepared(file: string): WritableDb {
  const db = openWritable(file, { create: true });
  try {
    const check = db.get<{ quick_check: string }>('PRAGMA quick_check(1)')?.quick_check;
    if (check !== 'ok') throw new Refusal('damaged', check ?? '');
    db.script(schema + visitSchema);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

interface ViewRow {
  id: string;
  account: string;
  register: string;
  name: string;
  shared: number;
  layout: string;
}

export const viewsFor = (db: ReadableDb, account: Id, register: string): SavedView[] =>
  db
    .all<ViewRow>(
      'SELECT * FROM scratch.view WHERE register = ? AND (account = ? OR shared = 1) ORDER BY id',
      register,
      account,
    )
    .map((row) => ({
      id: row.id,
      register: row.register,
      name: row.name,
      shared: row.shared === 1,
      layout: JSON.parse(row.layout) as Record<string, unknown>,
    }));

export interface ViewEntry {
  id?: Id | undefined;
  register: string;
  name: string;
  shared: boolean;
  layout: Record<string, unknown>;
}

export function saveView(db: WritableDb, account: Id, view: ViewEntry): SavedView {
  const id = view.id ?? newId();
  const owner = db.get<{ account: string }>('SELECT account FROM view WHERE id = ?', id)?.account;
  if (owner !== undefined && owner !== account)
    throw new Refusal('forbidden', '這個檢視由他人儲存，不能修改。另存成自己的檢視。');
  db.run(
    'INSERT OR REPLACE INTO view (id, account, register, name, shared, layout) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    account,
    view.register,
    view.name,
    view.shared ? 1 : 0,
    JSON.stringify(view.layout),
  );
  return { ...view, id };
}

export function removeView(db: WritableDb, account: Id, id: Id): void {
  const gone = db.get<{ id: string }>('DELETE FROM view WHERE id = ? AND account = ? RETURNING id', id, account);
  if (!gone) throw new Refusal('missing', '找不到這個檢視，或由他人儲存而不能刪除。');
}

/** Ciphertext: what a draft holds is known to its operations alone. */
export const draftFor = (db: ReadableDb, account: Id, key: string): string | undefined =>
  db.get<{ draft: string }>('SELECT draft FROM scratch.draft WHERE account = ? AND key = ?', account, key)?.draft;

export function putDraft(db: WritableDb, account: Id, key: string, sealed: string | null): void {
  if (sealed === null) db.run('DELETE FROM draft WHERE account = ? AND key = ?', account, key);
  else
    db.run(
      'INSERT OR REPLACE INTO draft (account, key, draft, at) VALUES (?, ?, ?, ?)',
      account,
      key,
      sealed,
      new Date().toISOString(),
    );
}
