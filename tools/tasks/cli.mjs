import { run } from '../lib/child.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { ensureBuilt } from '../setup/built.mjs';

/** The command line. Works in the folder the person stands in: paths given to it are theirs. @type {import('../run.mjs').Task} */
export async function task(runtime, args) {
  await ensureBuilt(runtime, ['main']);
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return run(runtime.node, [fromRoot('out', 'main', 'cli.js'), ...args], { env: runtime.env, cwd });
}
