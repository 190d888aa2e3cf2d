import { sides } from '../build/sides.mjs';
import { run } from '../lib/child.mjs';
import { filesBelow } from '../lib/fingerprint.mjs';
import { fromRoot, root } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { ensureBuilt } from '../setup/built.mjs';
import { ensureChromium } from '../setup/chromium.mjs';

/** Runs every measurement below test/bench, or those whose path contains a word given. @type {import('../run.mjs').Task} */
export async function task(runtime, args) {
  const all = filesBelow(fromRoot('test', 'bench')).filter((file) => file.endsWith('.bench.ts'));
  const wanted = all.filter((file) => args.length === 0 || args.some((word) => file.includes(word)));
  if (wanted.length === 0) {
    say(all.length === 0 ? 'test/bench 裡還沒有任何量測。' : `沒有路徑含「${args.join('、')}」的量測。`);
    return all.length === 0 ? 0 : 2;
  }
  await ensureBuilt(runtime, sides);
  const chromium = await ensureChromium();
  const env = { ...runtime.env, ...(chromium === undefined ? {} : { SHIZHENGBU_CHROMIUM: chromium }) };
  let worst = 0;
  for (const file of wanted) worst = Math.max(worst, await run(runtime.node, [file], { cwd: root, env }));
  return worst;
}
