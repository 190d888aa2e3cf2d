import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#shared/base/refusal.ts';
import { openReadable, openWritable } from '../store/database.ts';
import type { Place } from '../store/place.ts';

export type BackupReason = 'manual' | 'daily' | 'migration' | 'restore';

export interface BackupFile {
  file: string;
  bytes: number;
}

const namePattern = /^office-(\d{8})-(\d{6})-(manual|daily|migration|restore)\.sqlite$/;

const stampOf = (now: Date): string => now.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);

/** Copies the open database through SQLite itself, checks the copy, and only then gives it its name. */
export async function backup(place: Place, reason: BackupReason, now = new Date()): Promise<BackupFile> {
  await mkdir(place.backups, { recursive: true });
  const file = path.join(place.backups, `office-${stampOf(now)}-${reason}.sqlite`);
  const coming = `${file}.coming`;
  const db = openWritable(place.office);
  try {
    await db.copyTo(coming);
    checkCopy(coming);
    await rename(coming, file);
    removeBeside(coming);
  } catch (error) {
    await rm(coming, { force: true });
    removeBeside(coming);
    throw error;
  } finally {
    db.close();
  }
  prune(place);
  return { file, bytes: statSync(file).size };
}

/** What SQLite puts beside a file while it is looked at. */
function removeBeside(file: string): void {
  for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true });
}

function checkCopy(file: string): void {
  const copy = openReadable(file);
  try {
    const line = copy.get<{ quick_check: string }>('PRAGMA quick_check(1)')?.quick_check;
    if (line !== 'ok') throw new Refusal('damaged', '備份檢查不通過，這份備份沒有保留。檢查磁碟後再試。');
  } finally {
    copy.close();
  }
}

/** Newest first. */
export function backupsIn(place: Place): { file: string; name: string; at: Date }[] {
  if (!existsSync(place.backups)) return [];
  return readdirSync(place.backups)
    .flatMap((name) => {
      const [, day, time] = namePattern.exec(name) ?? [];
      if (!day || !time) return [];
      const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`;
      return [{ file: path.join(place.backups, name), name, at: new Date(iso) }];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

const keptToday = 3;
const keptDays = 10;

/** Three of the newest day, one of each day before, ten days in all; those before a migration stay. */
function prune(place: Place): void {
  const days = new Map<string, number>();
  for (const { file, name, at } of backupsIn(place)) {
    if (name.includes('-migration')) continue;
    const day = at.toISOString().slice(0, 10);
    const count = (days.get(day) ?? 0) + 1;
    days.set(day, count);
    const newest = days.size === 1;
    if (days.size > keptDays || count > (newest ? keptToday : 1)) rmSync(file, { force: true });
  }
}
