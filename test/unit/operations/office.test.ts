import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { found, foundingOf } from '#main/founding.ts';
import { backupIfDue, markStation, openOffice } from '#main/office.ts';
import { backup, backupsIn } from '#main/operations/backup.ts';
import { restoreOffice } from '#main/restore.ts';
import { openWritable } from '#main/store/database.ts';
import { migrations } from '#main/store/migrations/index.ts';
import { placeAt } from '#main/store/place.ts';
import { demoPassword } from '#shared/demo.ts';
import { testFolder } from '#test/support/folders.ts';
import { ask, demoOffice } from '#test/support/office.ts';
import { refusalFrom } from '#test/support/store.ts';

const office = demoOffice();

function edit(folder: string, sql: string): void {
  const db = openWritable(placeAt(folder).office);
  db.script(sql);
  db.close();
}

/** A migration that this program does not have. */
const newerStructure = `INSERT INTO migration VALUES (${migrations.length + 1}, 'later', 'x', '2027', '9')`;

function mark(folder: string): void {
  const db = openWritable(placeAt(folder).office);
  markStation(db, placeAt(folder));
  db.close();
}

const stations = (folder: string): string[] => {
  const db = openWritable(placeAt(folder).office);
  const rows = db.all<{ reason: string }>('SELECT reason FROM station ORDER BY number');
  db.close();
  return rows.map((row) => row.reason);
};

describe('an office', () => {
  it('is open in one program at a time', async () => {
    const demo = await office.open();
    expect(await refusalFrom(openOffice(demo.folder))).toMatchObject({
      code: 'busy',
      sentence: expect.stringContaining('已由另一個施政簿開啟'),
    });
    expect(await demo.program.open(demo.folder)).toBe(demo.program.office);
    await demo.program.close();
    const again = await openOffice(demo.folder);
    await again.close();
  });

  it('keeps its station while it stays, and gets another when it is copied or moved', () => {
    const { folder } = office.copy();
    mark(folder);
    mark(folder);
    expect(stations(folder)).toEqual(['made', 'moved']);
    const copy = `${folder}-copy`;
    cpSync(folder, copy, { recursive: true });
    mark(copy);
    mark(folder);
    expect(stations(copy)).toEqual(['made', 'moved', 'moved']);
    expect(stations(folder)).toEqual(['made', 'moved']);
    renameSync(folder, `${folder}-old`);
    cpSync(copy, folder, { recursive: true });
    mark(folder);
    expect(stations(folder)).toEqual(['made', 'moved', 'moved', 'moved']);
  });

  it.each<[string, (folder: string) => void, string]>([
    ['an empty file', (folder) => truncateSync(placeAt(folder).office), 'damaged'],
    ['half a file', (folder) => truncateSync(placeAt(folder).office, 100_000), 'damaged'],
    ['no database at all', (folder) => writeFileSync(placeAt(folder).office, '施政簿'.repeat(1000)), 'damaged'],
    ['a broken access log', (folder) => writeFileSync(placeAt(folder).access, 'x'.repeat(5000)), 'damaged'],
    ['a newer structure', (folder) => edit(folder, newerStructure), 'newer'],
    ['a newer register', (folder) => edit(folder, 'CREATE TABLE r_tomorrow (id TEXT) STRICT'), 'newer'],
  ])('with %s is refused in words and left as it was', async (_name, harm, code) => {
    const { folder } = office.copy();
    harm(folder);
    const refused = await refusalFrom(openOffice(folder));
    expect(refused.code).toBe(code);
    expect(refused.sentence).toMatch(/。$/);
    expect((await refusalFrom(openOffice(folder))).code).toBe(code);
  });

  it('makes its scratch file anew where that is broken or gone', async () => {
    const demo = await office.open();
    await demo.program.close();
    writeFileSync(placeAt(demo.folder).scratch, 'x'.repeat(5000));
    await demo.program.open(demo.folder);
    const visitor = await demo.as('viewer');
    expect((await ask(visitor, 'search.find', { text: '秘書室' })).hits[0]?.title).toBe('秘書室');
    await demo.program.close();
    rmSync(placeAt(demo.folder).scratch);
    await demo.program.open(demo.folder);
    expect((await ask(await demo.as('viewer'), 'search.find', { text: '研考' })).hits.length).toBeGreaterThan(0);
  });

  it('is founded whole or not at all', async () => {
    const folder = path.join(testFolder(), 'new');
    const unit = { name: '民政課', prefix: '民' };
    const entry = {
      folder,
      officeName: '海澄鄉公所',
      officePrefix: '海',
      county: '海東縣',
      firstYear: 115,
      units: [unit, unit],
      admin: { account: 'admin', name: '王', password: demoPassword },
    };
    expect((await refusalFrom(found(foundingOf(entry)))).sentence).toContain('「單位名稱」');
    expect(existsSync(placeAt(folder).office)).toBe(false);
    const made = await found(foundingOf({ ...entry, units: [unit] }));
    expect(made.recoveryKey).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
    expect((await refusalFrom(found(foundingOf({ ...entry, units: [unit] })))).sentence).toContain('已有機關資料');
  });

  it('goes on reading while an export runs, and sees what was saved meanwhile', async () => {
    const demo = await office.shared();
    const admin = await demo.as('admin');
    let during: Promise<number> | undefined;
    const progress = () => {
      during ??= ask(admin, 'tag.create', { values: { name: '匯出中新增' } }).then(
        async () => (await ask(admin, 'tag.list', {})).total,
      );
    };
    await ask(admin, 'person.export', {}, { progress });
    expect(await during).toBe(5);
  });

  it('stops a job when asked to', async () => {
    const demo = await office.shared();
    const signal = AbortSignal.abort();
    const admin = await demo.as('admin');
    for (const job of ['person.export', 'office.verify'] as const)
      expect((await refusalFrom(ask(admin, job, {}, { signal }))).sentence).toBe('已取消，資料未變更。');
  });
});

