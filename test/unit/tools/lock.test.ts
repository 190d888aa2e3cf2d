import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withLock } from '../../../tools/lib/lock.mjs';

let folder = '';
let lock = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tools-lock-'));
  lock = join(folder, 'work.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const holdBy = (pid: number, host = hostname()) => {
  mkdirSync(lock);
  writeFileSync(join(lock, 'holder.json'), JSON.stringify({ pid, host }));
};

it('lets one in at a time and tells the other that it waits', async () => {
  const seen: string[] = [];
  let finish = () => {};
  const gate = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const first = withLock(lock, async () => {
    seen.push('first in');
    await gate;
    seen.push('first out');
  });
  const second = withLock(
    lock,
    async () => {
      seen.push('second in');
    },
    () => {
      seen.push('second waits');
      finish();
    },
  );
  await Promise.all([first, second]);
  expect(seen).toEqual(['first in', 'second waits', 'first out', 'second in']);
  expect(existsSync(lock)).toBe(false);
});

it('gives the lock back when the work fails', async () => {
  const failing = withLock(lock, () => Promise.reject(new Error('no network')));
  await expect(failing).rejects.toThrow('no network');
  expect(existsSync(lock)).toBe(false);
});

it('takes over from a process that is gone', async () => {
  // Above the largest number that Linux, macOS and Windows give to a process.
  holdBy(2 ** 30);
  expect(await withLock(lock, async () => 'done')).toBe('done');
});

it('takes over a lock that nobody has touched for long, from another machine too', async () => {
  holdBy(1, 'another-machine');
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock, longAgo, longAgo);
  expect(await withLock(lock, async () => 'done')).toBe('done');
});
