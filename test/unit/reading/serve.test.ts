import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { batchesAhead, type FromReader, readerLimits, type ToReader } from '#main/reading/reader-messages.ts';
import { serveReader } from '#main/reading/serve.ts';
import { testFolder } from '#test/support/folders.ts';

/** The reader's side of a reading, with its asker played by the test. */
function asked(content: string) {
  const file = path.join(testFolder(), '名冊.csv');
  writeFileSync(file, content);
  const said: FromReader[] = [];
  let send: (message: ToReader) => void = () => undefined;
  serveReader(
    {
      say: (message) => said.push(message),
      hear: (heard) => {
        send = heard;
      },
      onGone: () => undefined,
    },
    () => Promise.resolve(),
  );
  send({ read: { path: file, name: '名冊.csv', limits: readerLimits } });
  const batches = (): number => said.filter((message) => 'parts' in message).length;
  return { said, batches, taken: (count: number) => send({ taken: count }) };
}

const rows = (count: number): string => Array.from({ length: count }, (_, index) => `${index},甲,乙,丙\n`).join('');

describe('a reader', () => {
  it('goes no further ahead than it may, and on as its batches are taken', async () => {
    const { said, batches, taken } = asked(rows(100_000));
    await expect.poll(batches).toBe(batchesAhead);
    expect(said.some((message) => 'done' in message)).toBe(false);
    // As many as were taken may come, and not one more.
    taken(1);
    await expect.poll(batches).toBe(batchesAhead + 1);
    taken(2);
    await expect.poll(batches).toBe(batchesAhead + 3);
    taken(1_000);
    await expect.poll(() => said.at(-1)).toEqual({ done: true });
    expect(batches()).toBeGreaterThan(batchesAhead + 10);
  });

  it('says first that it has begun, and last that it is done', async () => {
    const { said } = asked(rows(2));
    await expect.poll(() => said.at(-1)).toEqual({ done: true });
    expect(said.map((message) => Object.keys(message)[0])).toEqual(['started', 'parts', 'done']);
  });
});
