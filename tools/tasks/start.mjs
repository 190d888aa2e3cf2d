import { sides } from '../build/sides.mjs';
import { run } from '../lib/child.mjs';
import { fromRoot, root } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { ensureBuilt } from '../setup/built.mjs';
import { ensureElectron, hasDisplay, sandboxFlags } from '../setup/electron.mjs';

/** Opens the program: in Electron where that can be had, else through the browser door. @type {import('../run.mjs').Task} */
export async function task(runtime, args) {
  await ensureBuilt(runtime, sides);
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const electron = hasDisplay() ? await ensureElectron(runtime) : { why: '這台電腦沒有圖形顯示' };
  if (electron.binary !== undefined) {
    say('在 Electron 視窗開啟。');
    return run(electron.binary, [...sandboxFlags, root, ...args], { env: runtime.env, cwd });
  }
  say(`改由瀏覽器開啟同一個程式：${electron.why}。`);
  return run(runtime.node, [fromRoot('out', 'main', 'browser.js'), ...args], { env: runtime.env, cwd });
}
