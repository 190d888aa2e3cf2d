import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ServedPort, servePort } from '#main/electron/serve-port.ts';
import { createFiles, type Files } from '#main/files.ts';
import type { Program } from '#main/program.ts';
import type { CallOptions } from '#main/visitor.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import { callLimits } from '#shared/contract/operation.ts';
import { pasteLimit, type ToPage } from '#shared/contract/port.ts';
import { DoublePort } from '#test/electron-double/ports.ts';

interface Made {
  name: string;
  input: unknown;
  options: CallOptions;
}

/** A program whose calls end when the test says so. */
class SlowProgram {
  readonly files: Files = createFiles();
  readonly made: Made[] = [];
  hearers = new Set<(event: unknown) => void>();
  #ends: (() => void)[] = [];

  onChange(hear: (event: unknown) => void): () => void {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  }

  visitor(): unknown {
    return {
      session: { officeKey: Buffer.alloc(32) },
      call: (name: string, input: unknown, options: CallOptions = {}) => {
        this.made.push({ name, input, options });
        if (name === 'session.signOut') return Promise.resolve(null);
        if (name === 'refused') return Promise.reject(new Refusal('invalid', '不行。', { fields: { name: '未填。' } }));
        return new Promise((done, fail) => {
          this.#ends.push(() => done({ name }));
          options.signal?.addEventListener('abort', () => fail(new Refusal('cancelled', '已取消。')));
        });
      },
    };
  }

  endAll(): void {
    for (const end of this.#ends.splice(0)) end();
  }
}

describe('one window’s port', () => {
  let program = new SlowProgram();
  let heard: ToPage[] = [];
  let page = new DoublePort();
  let served: ServedPort | undefined;
  let open: () => void = () => undefined;

  beforeEach(() => {
    program = new SlowProgram();
    heard = [];
    const [near, far] = DoublePort.pair();
    page = far;
    page.on('message', ({ data }: { data: ToPage }) => heard.push(data));
    page.start();
    const opened = new Promise<void>((done) => {
      open = done;
    });
    served = servePort(program as unknown as Program, near, opened);
  });
  afterEach(() => program.files.close());

  const turn = (): Promise<void> => new Promise((next) => setImmediate(next));
  const post = async (message: unknown): Promise<void> => {
    page.postMessage(message);
    await turn();
  };
  const call = (id: number, name: string, asked: unknown = { input: {} }): Promise<void> =>
    post({ id, call: name, body: JSON.stringify(asked) });

  it('waits for the office, then answers as text', async () => {
    await call(1, 'unit.list', { input: { limit: 5 }, behalf: { person: 'p' } });
    expect(program.made).toEqual([]);
    open();
    await turn();
    expect(program.made).toMatchObject([
      { name: 'unit.list', input: { limit: 5 }, options: { behalf: { person: 'p' } } },
    ]);
    program.endAll();
    await turn();
    expect(heard).toEqual([{ id: 1, answer: '{"name":"unit.list"}' }]);
  });

  it('tells progress and refusals by the number of the call', async () => {
    open();
    await call(1, 'unit.export');
    program.made[0]?.options.progress?.(3, 9, '匯出單位');
    await call(2, 'refused');
    expect(heard).toEqual([
      { id: 1, progress: { done: 3, total: 9, label: '匯出單位' } },
      { id: 2, refusal: { code: 'invalid', sentence: '不行。', facts: { fields: { name: '未填。' } } } },
    ]);
  });

  it('stops the call that is named, also before it began', async () => {
    await call(1, 'unit.export');
    await post({ id: 1, cancel: true });
    open();
    await turn();
    expect(program.made).toEqual([]);
    await call(2, 'unit.export');
    await call(3, 'unit.export');
    await post({ id: 2, cancel: true });
    await post({ id: 99, cancel: true });
    expect(heard).toMatchObject([
      { id: 1, refusal: { code: 'cancelled' } },
      { id: 2, refusal: { code: 'cancelled' } },
    ]);
  });

  it('measures an input before it reads it', async () => {
    open();
    await post({ id: 1, call: 'unit.list', body: '"'.padEnd(callLimits.bytes + 1, '字') });
    await post({ id: 2, call: 'unit.list', body: '{"input":' });
    await post({ id: 3, call: 'unit.list', body: '7' });
    expect(heard).toMatchObject([1, 2, 3].map((id) => ({ id, refusal: { code: 'usage' } })));
    expect(program.made).toEqual([]);
  });

  it.each([
    null,
    'call',
    {},
    { id: 1 },
    { id: '1', call: 'unit.list', body: '{}' },
    { id: -1, call: 'unit.list', body: '{}' },
    { id: 1, call: 'x'.repeat(201), body: '{}' },
    { id: 1, call: 'unit.list', body: { input: {} } },
    { id: 1, cancel: 'yes' },
    { id: 1, paste: { name: 'a', bytes: 'text' } },
    { id: 1, call: 'unit.list', body: '{}', officeKey: 'k' },
  ])('does nothing with %j', async (message) => {
    open();
    await post(message);
    expect([heard, program.made]).toEqual([[], []]);
  });

  it('takes what was pasted, up to its limit', async () => {
    open();
    await post({ id: 1, paste: { name: '../截圖.png', bytes: new Uint8Array([1, 2]) } });
    await expect.poll(() => heard.length).toBe(1);
    const [first] = heard;
    const pasted = JSON.parse(first && 'answer' in first ? first.answer : '{}') as ChosenFile;
    expect(pasted).toMatchObject({ name: '截圖.png', size: 2 });
    expect([...readFileSync(program.files.take(pasted.file).path)]).toEqual([1, 2]);
    await post({ id: 2, paste: { name: '大.png', bytes: new Uint8Array(pasteLimit + 1) } });
    expect(heard[1]).toMatchObject({ id: 2, refusal: { code: 'invalid' } });
  });

  it('passes changes on while it lives', async () => {
    const changed = { position: 3, registers: { unit: ['u'] } };
    for (const hear of program.hearers) hear(changed);
    await turn();
    expect(heard).toEqual([{ changed }]);
  });

  it('ends with its window: what runs is stopped, and the session is over', async () => {
    open();
    await call(1, 'unit.export');
    page.close();
    await turn();
    expect(program.made[0]?.options.signal?.aborted).toBe(true);
    expect(program.made[1]?.name).toBe('session.signOut');
    expect(program.hearers.size).toBe(0);
    await served?.end();
    expect(program.made).toHaveLength(2);
    expect(heard).toEqual([]);
  });
});
