import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openOffice } from '#main/office.ts';
import { socketAddress } from '#main/socket/address.ts';
import { attach, focusOther, type Wish } from '#main/socket/client.ts';
import { listen } from '#main/socket/server.ts';
import { withTokens } from '#main/socket/tokens.ts';
import type { ChangeEvent } from '#shared/contract/events.ts';
import { demoPassword } from '#shared/demo.ts';
import { cli } from '#test/support/cli.ts';
import { testFolder } from '#test/support/folders.ts';
import { demoOffice, type OpenDemo } from '#test/support/office.ts';
import { refusalFrom, refusalOf } from '#test/support/store.ts';

const office = demoOffice();
afterEach(() => {
  vi.unstubAllEnvs();
});

async function listening(focus = () => {}): Promise<OpenDemo & { home: string }> {
  const home = testFolder();
  vi.stubEnv('XDG_RUNTIME_DIR', home);
  const demo = await office.open();
  const door = listen(demo.program, demo.folder, focus);
  onTestFinished(() => door.close());
  return { ...demo, home };
}

const wish = (folder: string, name: string, input: unknown, more: Partial<Wish> = {}): Wish => ({
  name,
  input,
  folder,
  behalf: undefined,
  account: 'admin',
  password: demoPassword,
  files: [],
  save: undefined,
  ...more,
});

describe('the command line beside an open program', () => {
  it('makes its call there, and is heard by the open views', async () => {
    const demo = await listening();
    const heard: ChangeEvent[] = [];
    demo.program.onChange((event) => heard.push(event));
    const input = JSON.stringify({ values: { name: '由命令列' } });
    const made = await cli(
      demo.home,
      ['call', 'tag.create', '--input', input, '--office', demo.folder, '--as', 'handler'],
      demoPassword,
    );
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out).toMatchObject([{ record: { name: '由命令列' } }]);
    // An index that has caught up is heard of, too, and names no register.
    expect(heard.filter(({ registers }) => Object.keys(registers).length > 0)).toMatchObject([
      { registers: { tag: [expect.any(String)] } },
    ]);
    const refused = await cli(
      demo.home,
      ['call', 'account.list', '--office', demo.folder, '--as', 'handler'],
      demoPassword,
    );
    expect(refused.code).toBe(3);
  });

  it('passes files both ways, and backups by their own name', async () => {
    const demo = await listening();
    const [given, saved] = [path.join(demo.home, '附件.txt'), path.join(demo.home, 'out.csv')];
    writeFileSync(given, '內容');
    expect(await attach(wish(demo.folder, 'attachment.add', { file: 'file:1' }, { files: [given] }))).toMatchObject({
      size: 6,
    });
    await attach(wish(demo.folder, 'tag.export', { kind: 'csv' }, { save: saved }));
    expect(readFileSync(saved, 'utf8')).toContain('鄉長交辦');
    expect(await attach(wish(demo.folder, 'office.backup', {}))).toMatchObject({
      file: expect.stringContaining('manual'),
    });
  });

  it('brings its window forward', async () => {
    const focus = vi.fn();
    const demo = await listening(focus);
    await focusOther(demo.folder);
    expect(focus).toHaveBeenCalledOnce();
  });

  it('says so where nothing answers, or the answer does not come', async () => {
    vi.stubEnv('XDG_RUNTIME_DIR', testFolder());
    const { folder } = office.copy();
    expect((await refusalFrom(attach(wish(folder, 'tag.list', {})))).code).toBe('busy');
    const server = createServer((socket) => {
      socket.on('data', () => socket.destroy());
    });
    await new Promise<void>((done) => server.listen(socketAddress(folder), done));
    onTestFinished(() => void server.close());
    const unsure = await refusalFrom(attach(wish(folder, 'tag.list', {})));
    expect(unsure).toMatchObject({ code: 'fault', sentence: expect.stringContaining('不知是否完成') });
  });

  it('is told that the office is busy where the program that has it does not listen', async () => {
    const home = testFolder();
    const { folder } = office.copy();
    const opened = await openOffice(folder);
    onTestFinished(() => opened.close());
    const said = await cli(home, ['call', 'tag.list', '--office', folder, '--as', 'admin'], demoPassword);
    expect([said.code, said.err]).toEqual([3, '這份機關資料已由另一個施政簿開啟，而且沒有回應。關閉它之後再試。\n']);
  });
});

describe('the address', () => {
  it('is short enough for every system, and refuses a folder that is open to others', () => {
    const home = testFolder();
    vi.stubEnv('XDG_RUNTIME_DIR', home);
    const address = socketAddress('/a/b/c');
    expect(Buffer.byteLength(address) - Buffer.byteLength(home)).toBeLessThan(50);
    expect(socketAddress('/a/b/c/')).toBe(address);
    const open = testFolder();
    mkdirSync(path.join(open, path.basename(path.dirname(address))), { mode: 0o755 });
    vi.stubEnv('XDG_RUNTIME_DIR', open);
    expect(refusalOf(() => socketAddress('/a')).code).toBe('place');
  });
});

describe('file tokens', () => {
  it('stand in an input wherever they are', () => {
    expect(withTokens({ a: ['file:1', { b: 'file:2' }], c: 'file:3', d: 'xfile:1', e: null }, ['t1', 't2'])).toEqual({
      a: ['t1', { b: 't2' }],
      c: 'file:3',
      d: 'xfile:1',
      e: null,
    });
  });
});
