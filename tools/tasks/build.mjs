import { sides } from '../build/sides.mjs';
import { say } from '../lib/say.mjs';
import { ensureBuilt } from '../setup/built.mjs';

/** @type {import('../run.mjs').Task} */
export async function task(runtime) {
  await ensureBuilt(runtime, sides);
  say('out/ 是最新的。');
  return 0;
}
