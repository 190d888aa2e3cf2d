import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { officeServiceName } from '#main/electron/errands.ts';
import type { Launch, Launched } from './launch.ts';

interface Dialogs {
  give(kind: 'open' | 'save' | 'message', answer: unknown): void;
  told: string[];
}

declare global {
  // Lives in Electron's main process, where a test's functions can keep nothing of their own.
  var dialogsOfTest: Dialogs;
}

/** Runs the same program in Electron itself. */
export async function launchElectron(binary: string, launch: Launch): Promise<Launched> {
  const app = await start(binary, launch);
  await app.evaluate(playDialogs);
  const exited = new Promise<number>((done) => app.process().once('exit', (code) => done(code ?? 1)));
  return {
    firstWindow: () => app.firstWindow(),
    async anotherWindow() {
      const [page] = await Promise.all([app.waitForEvent('window'), app.evaluate(pressNewWindow)]);
      return page;
    },
    willChoose: (files) => app.evaluate((_electron, chosen) => globalThis.dialogsOfTest.give('open', chosen), files),
    willSaveAs: (file) => app.evaluate((_electron, place) => globalThis.dialogsOfTest.give('save', place), file),
    willPress: (button) => app.evaluate((_electron, at) => globalThis.dialogsOfTest.give('message', at), button),
    told: () => app.evaluate(() => globalThis.dialogsOfTest.told),
    drop: (page: Page, selector, file) => page.setInputFiles(selector, file),
    async startAgain(args) {
      // The lock is held: the second start passes its wish on and ends by itself.
      const second = await start(binary, { ...launch, args }).catch(() => undefined);
      await second?.close();
    },
    crashOffice: () => app.evaluate(killOffice, officeServiceName),
    exited,
    async quit() {
      await app.evaluate(({ app: running }) => running.quit()).catch(() => undefined);
      await exited;
    },
  };
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const start = (binary: string, { built, home, args }: Launch): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: binary,
    args: [...asRoot, path.join(built, 'main', 'electron.js'), ...args],
    env: { ...(process.env as Record<string, string>), SHIZHENGBU_HOME: home },
  });

type Electron = typeof import('electron');

/** A dialog of the system cannot be driven: the answers given take its place, and it waits for them. */
function playDialogs({ dialog }: Electron): void {
  const given: Record<string, unknown[]> = { open: [], save: [], message: [] };
  const waiting: Record<string, ((answer: unknown) => void)[]> = { open: [], save: [], message: [] };
  const told: string[] = [];
  const next = (kind: string): Promise<unknown> =>
    new Promise((done) => {
      if (given[kind]?.length) done(given[kind].shift());
      else waiting[kind]?.push(done);
    });
  globalThis.dialogsOfTest = {
    told,
    give(kind, answer) {
      const first = waiting[kind]?.shift();
      if (first) first(answer);
      else given[kind]?.push(answer);
    },
  };
  dialog.showOpenDialog = async () => {
    const filePaths = (await next('open')) as string[];
    return { canceled: filePaths.length === 0, filePaths };
  };
  dialog.showSaveDialog = async () => {
    const filePath = (await next('save')) as string | null;
    return { canceled: filePath === null, filePath: filePath ?? '' };
  };
  dialog.showMessageBox = async (...asked: unknown[]) => {
    told.push((asked.at(-1) as { message: string }).message);
    return { response: (await next('message')) as number, checkboxChecked: false };
  };
}

function pressNewWindow({ Menu }: Electron): void {
  Menu.getApplicationMenu()?.getMenuItemById('newWindow')?.click();
}

function killOffice({ app }: Electron, name: string): void {
  const office = app.getAppMetrics().find((one) => one.name === name || one.serviceName === name);
  if (office) process.kill(office.pid, 'SIGKILL');
}
