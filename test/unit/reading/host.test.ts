import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';
import { forkReader } from '#main/reading/fork-reader.ts';
import { type FileReaders, fileReaders, type TablePart } from '#main/reading/host.ts';
import { batchesAhead, type ReaderLimits, readerLimits, takenTogether } from '#main/reading/reader-messages.ts';
import { officeWords } from '#shared/words/office.ts';
import { readerWords, readingWords } from '#shared/words/reading.ts';
import { collected } from '#test/support/collected.ts';
import { testFolder } from '#test/support/folders.ts';

// Each reading starts a process, and a busy machine needs patience.
vi.setConfig({ testTimeout: 60_000 });

interface Made {
  readers: FileReaders;
  /** The processes, in the order in which they were started. */
  pids: number[];
}

function made(limits?: Partial<ReaderLimits>): Made {
  const pids: number[] = [];
  const counted = (): ReturnType<typeof forkReader> => {
    const child = forkReader();
    pids.push(child.pid ?? 0);
    return child;
  };
  return { readers: fileReaders(counted, { ...readerLimits, ...limits }), pids };
}

interface Asked {
  signal?: AbortSignal;
  progress?: (done: number, total: number) => void;
}

const readWith = (
  { readers }: Made,
  file: string,
  { signal = new AbortController().signal, progress = () => undefined }: Asked = {},
): AsyncGenerator<TablePart> => readers.read({ path: file, name: path.basename(file) }, { signal, progress });

const wholly = (given: Made, file: string, asked?: Asked): Promise<TablePart[]> =>
  collected(readWith(given, file, asked));

function fileOf(content: string | Buffer, name = '執行數.csv'): string {
  const file = path.join(testFolder(), name);
  writeFileSync(file, content);
  return file;
}

const row = '行政管理／一般事務費,會刊及議事錄印製,"1,234,567",二級用途別,備註\r\n';
const large = (megabytes: number): string => row.repeat(Math.round((megabytes * 1024 * 1024) / Buffer.byteLength(row)));

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

/** No process is left of those that were started, and there was one. */
async function allGone({ pids }: Made): Promise<void> {
  expect(pids.length).toBeGreaterThan(0);
  await expect.poll(() => pids.filter((pid) => !isGone(pid))).toEqual([]);
}

const table = '科目,金額\r\n薪資,"1,200"\r\n';
const parts = [
  { part: 'sheet', name: '執行數', hidden: false },
  {
    part: 'rows',
    first: 0,
    rows: [
      ['科目', '金額'],
      ['薪資', '1,200'],
    ],
  },
];

describe('a file read in a process of its own', () => {
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(table)],
    ['CP950', iconv.encode(table, 'cp950')],
  ])('comes part by part, in %s', async (_name, bytes) => {
    const given = made();
    expect(await wholly(given, fileOf(bytes))).toEqual(parts);
    expect(given.pids.map(isGone)).toEqual([true]);
  });

  it('is told of every batch that was taken, and of none twice', async () => {
    let [sent, taken, most] = [0, 0, 0];
    const readers = fileReaders(() => {
      const child = forkReader();
      return {
        ...child,
        onMessage: (hear) =>
          child.onMessage((message) => {
            if ('parts' in message) sent += 1;
            most = Math.max(most, sent - taken);
            hear(message);
          }),
        send(message) {
          if ('taken' in message) taken += message.taken;
          child.send(message);
        },
      };
    }, readerLimits);
    await wholly({ readers, pids: [] }, fileOf(large(16)));
    expect(sent).toBeGreaterThan(batchesAhead + 20);
    expect(sent - taken).toBeLessThan(takenTogether);
    expect(taken).toBeLessThanOrEqual(sent);
    expect(most).toBeLessThanOrEqual(batchesAhead);
  });

  it('comes whole and in order where it is large, and says how far it is', async () => {
    const given = made();
    const text = Array.from({ length: 60_000 }, (_, index) => `${index},案由\n`).join('');
    const said: number[] = [];
    let next = 0;
    for await (const part of readWith(given, fileOf(text), { progress: (done, total) => said.push(done / total) })) {
      if (part.part !== 'rows') continue;
      expect(part.first).toBe(next);
      for (const [number] of part.rows) {
        if (number !== String(next)) throw new Error(`${number} stands where ${next} should`);
        next += 1;
      }
    }
    expect(next).toBe(60_000);
    expect(said).toEqual([...said].sort((one, other) => one - other));
    expect(said.at(-1)).toBe(1);
  });

  it('is refused in the words of the one who read it', async () => {
    const given = made();
    await expect(wholly(given, fileOf('%PDF-1.7\n%âãÏÓ\n', '報表.pdf'))).rejects.toMatchObject({
      code: 'invalid',
      message: readingWords.pdf,
    });
    await allGone(given);
  });
});

