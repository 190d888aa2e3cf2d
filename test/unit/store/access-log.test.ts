import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type AccessLog, accessEntries, accessProblems, openAccessLog, waitAfter } from '#main/store/access-log.ts';
import { openReadable } from '#main/store/database.ts';
import { testFolder } from '#test/support/folders.ts';

function openLog(bound?: number): { log: AccessLog; file: string } {
  const file = path.join(testFolder(), 'access.sqlite');
  const log = openAccessLog(file, bound);
  onTestFinished(() => log.close());
  return { log, file };
}

describe('the access log', () => {
  it('keeps its newest entries in one chain, also past its bound', () => {
    const { log, file } = openLog(5);
    for (let n = 1; n <= 12; n += 1) log.add('a', 'refused', { n });
    const db = openReadable(file);
    onTestFinished(() => db.close());
    expect(accessEntries(db, undefined, 100).map((one) => one.sequence)).toEqual([12, 11, 10, 9, 8]);
    expect(accessEntries(db, 10, 1)).toMatchObject([{ sequence: 9, kind: 'refused', account: 'a', detail: { n: 9 } }]);
    expect(accessProblems(db)).toEqual([]);
  });
});

describe('wrong passwords', () => {
  it('cost time that doubles from the fifth on, up to a quarter of an hour', () => {
    expect([1, 4, 5, 6, 7, 13, 14, 99].map(waitAfter)).toEqual([0, 0, 2000, 4000, 8000, 512_000, 900_000, 900_000]);
  });

  it('hold one account back, until a right one clears it', () => {
    const { log } = openLog();
    const now = 1_000_000;
    for (let n = 0; n < 5; n += 1) expect(log.attempt('a', now)).toBe(0);
    expect(log.attempt('a', now)).toBe(2000);
    expect(log.attempt('a', now + 1999)).toBe(1);
    expect(log.attempt('b', now)).toBe(0);
    expect(log.attempt('a', now + 2000)).toBe(0);
    expect(log.attempt('a', now + 2000)).toBe(4000);
    log.cleared('a');
    expect(log.attempt('a', now + 2000)).toBe(0);
  });

  it('are forgotten after a day, so that made-up names do not pile up', () => {
    const { log, file } = openLog();
    for (let n = 0; n < 50; n += 1) log.attempt(`name${n}`, 1000);
    log.attempt('late', 1000 + 25 * 3600 * 1000);
    const db = openReadable(file);
    onTestFinished(() => db.close());
    expect(db.all('SELECT account FROM attempt')).toEqual([{ account: 'late' }]);
  });
});
