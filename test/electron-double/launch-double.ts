import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { officeServiceName } from '#main/electron/errands.ts';
import { ElectronDouble } from './double.ts';
import { loadWith } from './hooks.ts';
import type { Launch, Launched } from './launch.ts';

export interface LaunchedDouble extends Launched {
  double: ElectronDouble;
}

/** Runs the program on the double of Electron. */
export async function launchDouble(browser: Browser, launch: Launch): Promise<LaunchedDouble> {
  const { double, closed } = await start(browser, launch);
  const windowAt = async (index: number): Promise<Page> => {
    const window = double.windows[index];
    if (!window) throw new Error(`there is no window ${index}`);
    await window.webContents.loaded;
    return window.webContents.page;
  };
  return {
    double,
    firstWindow: () => windowAt(0),
    async anotherWindow() {
      const before = double.windows.length;
      press(double, 'newWindow');
      return windowAt(before);
    },
    async willChoose(files) {
      double.dialogs.open.give(files);
    },
    async willSaveAs(file) {
      double.dialogs.save.give(file);
    },
    async willPress(button) {
      double.dialogs.message.give(button);
    },
    told: async () => double.dialogs.told,
    async drop(page, selector, file) {
      const contents = double.windowOf(page)?.webContents;
      await contents?.tell({ kind: 'path', name: path.basename(file), path: file });
      await page.setInputFiles(selector, file);
    },
    async startAgain(args) {
      const second = await start(browser, { ...launch, args });
      await second.closed;
    },
    async crashOffice() {
      double.processes.findLast((one) => one.serviceName === officeServiceName)?.crash();
    },
    exited: double.app.exited,
    async quit() {
      double.app.quit();
      await closed;
    },
  };
}

function press(double: ElectronDouble, id: string): void {
  const items = double.menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const click: unknown = items.find((one) => one.id === id)?.click;
  if (typeof click !== 'function') throw new Error(`the menu has no ${id}`);
  click();
}

interface Started {
  double: ElectronDouble;
  /** The program has ended, and its pages are gone. */
  closed: Promise<void>;
}

/** The program reads its arguments and its home while it loads, and not later. */
async function start(browser: Browser, { built, home, args }: Launch): Promise<Started> {
  const context = await browser.newContext({ locale: 'zh-TW', timezoneId: 'Asia/Taipei' });
  const argv = ['electron', built, ...args];
  const double = new ElectronDouble(context, argv);
  await double.prepare();
  const closed = double.app.exited.then(() => context.close());
  const before = { argv: process.argv, home: process.env.SHIZHENGBU_HOME };
  process.argv = argv;
  process.env.SHIZHENGBU_HOME = home;
  try {
    await loadWith(double.module(), pathToFileURL(path.join(built, 'main', 'electron.js')));
  } finally {
    process.argv = before.argv;
    if (before.home === undefined) delete process.env.SHIZHENGBU_HOME;
    else process.env.SHIZHENGBU_HOME = before.home;
  }
  double.app.becomeReady();
  return { double, closed };
}
