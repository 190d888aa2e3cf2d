import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Bridge } from '#shared/contract/bridge.ts';

let bridge: Bridge;
beforeAll(async () => {
  vi.stubGlobal('window', new EventTarget());
  bridge = (await import('#renderer/data/browser-bridge.ts')).browserBridge;
});
afterAll(() => vi.unstubAllGlobals());

const progress = '{"progress":{"done":1,"total":2,"label":"讀取"}}\n';
const answer = '{"answer":{"name":"秘書室"}}\n';

/** What the program says comes piece by piece, as the test lets it. */
function program() {
  const wire: { speak?: ReadableStreamDefaultController<Uint8Array> } = {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      wire.speak = controller;
    },
  });
  vi.stubGlobal('fetch', async () => new Response(body));
  return {
    say: (text: string) => wire.speak?.enqueue(new TextEncoder().encode(text)),
    breakOff: () => wire.speak?.error(new TypeError('network error')),
  };
}

test('what is said arrives as it is said: how far, then the answer', async () => {
  const { say } = program();
  const heard = Promise.withResolvers<string>();
  const answering = bridge.call('unit.get', {}, { onProgress: ({ label }) => heard.resolve(label) });
  say(progress);
  expect(await heard.promise).toBe('讀取');
  say(answer.slice(0, 12));
  say(answer.slice(12));
  expect(await answering).toEqual({ name: '秘書室' });
});

test('a connection that breaks in the middle of an answer is told of in words', async () => {
  const { say, breakOff } = program();
  const heard = Promise.withResolvers<void>();
  const answering = bridge.call('unit.get', {}, { onProgress: () => heard.resolve() });
  say(progress);
  say(answer.slice(0, 12));
  await heard.promise;
  breakOff();
  await expect(answering).rejects.toMatchObject({ code: 'fault', sentence: expect.stringContaining('連線中斷') });
});
