import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import { plainRefusal, Refusal } from '#shared/base/refusal.ts';
import type { Outcome } from '#shared/contract/port.ts';
import { windowWords } from '#shared/words/window.ts';
import { plainError } from '../door/plain.ts';
import { remember } from './bounds.ts';
import { channels } from './channels.ts';
import { askFiles, askFolder, askPlace } from './dialogs.ts';
import { setFrame } from './frame.ts';
import type { OfficeProcess } from './office-port.ts';
import { mayAsk } from './sender.ts';
import { showPdf } from './show-pdf.ts';

const wanted = z.strictObject({ accept: z.array(z.string().max(20)).max(50).optional(), many: z.boolean().optional() });
const look = z.strictObject({ dark: z.boolean() });

/**
 * A file on another machine's share is read by the page itself: opening a path the page names could make
 * this machine introduce itself, by name and password, to a server of somebody's choice.
 */
const localPath = z
  .string()
  .max(32_000)
  .refine((path) => !/^[\\/]{2}/.test(path));

/** What a page may ask of this process: dialogs and its own frame. Each asker is checked, and each value. */
export function answerPages(home: string, office: () => OfficeProcess): void {
  ipcMain.handle(channels.port, ({ sender, senderFrame }: IpcMainInvokeEvent) => {
    if (!mayAsk(senderFrame)) return false;
    office().handOver(senderFrame, sender.id);
    return true;
  });
  answer(channels.chooseFiles, z.tuple([wanted]), async (window, [files]) => {
    const paths = await askFiles(window, files);
    return paths.length === 0 ? [] : office().ask('offer', { paths });
  });
  answer(channels.chooseFolder, z.tuple([]), async (window) => (await askFolder(window)) ?? null);
  answer(channels.takeFile, z.tuple([localPath]), async (_window, [path]) => {
    const [taken] = await office().ask('offer', { paths: [path] });
    return taken?.file;
  });
  answer(channels.saveFile, z.tuple([z.string().max(200), z.string().max(1000)]), async (window, [token, name]) => {
    const path = await askPlace(window, name);
    return path !== undefined && office().ask('save', { token, path });
  });
  answer(channels.showPdf, z.tuple([z.string().max(200)]), (_window, [token]) =>
    showPdf((path) => office().ask('save', { token, path })),
  );
  answer(channels.setFrame, z.tuple([look]), async (window, [{ dark }]) => {
    setFrame(window, dark);
    remember(home, { dark });
    return null;
  });
}

function answer<T>(
  channel: string,
  given: z.ZodType<T>,
  work: (window: BrowserWindow, values: T) => Promise<unknown>,
): void {
  ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...values: unknown[]): Promise<Outcome<unknown>> => {
    const window = BrowserWindow.fromWebContents(event.sender);
    const read = given.safeParse(values);
    if (!window || !mayAsk(event.senderFrame) || !read.success)
      return { refusal: plainRefusal(new Refusal('usage', windowWords.badRequest)) };
    try {
      return { value: await work(window, read.data) };
    } catch (error) {
      return { refusal: plainError(error) };
    }
  });
}
