import { existsSync } from 'node:fs';
import { sides } from '../build/sides.mjs';
import { playwright, skipPlaywright } from '../lib/playwright.mjs';
import { asTask } from '../lib/tally.mjs';
import { ensureBuilt } from '../setup/built.mjs';
import { ensureElectron, hasDisplay } from '../setup/electron.mjs';

const virtualDisplay = '/usr/bin/xvfb-run';

/** The specs of the double once more, in real Electron, where its binary is present. @type {import('../lib/tally.mjs').Suite} */
export async function electron(runtime, args) {
  await ensureBuilt(runtime, sides);
  const of = { name: 'electron', projects: ['electron'] };
  const wrapper = hasDisplay() ? [] : [virtualDisplay, '--auto-servernum'];
  if (wrapper.length > 0 && !existsSync(virtualDisplay)) {
    return skipPlaywright(runtime, of, '這台電腦沒有圖形顯示，也沒有 xvfb-run，略過 Electron 的測試');
  }
  const found = await ensureElectron(runtime);
  if (found.binary === undefined) return skipPlaywright(runtime, of, `略過 Electron 的測試：${found.why}`);
  return playwright(runtime, { ...of, args, wrapper, env: { SHIZHENGBU_ELECTRON: found.binary } });
}

export const task = asTask(electron);
