import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageAddress } from '#main/electron/address.ts';
import { answerPages } from '#main/electron/answers.ts';
import { channels } from '#main/electron/channels.ts';
import type { OfficeProcess } from '#main/electron/office-port.ts';
import { windowWords } from '#shared/words/window.ts';
import { DoubleContents, type DoubleFrame } from '#test/electron-double/contents.ts';
import { doubleDialogs } from '#test/electron-double/dialogs.ts';
import { DoubleIpcMain } from '#test/electron-double/ipc.ts';

const electron = vi.hoisted(() => ({
  ipcMain: undefined as unknown,
  dialog: undefined as unknown,
  openPath: vi.fn<(file: string) => Promise<string>>(),
}));
vi.mock('electron', () => ({
  BrowserWindow: { fromWebContents: () => ({}), getAllWindows: () => [] },
  app: { getName: () => '施政簿' },
  get ipcMain() {
    return electron.ipcMain;
  },
  shell: { openPath: (file: string) => electron.openPath(file) },
  get dialog() {
    return electron.dialog;
  },
}));

const sender = new DoubleContents(7, {});
const frame = (url: string, parent: DoubleFrame | null = null): DoubleFrame => ({ url, parent, postMessage: vi.fn() });
const own = { sender, senderFrame: frame(pageAddress) };
const refused = { refusal: { code: 'usage', sentence: windowWords.badRequest, facts: {} } };

describe('what the main process answers', () => {
  let ipc = new DoubleIpcMain();
  let dialogs = doubleDialogs();
  const handOver = vi.fn();
  const ask = vi.fn();
  const office = { handOver, ask, close: vi.fn() } as unknown as OfficeProcess;

  beforeEach(() => {
    vi.clearAllMocks();
    ipc = new DoubleIpcMain();
    dialogs = doubleDialogs();
    electron.ipcMain = ipc;
    electron.dialog = dialogs.dialog;
    answerPages('/home/none', () => office);
  });

  it('is a port for its own page', async () => {
    expect(await ipc.invoked(own, channels.port, [])).toBe(true);
    expect(handOver).toHaveBeenCalledExactlyOnceWith(own.senderFrame, sender.id);
  });

  it.each([
    ['another address', { sender, senderFrame: frame('https://elsewhere.example/') }],
    ['another file of the build', { sender, senderFrame: frame(`${pageAddress}assets/index.js`) }],
    ['a frame inside the page', { sender, senderFrame: frame(pageAddress, frame(pageAddress)) }],
    ['a frame that has gone', { sender, senderFrame: null }],
  ])('is nothing for %s', async (_who, asker) => {
    expect(await ipc.invoked(asker, channels.port, [])).toBe(false);
    expect(handOver).not.toHaveBeenCalled();
    expect(await ipc.invoked(asker, channels.takeFile, ['/etc/passwd'])).toEqual(refused);
    expect(await ipc.invoked(asker, channels.chooseFolder, [])).toEqual(refused);
    expect(ask).not.toHaveBeenCalled();
  });

  it.each([
    [channels.chooseFiles, []],
    [channels.chooseFiles, [{ accept: 'all' }]],
    [channels.chooseFiles, [{ properties: ['openDirectory'] }]],
    [channels.chooseFolder, ['/etc']],
    [channels.takeFile, [7]],
    [channels.takeFile, ['\\\\server\\share\\file.xlsx']],
    [channels.takeFile, ['//server/share/file.xlsx']],
    [channels.saveFile, ['token']],
    [channels.saveFile, ['token', 'x'.repeat(1001)]],
    [channels.showPdf, ['/etc/passwd', 'x']],
    [channels.setFrame, [{ dark: 'yes' }]],
  ])('is no answer to %s with %j', async (channel, values) => {
    expect(await ipc.invoked(own, channel, values)).toEqual(refused);
    expect(ask).not.toHaveBeenCalled();
  });

  it('is tokens for the files chosen, never paths', async () => {
    const offered = [{ file: 'token', name: '單位.csv', size: 3 }];
    ask.mockResolvedValue(offered);
    dialogs.open.give(['/desk/單位.csv']);
    expect(await ipc.invoked(own, channels.chooseFiles, [{ accept: ['.csv'] }])).toEqual({ value: offered });
    expect(ask).toHaveBeenCalledExactlyOnceWith('offer', { paths: ['/desk/單位.csv'] });
  });

  it('shows a PDF that the office offered, and nothing else', async () => {
    electron.openPath.mockResolvedValue('');
    const offers = (content: string) =>
      ask.mockImplementation(async (_errand, { path }: { path: string }) => {
        writeFileSync(path, content);
        return true;
      });
    offers('%PDF-1.7 …');
    expect(await ipc.invoked(own, channels.showPdf, ['token'])).toEqual({ value: true });
    expect(electron.openPath).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/預覽\d+\.pdf$/));
    offers('#!/bin/sh');
    expect(await ipc.invoked(own, channels.showPdf, ['token'])).toEqual(refused);
    expect(electron.openPath).toHaveBeenCalledTimes(1);
    offers('%PDF-1.7 …');
    electron.openPath.mockResolvedValue('no viewer');
    expect(await ipc.invoked(own, channels.showPdf, ['token'])).toMatchObject({
      refusal: { sentence: windowWords.noViewer },
    });
  });

  it('suggests a name that every desktop can store', async () => {
    const save = vi.spyOn(dialogs.dialog, 'showSaveDialog');
    dialogs.save.give(null);
    expect(await ipc.invoked(own, channels.saveFile, ['token', '../../秘:密.xlsx'])).toEqual({ value: false });
    expect(save).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ defaultPath: '秘＿密.xlsx' }));
  });
});
