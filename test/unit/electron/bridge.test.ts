import { describe, expect, it, vi } from 'vitest';
import { electronBridge } from '#renderer/data/electron-bridge.ts';
import type { Exposed, Said } from '#shared/contract/port.ts';

const refusal = { code: 'invalid', sentence: '不行。', facts: {} } as const;

function exposed(own: Partial<Exposed> = {}): {
  bridge: NonNullable<ReturnType<typeof electronBridge>>;
  say: (said: Said) => void;
  cancel: ReturnType<typeof vi.fn>;
  begun: unknown[];
} {
  const begun: unknown[] = [];
  const cancel = vi.fn();
  let hear: (said: Said) => void = () => undefined;
  const bridge = electronBridge({
    begin(name: string, body: string, said: (said: Said) => void) {
      begun.push([name, JSON.parse(body)]);
      hear = said;
      return 5;
    },
    cancel,
    ...own,
  } as unknown as Exposed);
  if (!bridge) throw new Error('no bridge');
  return { bridge, begun, cancel, say: (said) => hear(said) };
}

describe('the bridge of a page in Electron', () => {
  it('is not there in a browser', () => {
    vi.stubGlobal('window', {});
    expect(electronBridge()).toBeUndefined();
    vi.unstubAllGlobals();
  });

  it('calls, hears progress, and answers', async () => {
    const { bridge, begun, say } = exposed();
    const onProgress = vi.fn();
    const answer = bridge.call('unit.list', { limit: 1 }, { behalf: { person: 'p' }, onProgress });
    say({ progress: { done: 1, total: 2, label: '' } });
    say({ answer: '{"total":3}' });
    expect(await answer).toEqual({ total: 3 });
    expect(begun).toEqual([['unit.list', { input: { limit: 1 }, behalf: { person: 'p' } }]]);
    expect(onProgress).toHaveBeenCalledExactlyOnceWith({ done: 1, total: 2, label: '' });
  });

  it('rejects with the plain refusal', async () => {
    const { bridge, say } = exposed({ chooseFiles: async () => ({ refusal }) });
    const answer = bridge.call('unit.create', {});
    say({ refusal });
    await expect(answer).rejects.toEqual(refusal);
    await expect(bridge.chooseFiles({})).rejects.toEqual(refusal);
  });

  it('passes an abort on by the number of the call, and none after the answer', async () => {
    const { bridge, cancel, say } = exposed();
    const stop = new AbortController();
    const answer = bridge.call('unit.export', {}, { signal: stop.signal });
    stop.abort();
    expect(cancel).toHaveBeenCalledExactlyOnceWith(5);
    say({ refusal: { ...refusal, code: 'cancelled' } });
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
    const late = new AbortController();
    const done = bridge.call('unit.export', {}, { signal: late.signal });
    say({ answer: 'null' });
    await done;
    late.abort();
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('does not begin what is stopped already', async () => {
    const { bridge, begun } = exposed();
    await expect(bridge.call('unit.export', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(begun).toEqual([]);
  });

  it('knows no folder where none was chosen', async () => {
    const { bridge } = exposed({ chooseFolder: async () => ({ value: null }) });
    expect(await bridge.chooseFolder?.()).toBeUndefined();
  });
});