describe('backups', () => {
  it('are made daily, whole, and leave nothing else behind', async () => {
    const { folder } = office.copy();
    const place = placeAt(folder);
    await backupIfDue(place, new Date('2026-11-21T02:00:00Z'));
    await backupIfDue(place, new Date('2026-11-21T20:00:00Z'));
    await backupIfDue(place, new Date('2026-11-22T02:00:00Z'));
    expect(readdirSync(place.backups)).toEqual([
      'office-20261121-020000-daily.sqlite',
      'office-20261122-020000-daily.sqlite',
    ]);
  });

  it('are thinned out, those before a migration excepted', async () => {
    const { folder } = office.copy();
    const place = placeAt(folder);
    mkdirSync(place.backups);
    const old = ['office-20200101-000000-migration.sqlite', 'office-20200102-000000-manual.sqlite', 'notes.txt'];
    for (const name of old) writeFileSync(path.join(place.backups, name), '');
    for (let day = 1; day <= 12; day += 1) await backup(place, 'manual', new Date(Date.UTC(2026, 10, day)));
    for (let hour = 1; hour <= 4; hour += 1) await backup(place, 'manual', new Date(Date.UTC(2026, 10, 12, hour)));
    const names = backupsIn(place).map((one) => one.name);
    expect(names.filter((name) => name.startsWith('office-20261112'))).toHaveLength(3);
    expect(names).toContain(old[0]);
    expect(names).not.toContain(old[1]);
    expect(names).toHaveLength(3 + 9 + 1);
    expect(existsSync(path.join(place.backups, 'notes.txt'))).toBe(true);
  });

  it('bring an office back as a new station, what was there kept aside', async () => {
    const demo = await office.open();
    const admin = await demo.as('admin');
    const { file } = await ask(admin, 'office.backup', {});
    await ask(admin, 'tag.create', { values: { name: '備份之後' } });
    expect((await refusalFrom(restoreOffice(demo.folder, file))).code).toBe('busy');
    await demo.program.close();
    const { aside } = await restoreOffice(demo.folder, file);
    expect(existsSync(aside)).toBe(true);
    await demo.program.open(demo.folder);
    const again = await demo.as('admin');
    expect((await ask(again, 'tag.list', {})).total).toBe(4);
    await ask(again, 'tag.create', { values: { name: '還原之後' } });
    expect(await ask(again, 'office.verify', {})).toMatchObject({ sound: true });
    expect((await ask(again, 'access.list', {})).entries.map((one) => one.kind)).toContain('restored');
    expect((await ask(again, 'search.find', { text: '備份之後' })).hits).toEqual([]);
  });

  it('that are broken, missing, foreign or newer restore nothing', async () => {
    const { folder } = office.copy();
    const [broken, newer] = [path.join(folder, 'broken.sqlite'), office.copy().folder];
    writeFileSync(broken, 'x'.repeat(5000));
    edit(newer, newerStructure);
    expect((await refusalFrom(restoreOffice(folder, broken))).code).toBe('damaged');
    expect((await refusalFrom(restoreOffice(folder, path.join(folder, 'nowhere')))).code).toBe('usage');
    expect((await refusalFrom(restoreOffice(folder, placeAt(newer).office))).code).toBe('newer');
    await (await openOffice(folder)).close();
  });
});

