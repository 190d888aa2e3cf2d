import { app, type BrowserWindow, dialog, type FileFilter, type MessageBoxOptions } from 'electron';
import type { WantedFiles } from '#shared/contract/bridge.ts';
import { windowWords } from '#shared/words/window.ts';
import { safeName } from '../files.ts';
import { pageWindows } from './window.ts';

const ending = /^\.([a-z0-9]{1,10})$/i;

/** `.xlsx` and `.csv` as the system's dialog wants them; anything else would be no ending. */
export function filtersFor(accept: readonly string[]): FileFilter[] {
  const extensions = accept.flatMap((one) => ending.exec(one)?.[1] ?? []);
  return extensions.length === 0 ? [] : [{ name: extensions.map((one) => `.${one}`).join('、'), extensions }];
}

export async function askFiles(window: BrowserWindow, { accept = [], many = false }: WantedFiles): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: many ? windowWords.chooseFiles : windowWords.chooseFile,
    filters: filtersFor(accept),
    properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
  });
  return canceled ? [] : filePaths;
}

export async function askFolder(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: windowWords.chooseFolder,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
}

export async function askPlace(window: BrowserWindow, name: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: windowWords.saveAs,
    defaultPath: safeName(name),
  });
  return canceled || filePath === '' ? undefined : filePath;
}

export async function tell(message: string): Promise<void> {
  await ask({ type: 'warning', message, buttons: [windowWords.close] });
}

/** true: open it again. */
export const askReopen = (): Promise<boolean> => askAgain(windowWords.officeGoneTitle);
export const askReload = (): Promise<boolean> => askAgain(windowWords.pageGoneTitle);

async function askAgain(message: string): Promise<boolean> {
  const buttons = [windowWords.reopen, windowWords.quit];
  const detail = windowWords.afterGone;
  return (await ask({ type: 'error', message, detail, buttons, defaultId: 0, cancelId: 1 })) === 0;
}

async function ask(options: MessageBoxOptions): Promise<number> {
  const [window] = pageWindows();
  const whole: MessageBoxOptions = { title: app.getName(), noLink: true, ...options };
  const { response } = await (window ? dialog.showMessageBox(window, whole) : dialog.showMessageBox(whole));
  return response;
}
