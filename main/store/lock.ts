import Database from 'better-sqlite3';
import { Refusal } from '#shared/base/refusal.ts';
import { translated } from './database.ts';

/** Held as long as the office is open: the system lets go of it even when the program dies. */
export interface OfficeLock {
  release(): void;
}

export function holdOffice(file: string): OfficeLock {
  let raw: Database.Database | undefined;
  try {
    raw = new Database(file, { timeout: 0 });
    raw.pragma('locking_mode = EXCLUSIVE');
    raw.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    raw?.close();
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY'))
      throw new Refusal('busy', '這份機關資料已由另一個施政簿開啟。切換到那個視窗，或關閉它之後再試。');
    throw translated(error);
  }
  const held = raw;
  return {
    release() {
      if (held.open) held.close();
    },
  };
}