/** A tiny disk of its own, where this machine lets us make one. */
function tinyDisk(size: string, also = ''): string | undefined {
  const point = path.join(testFolder(), 'disk');
  mkdirSync(point);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}${also}`, 'tmpfs', point], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', point], { stdio: 'ignore' });
  });
  return point;
}

describe('a disk', () => {
  it('that is full says so, and keeps what was there', async ({ skip }) => {
    const disk = tinyDisk('64m');
    if (!disk) return skip('這部機器不能掛載小磁碟（須為root並可mount），略過磁碟已滿的測試');
    const { folder } = office.copy();
    const full = path.join(disk, 'office');
    cpSync(folder, full, { recursive: true });
    const opened = await openOffice(full);
    onTestFinished(() => opened.close());
    writeFileSync(path.join(disk, 'ballast'), Buffer.alloc(0));
    for (let size = 64_000_000; size >= 1000; size = Math.floor(size / 2))
      try {
        writeFileSync(path.join(disk, 'ballast'), Buffer.alloc(size), { flag: 'a' });
      } catch {
        // As much as fits: the disk is to be full.
      }
    const author = { who: null, account: null, behalf: null };
    const rows = Array.from({ length: 500 }, (_, index) => ({ name: `標籤${index}`, note: '字'.repeat(50) }));
    const refused = await refusalFrom(opened.task('tag.createMany', { rows }, author));
    expect(refused).toMatchObject({ code: 'full', sentence: expect.stringContaining('磁碟空間不足') });
    rmSync(path.join(disk, 'ballast'));
    expect(opened.db.get('SELECT count(*) AS n FROM r_tag')).toEqual({ n: 4 });
    await opened.task('tag.createMany', { rows: rows.slice(0, 3) }, author);
    expect(opened.db.get('SELECT count(*) AS n FROM r_tag')).toEqual({ n: 7 });
  });

  it('that is read-only says so', async ({ skip }) => {
    const disk = tinyDisk('64m');
    if (!disk) return skip('這部機器不能掛載小磁碟（須為root並可mount），略過唯讀磁碟的測試');
    const { folder } = office.copy();
    cpSync(folder, path.join(disk, 'office'), { recursive: true });
    execFileSync('mount', ['-o', 'remount,ro', disk], { stdio: 'ignore' });
    expect(await refusalFrom(openOffice(path.join(disk, 'office')))).toMatchObject({
      code: 'place',
      sentence: expect.stringContaining('不能寫入'),
    });
    expect(
      (await refusalFrom(found({ folder: path.join(disk, 'new'), drafts: [], accounts: [], demo: false }))).code,
    ).toBe('place');
  });
});
