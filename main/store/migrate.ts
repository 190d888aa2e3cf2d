import { createHash } from 'node:crypto';
import { Refusal } from '#shared/base/refusal.ts';
import type { Register } from '#shared/language/register.ts';
import { quote } from './columns.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { deriveSchema, unknownSchema } from './derive.ts';
import { type Migration, migrations as released } from './migrations/index.ts';

export interface MigrateOptions {
  registers: readonly Register[];
  program: string;
  migrations?: readonly Migration[];
}

interface Applied {
  number: number;
  name: string;
  hash: string;
}

const hashOf = ({ sql, history = '' }: Migration): string =>
  createHash('sha256').update(sql).update(history).digest('hex');

const bookkeeping = `CREATE TABLE IF NOT EXISTS migration (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, applied_at TEXT NOT NULL, program TEXT NOT NULL
) STRICT`;

/**
 * Brings an office file to this program's schema, or refuses it in words. Foreign keys go off outside the
 * transaction (inside one the pragma does nothing, and a rebuilt table would empty its children).
 */
export function migrate(db: WritableDb, options: MigrateOptions): void {
  const wanted = options.migrations ?? released;
  const applied = checkSchema(db, options.registers, wanted);
  const missing = wanted.slice(applied.length);
  db.script('PRAGMA foreign_keys = OFF');
  try {
    db.transaction(() => {
      db.script(bookkeeping);
      missing.forEach((one, index) => {
        apply(db, one, applied.length + index + 1, options.program);
      });
      deriveSchema(db, options.registers);
      const broken = missing.length > 0 ? db.all('PRAGMA foreign_key_check') : [];
      if (broken.length > 0)
        throw new Refusal('damaged', `升級後有${broken.length}處參照不完整，已回復到升級前。從備份還原。`);
    });
  } finally {
    db.script('PRAGMA foreign_keys = ON');
  }
}

/** Refuses, in words, a file that a newer or another program wrote. */
export function checkSchema(
  db: ReadableDb,
  registers: readonly Register[],
  wanted: readonly Migration[] = released,
): readonly Applied[] {
  const applied = appliedTo(db);
  refuseForeign(applied, wanted);
  if (applied.length > 0) refuseNewerRegisters(db, registers);
  return applied;
}

/** A file that holds data and is about to be rebuilt: the caller makes a backup first. */
export function isOutdated(db: WritableDb, wanted: readonly Migration[] = released): boolean {
  const applied = appliedTo(db).length;
  return applied > 0 && applied < wanted.length;
}

function appliedTo(db: ReadableDb): Applied[] {
  const there = db.get("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'");
  return there ? db.all<Applied>('SELECT number, name, hash FROM migration ORDER BY number') : [];
}

const newer = (more: string): Refusal =>
  new Refusal('newer', `這份機關資料由較新版的施政簿寫入（${more}），本版無法開啟。更新施政簿後再開啟。`);

function refuseForeign(applied: readonly Applied[], wanted: readonly Migration[]): void {
  applied.forEach((one, index) => {
    const ours = wanted[index];
    if (!ours) throw newer(`結構版本${applied.length}，本版為${wanted.length}`);
    if (one.number !== index + 1 || one.hash !== hashOf(ours))
      throw new Refusal(
        'damaged',
        `機關資料的結構版本${one.number}與本程式所知不同，無法安全開啟。從備份還原，或改用原來的程式版本。`,
      );
  });
}

function refuseNewerRegisters(db: ReadableDb, registers: readonly Register[]): void {
  const unknown = unknownSchema(db, registers);
  if (unknown.length > 0) throw newer(`含有本版沒有的${unknown.slice(0, 3).join('、')}`);
}

function apply(db: WritableDb, one: Migration, number: number, program: string): void {
  db.script(one.sql);
  if (one.history !== undefined)
    for (const table of historyTables(db)) db.script(one.history.replaceAll('$history', quote(table)));
  db.run(
    'INSERT INTO migration (number, name, hash, applied_at, program) VALUES (?, ?, ?, ?, ?)',
    number,
    one.name,
    hashOf(one),
    new Date().toISOString(),
    program,
  );
}

const historyTables = (db: ReadableDb): string[] =>
  db.column<string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'h_*' ORDER BY name");
