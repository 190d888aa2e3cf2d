import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAccessLog } from '#main/store/access-log.ts';
import { canonical } from '#main/store/canonical.ts';
import { blankOf } from '#main/store/columns.ts';
import { openWritable } from '#main/store/database.ts';
import { chainStart, changeHash, changesFrom } from '#main/store/journal.ts';
import { undo } from '#main/store/undo.ts';
import { attachmentPath, hashFile } from '#main/store/verify.ts';
import { newId } from '#shared/base/ids.ts';
import { testRegisters } from '#test/support/sample.ts';
import { patch, program, refusalOf, type TestStore, testStore } from '#test/support/store.ts';

async function soundOffice(): Promise<TestStore & { id: string; kept: string }> {
  const test = testStore();
  const bureau = test.make('bureau', { name: '工務科', order: 1 });
  const id = test.make('sample', { number: '1', body: '原', others: [bureau], secret: '0912', score: '1.50' });
  test.write(program, patch('sample', id, { body: '改', count: 2 }));
  test.make('matter', { name: '案', bureau });
  const source = path.join(test.place.folder, 'paper.txt');
  writeFileSync(source, '公文');
  const hash = await hashFile(source);
  const kept = attachmentPath(test.place.attachments, hash);
  mkdirSync(path.dirname(kept), { recursive: true });
  writeFileSync(kept, '公文');
  test.make('attachment', { name: '公文.txt', size: 6, hash });
  const access = openAccessLog(test.place.access);
  for (const kind of ['signIn', 'refused', 'signOut'] as const) access.add(null, kind, {});
  access.close();
  return { ...test, id, kept };
}

const accessDb = (test: TestStore, sql: string): void => {
  const db = openWritable(test.place.access);
  db.run(sql);
  db.close();
};

/** As entries of new records were once: every blank said. The chain is made anew over them. */
function sayBlanks({ db }: TestStore): void {
  for (const { number, register, after } of db.all<{ number: number; register: string; after: string }>(
    'SELECT number, register, after FROM entry WHERE before IS NULL',
  )) {
    const fields = testRegisters.find((of) => of.name === register)?.fields ?? {};
    const blanks = Object.entries(fields).flatMap(([name, { kind }]) =>
      kind === 'computed' ? [] : [[name, blankOf(kind)]],
    );
    const said = canonical({ ...Object.fromEntries(blanks), ...JSON.parse(after) });
    db.run('UPDATE entry SET after = ? WHERE number = ?', said, number);
  }
  let previous = chainStart;
  for (const change of [...changesFrom(db, 1)]) {
    const hash = changeHash(db, { ...change, previous });
    db.run('UPDATE change SET previous = ?, hash = ? WHERE position = ?', previous, hash, change.position);
    previous = hash;
  }
}