describe('a process that reads', () => {
  it('is killed when the job is cancelled', async () => {
    const given = made();
    const stopped = new AbortController();
    const reading = readWith(given, fileOf(large(20)), { signal: stopped.signal });
    await reading.next();
    await reading.next();
    stopped.abort();
    await expect(collected(reading)).rejects.toMatchObject({ code: 'cancelled', message: officeWords.cancelled });
    await allGone(given);
  });

  it('is killed at once, also while nobody takes what it reads', async () => {
    const given = made();
    const stopped = new AbortController();
    const reading = readWith(given, fileOf(large(20)), { signal: stopped.signal });
    await reading.next();
    stopped.abort();
    await allGone(given);
    await expect(reading.next()).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('ends with whoever stops taking parts', async () => {
    const given = made();
    for await (const part of readWith(given, fileOf(large(20)))) {
      if (part.part === 'rows') break;
    }
    expect(given.pids.map(isGone)).toEqual([true]);
  });

  it('is killed where it takes more memory than it may', async () => {
    const given = made({ memoryBytes: 200 * 1024 * 1024 });
    await expect(wholly(given, fileOf(large(60)))).rejects.toMatchObject({
      code: 'invalid',
      message: readerWords.ended,
    });
    await allGone(given);
    expect(await wholly(given, fileOf(table))).toEqual(parts);
  });

  it('is killed where it takes longer than it may', async () => {
    const given = made({ milliseconds: 1 });
    await expect(wholly(given, fileOf(table))).rejects.toMatchObject({
      code: 'invalid',
      message: readerWords.tooLong(1 / 60_000),
    });
    await allGone(given);
  });

  it('that dies while it reads is told of in words', async () => {
    const given = made();
    const reading = readWith(given, fileOf(large(20)));
    await reading.next();
    process.kill(given.pids[0] ?? 0, 'SIGKILL');
    await expect(collected(reading)).rejects.toMatchObject({ code: 'invalid', message: readerWords.ended });
  });

  it('that never came to read is a fault of the program, not of the file', async () => {
    const given = made();
    const reading = readWith(given, fileOf(table)).next();
    await expect.poll(() => given.pids.length).toBe(1);
    process.kill(given.pids[0] ?? 0, 'SIGKILL');
    await expect(reading).rejects.toMatchObject({ code: 'fault' });
  });

  it('ends with the process that asked for it, however that ends', async () => {
    const source = `
      const { forkReader } = await import(${JSON.stringify(new URL('../../../main/reading/fork-reader.ts', import.meta.url).href)});
      const { readerLimits } = await import(${JSON.stringify(new URL('../../../main/reading/reader-messages.ts', import.meta.url).href)});
      const child = forkReader();
      child.onMessage((message) => 'parts' in message && console.log('reading'));
      child.send({ read: { path: ${JSON.stringify(fileOf(large(20)))}, name: 'a.csv', limits: readerLimits } });
    `;
    const asker = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'pipe'] });
    await once(asker.stdout, 'data');
    asker.kill('SIGKILL');
    // The reader holds the same error stream: it closes when both are gone.
    await once(asker, 'close');
  });
});

describe('several files', () => {
  it('are read two at once, the others in their turn', async () => {
    const given = made();
    const file = fileOf(large(5));
    const readings = [1, 2, 3].map(() => readWith(given, file));
    const [first, second, third] = readings.map((one) => one.next());
    await Promise.all([first, second]);
    expect(given.pids.length).toBe(2);
    await readings[0]?.return(undefined);
    expect(await third).toMatchObject({ value: { part: 'sheet' } });
    expect(given.pids.length).toBe(3);
    for (const one of readings) await one.return(undefined);
    await allGone(given);
  });

  it('one that is cancelled while it waits takes nobody’s turn', async () => {
    const given = made();
    const file = fileOf(large(5));
    const busy = [readWith(given, file), readWith(given, file)];
    for (const one of busy) await one.next();
    const stopped = new AbortController();
    const waiting = readWith(given, file, { signal: stopped.signal }).next();
    const next = readWith(given, file);
    const started = next.next();
    stopped.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    await busy[0]?.return(undefined);
    expect(await started).toMatchObject({ value: { part: 'sheet' } });
    expect(given.pids.length).toBe(3);
    for (const one of [...busy, next]) await one.return(undefined);
    await allGone(given);
  });
});
