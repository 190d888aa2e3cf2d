import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { ReaderWish } from '#main/electron/errands.ts';
import { officeReaders } from '#main/electron/office-readers.ts';
import type { PagePort } from '#main/electron/serve-port.ts';
import { type FromReader, readerLimits, type ToReader } from '#main/reading/reader-messages.ts';

class NotedPort extends EventEmitter implements PagePort {
  readonly posted: unknown[] = [];
  started = false;
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  start(): void {
    this.started = true;
  }
  close(): void {
    this.emit('close');
  }
}

const request: ToReader = { read: { path: '/a.csv', name: 'a.csv', limits: readerLimits } };

function asked() {
  const wishes: ReaderWish[] = [];
  const readers = officeReaders((wish) => wishes.push(wish));
  return { wishes, readers };
}

describe('readers that the window’s process starts', () => {
  it('are asked for by numbers, and spoken to before they are there', () => {
    const { wishes, readers } = asked();
    const child = readers.spawn();
    const heard: FromReader[] = [];
    child.onMessage((message) => heard.push(message));
    child.send(request);
    expect(wishes).toEqual([{ reader: 1, wish: 'start' }]);
    const port = new NotedPort();
    readers.hear({ reader: 1, now: 'here' }, port);
    child.send({ taken: 1 });
    expect(port.posted).toEqual([request, { taken: 1 }]);
    expect(port.started).toBe(true);
    port.emit('message', { data: { done: true } });
    expect(heard).toEqual([{ done: true }]);
  });

  it('end one by one, also before they were there', () => {
    const { wishes, readers } = asked();
    const ended: number[] = [];
    const [first, second] = [readers.spawn(), readers.spawn()];
    first.onEnd(() => ended.push(1));
    second.onEnd(() => ended.push(2));
    second.kill();
    expect(wishes.at(-1)).toEqual({ reader: 2, wish: 'end' });
    readers.hear({ reader: 2, now: 'gone' }, undefined);
    expect(ended).toEqual([2]);
    readers.hear({ reader: 1, now: 'here' }, new NotedPort());
    readers.hear({ reader: 1, now: 'gone' }, undefined);
    expect(ended).toEqual([2, 1]);
  });
});
