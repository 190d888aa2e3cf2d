import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { canInstallPackages, installPackages } from './debian.mjs';

/** The Chromium that the tests drive, if there is one. @returns {Promise<string | undefined>} */
export async function findChromium() {
  const usual = [process.env.SHIZHENGBU_CHROMIUM ?? '', '/usr/bin/chromium'].find((file) => existsSync(file));
  if (usual !== undefined) return usual;
  const own = await playwrightsOwn();
  return existsSync(own) ? own : undefined;
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

/** @returns {Promise<string | undefined>} undefined: cannot be had here */
export async function ensureChromium() {
  const found = await findChromium();
  if (found !== undefined || !canInstallPackages()) return found;
  await installPackages('測試用的 Chromium', ['chromium', 'fonts-noto-cjk']);
  return findChromium();
}

export const noChromium =
  '找不到 Chromium：以 SHIZHENGBU_CHROMIUM 指定，或執行 npx playwright install chromium，再測一次';

/** Pictures are compared with those of the same major version: text is drawn anew with every one. @param {string} chromium */
export function majorVersion(chromium) {
  const printed = execFileSync(chromium, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return /\b(\d+)\.\d+/.exec(printed)?.[1] ?? 'unknown';
}
