import { copyFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openReadable, openWritable, type WritableDb } from '#main/store/database.ts';
import { isOutdated, migrate } from '#main/store/migrate.ts';
import { type Migration, migrations } from '#main/store/migrations/index.ts';
import { reference, text } from '#shared/language/field.ts';
import { type Register, register } from '#shared/language/register.ts';
import { allRegisters } from '#shared/registers/index.ts';
import { testFolder } from '#test/support/folders.ts';
import { refusalOf } from '#test/support/store.ts';

function database(file = path.join(testFolder(), 'office.sqlite')): WritableDb {
  const db = openWritable(file, { create: true });
  onTestFinished(() => db.close());
  return db;
}

const schemaOf = (db: WritableDb): unknown =>
  db.all("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY name");

const first = register('first', '甲', { name: text('名稱', { required: true }) }, { subject: 'test', title: ['name'] });
const firstWith = register(
  'first',
  '甲',
  { name: text('名稱', { required: true }), note: text('附記'), after: reference('承接', () => 'first') },
  { subject: 'test', title: ['name'] },
);

const bring = (db: WritableDb, registers: readonly Register[], wanted: readonly Migration[] = migrations): void =>
  migrate(db, { registers, program: 'test', migrations: wanted });

const parentAndChild: Migration = {
  name: 'parent',
  sql: `CREATE TABLE parent (id TEXT PRIMARY KEY, name TEXT) STRICT;
    CREATE TABLE child (id TEXT PRIMARY KEY, parent TEXT REFERENCES parent (id) ON DELETE CASCADE) STRICT;
    INSERT INTO parent VALUES ('p', '父'); INSERT INTO child VALUES ('c', 'p');`,
};
const rebuilt: Migration = {
  name: 'rebuilt',
  sql: `CREATE TABLE fresh (id TEXT PRIMARY KEY, name TEXT, more TEXT) STRICT;
    INSERT INTO fresh SELECT id, name, '新' FROM parent; DROP TABLE parent; ALTER TABLE fresh RENAME TO parent;`,
};

describe('the schema', () => {
  it('is the same whether made at once or grown register by register', () => {
    const [fresh, grown] = [database(), database()];
    bring(fresh, allRegisters);
    for (let count = 0; count <= allRegisters.length; count += 1) bring(grown, allRegisters.slice(0, count));
    expect(schemaOf(grown)).toEqual(schemaOf(fresh));
    const again = schemaOf(fresh);
    bring(fresh, allRegisters);
    expect(schemaOf(fresh)).toEqual(again);
  });

  it.each(['after = ?', 'after IN (SELECT id FROM r_first WHERE name = ?)'])(
    'finds who refers to a record by an index, though blanks are not in it: %s',
    (test) => {
      const db = database();
      bring(db, [firstWith]);
      const plan = db.all<{ detail: string }>(`EXPLAIN QUERY PLAN SELECT id FROM r_first WHERE ${test}`, 'x');
      expect(plan.map(({ detail }) => detail).join()).toContain('INDEX r_first_after');
    },
  );

  it('takes new fields into rows and history that are there', () => {
    const db = database();
    bring(db, [first]);
    db.run("INSERT INTO r_first (id, state, removed, version, clocks, name) VALUES ('x', 'current', 0, 1, '{}', '舊')");
    bring(db, [firstWith]);
    expect(db.all('SELECT id, name, note, "after" FROM r_first')).toEqual([
      { id: 'x', name: '舊', note: null, after: null },
    ]);
    expect(db.all<{ name: string }>("SELECT name FROM pragma_table_info('h_first')").map((one) => one.name)).toContain(
      'note',
    );
  });

  it('lets a field be called number, order or group', () => {
    const db = database();
    const odd = register(
      'odd',
      '怪',
      { number: text('編號'), order: text('排列'), group: text('組') },
      { subject: 'test', title: ['number'] },
    );
    bring(db, [odd]);
    db.run(
      "INSERT INTO r_odd (id, state, removed, version, clocks, number) VALUES ('x', 'current', 0, 1, '{}', '民-1')",
    );
    expect(db.all('SELECT number FROM r_odd')).toEqual([{ number: '民-1' }]);
  });
});

