import { sides } from '../build/sides.mjs';
import { playwright, skipPlaywright } from '../lib/playwright.mjs';
import { asTask } from '../lib/tally.mjs';
import { ensureBuilt } from '../setup/built.mjs';
import { ensureChromium, noChromium } from '../setup/chromium.mjs';

/** The program in Chromium: through the browser door, and through the double of Electron. @type {import('../lib/tally.mjs').Suite} */
export async function e2e(runtime, args) {
  await ensureBuilt(runtime, sides);
  const of = { name: 'e2e', projects: ['browser', 'double'] };
  const chromium = await ensureChromium();
  if (chromium === undefined) return skipPlaywright(runtime, of, noChromium);
  return playwright(runtime, { ...of, args, env: { SHIZHENGBU_CHROMIUM: chromium } });
}

export const task = asTask(e2e);
