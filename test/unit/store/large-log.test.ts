import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openReadable, openWritable, type WritableDb } from '#main/store/database.ts';
import { testFolder } from '#test/support/folders.ts';

const rows = 4_000;

function opened(): { file: string; db: WritableDb } {
  const file = path.join(testFolder(), 'office.sqlite');
  const db = openWritable(file, { create: true });
  onTestFinished(() => db.close());
  db.script('CREATE TABLE line (text TEXT NOT NULL) STRICT');
  return { file, db };
}

/** Many times what the log may hold before SQLite carries it over by itself. */
const fill = (db: WritableDb): void =>
  db.transaction(() => {
    for (let at = 0; at < rows; at += 1) db.run('INSERT INTO line (text) VALUES (?)', `${at}`.padEnd(2_000, '案'));
  });

it('a large change is there for all once it is committed, and is carried over into the file afterwards', () => {
  const { file, db } = opened();
  db.large(() => fill(db));
  const reader = openReadable(file);
  onTestFinished(() => reader.close());
  const count = (): unknown => reader.get('SELECT count(*) AS n FROM line');
  const before = statSync(file).size;
  expect(count()).toEqual({ n: rows });
  db.settle();
  expect(statSync(file).size).toBeGreaterThan(before + rows * 2_000);
  expect(count()).toEqual({ n: rows });
});

it('one that fails leaves nothing, and the next change is carried over as ever', () => {
  const { file, db } = opened();
  const failing = (): void =>
    db.large(() =>
      db.transaction(() => {
        fill(db);
        throw new Error('stopped');
      }),
    );
  expect(failing).toThrow('stopped');
  expect(db.get('SELECT count(*) AS n FROM line')).toEqual({ n: 0 });
  fill(db);
  expect(statSync(file).size).toBeGreaterThan(rows * 2_000);
});
