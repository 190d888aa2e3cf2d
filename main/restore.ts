import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '#shared/base/refusal.ts';
import { allRegisters } from '#shared/registers/index.ts';
import { report } from './report.ts';
import { openAccessLog } from './store/access-log.ts';
import { openReadable, openWritable } from './store/database.ts';
import { holdOffice } from './store/lock.ts';
import { checkSchema } from './store/migrate.ts';
import { placeAt, realFolder, refuseUnsafe } from './store/place.ts';

export interface Restored {
  folder: string;
  /** Where what was there before lies now. */
  aside: string;
}

/** Puts a backup in the place of the office file; what was there is kept beside it under another name. */
export async function restoreOffice(folder: string, backupFile: string): Promise<Restored> {
  refuseUnsafe(folder);
  const place = placeAt(realFolder(folder));
  const source = path.resolve(backupFile);
  if (!existsSync(source)) throw new Refusal('usage', `找不到備份檔「${backupFile}」。檢查路徑。`);
  checkBackup(source);
  const lock = holdOffice(place.lock);
  try {
    const aside = path.join(place.folder, `office-before-restore-${Date.now()}.sqlite`);
    const coming = `${place.office}.coming`;
    bring(source, coming);
    for (const ending of ['', '-wal', '-shm'])
      if (existsSync(place.office + ending)) renameSync(place.office + ending, aside + ending);
    renameSync(coming, place.office);
    note(place.access, source);
    return { folder: place.folder, aside };
  } finally {
    lock.release();
  }
}

/** The office is restored by now: a log that cannot be written does not undo that. */
function note(accessFile: string, source: string): void {
  try {
    const access = openAccessLog(accessFile);
    access.add(null, 'restored', { backup: path.basename(source) });
    access.close();
  } catch (error) {
    report(error);
  }
}

/** The whole copy first, under another name: a full disk leaves the office as it was. */
function bring(source: string, coming: string): void {
  try {
    copyFileSync(source, coming);
    newStation(coming);
  } catch (error) {
    rmSync(coming, { force: true });
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC'
      ? new Refusal('full', '磁碟空間不足，沒有還原，原來的資料沒有變動。清出空間後再試一次。')
      : error;
  } finally {
    for (const ending of ['-wal', '-shm']) rmSync(coming + ending, { force: true });
  }
}

function checkBackup(file: string): void {
  const beside = ['-wal', '-shm'].map((ending) => file + ending).filter((one) => !existsSync(one));
  const db = openReadable(file);
  try {
    const check = db.get<{ quick_check: string }>('PRAGMA quick_check(1)')?.quick_check;
    const office = db.get("SELECT 1 FROM sqlite_schema WHERE name = 'meta'");
    if (check !== 'ok' || !office)
      throw new Refusal('damaged', '這份備份已損壞，或不是施政簿的備份，沒有還原。改用另一份備份。');
    checkSchema(db, allRegisters);
  } finally {
    db.close();
    for (const one of beside) rmSync(one, { force: true });
  }
}

/** A restored office forgets where it lay, so that it opens as a station of its own. */
function newStation(file: string): void {
  const db = openWritable(file);
  try {
    db.run("UPDATE meta SET value = 'restored' WHERE key = 'place'");
    db.script('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}