describe('verify', () => {
  it('finds nothing in a sound office', async () => {
    expect(await (await soundOffice()).problems()).toEqual([]);
  });

  it('finds nothing where entries of new records say their blanks, as they once did', async () => {
    const test = await soundOffice();
    sayBlanks(test);
    expect(await test.problems()).toEqual([]);
    expect(refusalOf(() => undo(test.store, program, 2)).sentence).toContain('建立之後又改過');
    expect(undo(test.store, program, 5).written).toBe(1);
    expect(await test.problems()).toEqual([]);
  });

  it('finds nothing where the history repeats what its records are now, as it once did', async () => {
    const test = await soundOffice();
    const names = test.db.column<string>(
      "SELECT name FROM pragma_table_info('r_sample') WHERE name <> 'row_number' ORDER BY cid",
    );
    const columns = names.map((name) => `"${name}"`).join(', ');
    test.db.run(`INSERT INTO h_sample (from_position, ${columns}) SELECT version, ${columns} FROM r_sample`);
    expect(test.db.get('SELECT 1 FROM h_sample WHERE to_position IS NULL')).toBeDefined();
    expect(await test.problems()).toEqual([]);
    const before = test.list('sample').position;
    expect(test.list('sample', { knownAt: before }).rows).toEqual(test.list('sample').rows);
  });

  it.each<[string, (test: TestStore, id: string) => void, RegExp]>([
    [
      'a changed row',
      ({ db }, id) => db.run('UPDATE r_sample SET count = 9 WHERE id = ?', id),
      /資料表的內容與日誌重播的結果不同/,
    ],
    ['a changed state', ({ db }) => db.run("UPDATE r_matter SET state = 'closed'"), /資料表的內容與日誌重播的結果不同/],
    [
      'a row put back from the bin',
      ({ db }, id) => db.run('UPDATE r_sample SET removed = 1 WHERE id = ?', id),
      /資料表的內容/,
    ],
    [
      'a row nobody entered',
      ({ db }) =>
        db.run(
          `INSERT INTO r_bureau (id, state, removed, version, clocks) VALUES ('${newId()}', 'current', 0, 1, '{}')`,
        ),
      /資料表裡有，日誌裡沒有/,
    ],
    ['a row taken away', ({ db }) => db.run('DELETE FROM r_matter'), /日誌裡有，資料表裡沒有/],
    ['a changed history', ({ db }) => db.run("UPDATE h_sample SET body = '假'"), /歷程的內容與日誌重播的結果不同/],
    ['a line of history taken away', ({ db }) => db.run('DELETE FROM h_sample'), /歷程的筆數與日誌不同/],
    [
      'a changed entry',
      ({ db }) => db.run(`UPDATE entry SET after = replace(after, '改', '假') WHERE position = 3`),
      /第3筆變更的內容與其雜湊不符/,
    ],
    [
      'an entry that is no JSON',
      ({ db }) => db.run(`UPDATE entry SET after = '{' WHERE position = 3`),
      /第3筆變更的內容無法解讀/,
    ],
    [
      'a changed author',
      ({ db }) => db.run("UPDATE change SET account = 'x' WHERE position = 2"),
      /第2筆變更的內容與其雜湊不符/,
    ],
    [
      'a change taken away',
      ({ db }) => {
        db.script(
          'PRAGMA foreign_keys = OFF; DELETE FROM entry WHERE position = 3; DELETE FROM change WHERE position = 3; PRAGMA foreign_keys = ON',
        );
      },
      /紀錄鏈在第4筆變更中斷/,
    ],
    [
      'an entry without its change',
      ({ db }) =>
        db.script('PRAGMA foreign_keys = OFF; DELETE FROM change WHERE position = 5; PRAGMA foreign_keys = ON'),
      /資料表entry有一筆參照的change不存在/,
    ],
    [
      'a reference of a set to nothing',
      ({ db }) => db.run(`UPDATE r_sample SET others = '["${newId()}"]'`),
      /「協辦」指向不存在的科室/,
    ],
    ['a set that is no JSON', ({ db }) => db.run("UPDATE r_sample SET others = '['"), /無法解讀/],
    [
      'a reference of a part to nothing',
      ({ db }) => db.run(`UPDATE r_sample SET steps = '[{"id":"x","by":"${newId()}"}]'`),
      /「步驟」指向不存在的科室/,
    ],
    [
      'a plain reference to nothing',
      ({ db }) =>
        db.script(`PRAGMA foreign_keys = OFF; UPDATE r_matter SET bureau = '${newId()}'; PRAGMA foreign_keys = ON`),
      /資料表r_matter有一筆參照的r_bureau不存在/,
    ],
    ['a lost key', ({ db }) => db.run('DELETE FROM sealed_key'), /「電話」沒有金鑰/],
    [
      'a changed access log',
      (test) => accessDb(test, "UPDATE access SET account = 'x' WHERE sequence = 2"),
      /存取紀錄第2筆與其雜湊不符/,
    ],
    [
      'an access entry taken away',
      (test) => accessDb(test, 'DELETE FROM access WHERE sequence = 2'),
      /存取紀錄第3筆與前一筆不相連/,
    ],
  ])('finds %s', async (_name, harm, sentence) => {
    const test = await soundOffice();
    harm(test, test.id);
    const problems = await test.problems();
    expect(problems.join('\n')).toMatch(sentence);
    for (const problem of problems) expect(problem).toMatch(/[。]$/);
  });

  it('finds attachments changed and lost', async () => {
    const test = await soundOffice();
    writeFileSync(test.kept, '別的');
    expect(await test.problems()).toEqual(['附件「公文.txt」的內容與存入時不同。從備份取回。']);
    rmSync(test.kept);
    expect(await test.problems()).toEqual(['附件「公文.txt」的檔案不見了。從備份取回。']);
  });
});
