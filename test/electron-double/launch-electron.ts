import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { officeServiceName } from '#main/electron/errands.ts';
import type { Launch, Launched } from './launch.ts';

interface Answers {
  open: string[][];
  save: (string | null)[];
  message: number[];
  told: string[];
}

declare global {
  // Lives in Electron's main process, where a test's functions can keep nothing of their own.
  var dialogAnswers: Answers;
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
    willChoose: (files) => app.evaluate((_electron, chosen) => void globalThis.dialogAnswers.open.push(chosen), files),
    willSaveAs: (file) => app.evaluate((_electron, place) => void globalThis.dialogAnswers.save.push(place), file),
    willPress: (button) => app.evaluate((_electron, at) => void globalThis.dialogAnswers.message.push(at), button),
    told: () => app.evaluate(() => globalThis.dialogAnswers.told),
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

/** A dialog of the system cannot be driven: the answers queued take its place. */
function playDialogs({ dialog }: Electron): void {
  const answers: Answers = { open: [], save: [], message: [], told: [] };
  globalThis.dialogAnswers = answers;
  dialog.showOpenDialog = async () => {
    const filePaths = answers.open.shift() ?? [];
    return { canceled: filePaths.length === 0, filePaths };
  };
  dialog.showSaveDialog = async () => {
    const filePath = answers.save.shift() ?? '';
    return { canceled: filePath === '', filePath };
  };
  dialog.showMessageBox = async (...given: unknown[]) => {
    const options = given.at(-1) as { message: string };
    answers.told.push(options.message);
    return { response: answers.message.shift() ?? 0, checkboxChecked: false };
  };
}

function pressNewWindow({ Menu }: Electron): void {
  Menu.getApplicationMenu()?.getMenuItemById('newWindow')?.click();
}

function killOffice({ app }: Electron, name: string): void {
  const office = app.getAppMetrics().find((one) => one.name === name || one.serviceName === name);
  if (office) process.kill(office.pid, 'SIGKILL');
}
