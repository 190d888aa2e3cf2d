import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, test as base } from '@playwright/test';
import type { ElectronDouble } from '#test/electron-double/double.ts';
import type { Launched } from '#test/electron-double/launch.ts';
import { launchDouble } from '#test/electron-double/launch-double.ts';
import { launchElectron } from '#test/electron-double/launch-electron.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Another build than the usual may be named. */
const out = path.resolve(root, process.env.SHIZHENGBU_OUT ?? 'out');

/** A page of the test's own: what it shows and asks is nothing but what the test does. */
const emptyPage = '<!doctype html><html lang="zh-Hant-TW"><title>空白頁</title><input type="file"></html>';

/** The program as built, with its own pages or with an empty one. */
export type Pages = 'own' | 'empty';

export interface Wish {
  pages?: Pages;
  args?: string[];
  /** With the demo office in place, closed. */
  demo?: boolean;
  /** The home of an earlier run. */
  home?: string;
}

/** A run of the program; `double` is there where the double plays Electron. */
export type Run = Launched & { double?: ElectronDouble; home: string };

interface WorkerParts {
  browserOfDouble: () => Promise<Browser>;
  builds: Record<Pages, string>;
  demoOffice: string;
}

interface Parts {
  launch: (wish?: Wish) => Promise<Run>;
}

export const test = base.extend<Parts, WorkerParts>({
  browserOfDouble: [
    async ({ playwright, launchOptions, headless }, use) => {
      let browser: Promise<Browser> | undefined;
      await use(() => {
        browser ??= playwright.chromium.launch({ ...launchOptions, headless });
        return browser;
      });
      await (await browser)?.close();
    },
    { scope: 'worker' },
  ],
  builds: [
    async ({ playwright: _ }, use, { workerIndex }) => {
      // Inside the project, where the build finds the packages that stay outside of it.
      const empty = path.join(root, 'test-results', 'double', `build-${workerIndex}`);
      rmSync(empty, { recursive: true, force: true });
      for (const part of ['main', 'preload'])
        cpSync(path.join(out, part), path.join(empty, part), {
          recursive: true,
          filter: (file) => !file.endsWith('.map'),
        });
      mkdirSync(path.join(empty, 'renderer'));
      writeFileSync(path.join(empty, 'renderer', 'index.html'), emptyPage);
      await use({ own: out, empty });
      rmSync(empty, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  demoOffice: [
    async ({ playwright: _ }, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'shizhengbu-demo-'));
      const cli = path.join(out, 'main', 'cli.js');
      execFileSync(process.execPath, [cli, 'init', '--office', path.join(folder, 'demo'), '--demo'], { stdio: 'pipe' });
      await use(path.join(folder, 'demo'));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  launch: async ({ browserOfDouble, builds, demoOffice }, use, { project }) => {
    const runs: Run[] = [];
    await use(async ({ pages = 'empty', args = [], demo = false, home = freshHome() } = {}) => {
      if (demo) cpSync(demoOffice, path.join(home, 'demo'), { recursive: true });
      const wish = { built: builds[pages], home, args };
      const launched =
        project.name === 'electron'
          ? await launchElectron(electronBinary(), wish)
          : await launchDouble(await browserOfDouble(), wish);
      const run = { ...launched, home };
      runs.push(run);
      return run;
    });
    for (const run of runs) await run.quit();
    for (const { home } of runs) rmSync(home, { recursive: true, force: true });
  },
});

const freshHome = (): string => mkdtempSync(path.join(tmpdir(), 'shizhengbu-home-'));

function electronBinary(): string {
  const binary = process.env.SHIZHENGBU_ELECTRON;
  test.skip(!binary, '沒有指定Electron的執行檔（SHIZHENGBU_ELECTRON），略過');
  return binary ?? '';
}