describe('a migration', () => {
  it('that rebuilds a parent keeps its children, and foreign keys stay on', () => {
    const db = database();
    bring(db, [first], [...migrations, parentAndChild]);
    expect(isOutdated(db, [...migrations, parentAndChild, rebuilt])).toBe(true);
    bring(db, [first], [...migrations, parentAndChild, rebuilt]);
    expect(db.all('SELECT * FROM child')).toEqual([{ id: 'c', parent: 'p' }]);
    expect(db.all('SELECT * FROM parent')).toEqual([{ id: 'p', name: '父', more: '新' }]);
    expect(db.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(() => db.run("INSERT INTO child VALUES ('d', 'nobody')")).toThrow(/FOREIGN KEY/);
  });

  it('that fails leaves the file as it was', () => {
    const db = database();
    bring(db, [first], [...migrations, parentAndChild]);
    const before = schemaOf(db);
    const broken: Migration = { name: 'broken', sql: 'CREATE TABLE half (x TEXT) STRICT; DROP TABLE nowhere;' };
    expect(() => bring(db, [firstWith], [...migrations, parentAndChild, broken])).toThrow();
    expect(schemaOf(db)).toEqual(before);
    expect(db.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
  });

  it('that would leave references to nothing is refused and taken back', () => {
    const db = database();
    bring(db, [first], [...migrations, parentAndChild]);
    const careless: Migration = { name: 'careless', sql: 'DELETE FROM parent;' };
    expect(refusalOf(() => bring(db, [first], [...migrations, parentAndChild, careless]))).toMatchObject({
      code: 'damaged',
      sentence: '升級後有1處參照不完整，已回復到升級前。從備份還原。',
    });
    expect(db.all('SELECT * FROM parent')).toHaveLength(1);
  });
});

describe('the history of an office that repeats what its records are now', () => {
  const [foundation] = migrations;
  const line = (to: string): string =>
    `INSERT INTO h_first (id, from_position, to_position, state, removed, version, clocks, name) VALUES ('x', 1, ${to}, 'current', 0, 1, '{}', '甲')`;

  function older(): WritableDb {
    const db = database();
    if (foundation) bring(db, [first], [foundation]);
    return db;
  }

  it('keeps only what they were', () => {
    const db = older();
    for (const to of ['2', 'NULL']) db.run(line(to));
    expect(isOutdated(db)).toBe(true);
    bring(db, [first]);
    expect(db.all('SELECT id, to_position FROM h_first')).toEqual([{ id: 'x', to_position: 2 }]);
    expect(isOutdated(db)).toBe(false);
  });

  it('is made once: what is done to every history belongs to what the number stands for', () => {
    const db = older();
    bring(db, [first]);
    const other = migrations.map((one) => (one.history === undefined ? one : { ...one, history: `${one.history} ` }));
    expect(refusalOf(() => bring(db, [first], other)).code).toBe('damaged');
  });
});

describe('a file of another program', () => {
  it('is refused in words where its number is higher', () => {
    const db = database();
    bring(db, [first], [...migrations, parentAndChild]);
    expect(refusalOf(() => bring(db, [first]))).toMatchObject({
      code: 'newer',
      sentence: `這份機關資料由較新版的施政簿寫入（結構版本${migrations.length + 1}，本版為${migrations.length}），本版無法開啟。更新施政簿後再開啟。`,
    });
  });

  it('is refused in words where a known migration differs', () => {
    const db = database();
    bring(db, [first]);
    db.run("UPDATE migration SET hash = 'x'");
    expect(refusalOf(() => bring(db, [first])).code).toBe('damaged');
  });

  it.each([
    ['register', [], 'r_first'],
    ['field', [first], 'r_first.note'],
  ] as const)('is refused in words where it has a %s unknown here', (_what, registers, named) => {
    const db = database();
    bring(db, [firstWith]);
    const refused = refusalOf(() => bring(db, registers));
    expect(refused.code).toBe('newer');
    expect(refused.sentence).toContain(`含有本版沒有的${named}`);
  });

  it('is refused in words where a column has another type', () => {
    const db = database();
    bring(db, []);
    db.script(
      'CREATE TABLE r_first (row_number INTEGER PRIMARY KEY, id TEXT, state TEXT, removed INTEGER, version INTEGER, clocks TEXT, name INTEGER) STRICT',
    );
    expect(refusalOf(() => bring(db, [first])).code).toBe('damaged');
  });
});

describe('handles', () => {
  it('a reader cannot write', () => {
    const file = path.join(testFolder(), 'office.sqlite');
    bring(database(file), [first]);
    const reader = openReadable(file);
    onTestFinished(() => reader.close());
    expect(
      'run' in reader && typeof reader.run === 'function'
        ? refusalOf(() => (reader as WritableDb).run('DELETE FROM r_first')).code
        : 'place',
    ).toBe('place');
  });

  it('a writer keeps WAL, full synchronisation and foreign keys', () => {
    const db = database();
    expect(db.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(db.get('PRAGMA synchronous')).toEqual({ synchronous: 2 });
    expect(db.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
  });

  it('a new file has large pages, one that is there keeps its own', () => {
    const small = path.join(testFolder(), 'small.sqlite');
    const raw = new Database(small);
    raw.exec('PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; CREATE TABLE old (x TEXT) STRICT');
    raw.close();
    const pages = (db: WritableDb): number => db.get<{ page_size: number }>('PRAGMA page_size')?.page_size ?? 0;
    expect([pages(database()), pages(database(small))]).toEqual([8_192, 4_096]);
  });

  it('copies what is there, also what lies in the log', async () => {
    const file = path.join(testFolder(), 'office.sqlite');
    const db = database(file);
    bring(db, [first]);
    await db.copyTo(`${file}.copy`);
    copyFileSync(`${file}.copy`, `${file}.again`);
    const copy = database(`${file}.again`);
    expect(schemaOf(copy)).toEqual(schemaOf(db));
  });
});
