import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sides } from '../build/sides.mjs';
import { run } from '../lib/child.mjs';
import { readJson } from '../lib/json.mjs';
import { fromRoot, resultsDir, root } from '../lib/paths.mjs';
import { asTask, died } from '../lib/tally.mjs';
import { ensureBuilt } from '../setup/built.mjs';
import { ensureElectron } from '../setup/electron.mjs';

const report = join(resultsDir, 'reports', 'pack.json');

/** The packer's configuration and one packed folder, looked into. @type {import('../lib/tally.mjs').Suite} */
export async function pack(runtime) {
  await ensureBuilt(runtime, sides);
  rmSync(report, { force: true });
  const { binary } = await ensureElectron(runtime);
  const script = [fromRoot('tools', 'packing', 'pack.mjs'), report, ...(binary === undefined ? [] : [binary])];
  const code = await run(runtime.node, script, { cwd: root, env: runtime.env });
  const result = readJson(report);
  return result === undefined ? died('pack', `以代碼 ${code} 結束，沒有結果`) : { name: 'pack', ...result, skipped: 0 };
}

const checkPack = asTask(pack);

/**
 * Without arguments the check above; with arguments (`-- --win`) electron-builder makes the installers, where the helpers
 * that it downloads can be had.
 * @type {import('../run.mjs').Task}
 */
export async function task(runtime, args) {
  if (args.length === 0) return checkPack(runtime, args);
  await ensureBuilt(runtime, sides);
  return run(runtime.node, [fromRoot('node_modules', 'electron-builder', 'cli.js'), ...args], {
    cwd: root,
    env: runtime.env,
  });
}
