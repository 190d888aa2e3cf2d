import { join } from 'node:path';
import { isFresh } from '../build/sides.mjs';
import { run } from '../lib/child.mjs';
import { withLock } from '../lib/lock.mjs';
import { fromRoot, root, runtimeDir } from '../lib/paths.mjs';
import { SetupError, say } from '../lib/say.mjs';

/**
 * Builds the given sides of out/ unless they are as new as their sources.
 * @param {import('./runtime.mjs').Runtime} runtime @param {import('../build/sides.mjs').Side[]} sides
 */
export async function ensureBuilt(runtime, sides) {
  if (sides.every(isFresh)) return;
  await withLock(
    join(runtimeDir, 'build.lock'),
    async () => {
      const stale = sides.filter((side) => !isFresh(side));
      if (stale.length === 0) return;
      const code = await run(runtime.node, [fromRoot('tools', 'build.mjs'), ...stale], {
        ...runtime,
        cwd: root,
        stdout: 'stderr',
      });
      if (code !== 0) throw new SetupError('建置沒有完成，原因如上。');
    },
    () => say('另一個指令正在建置，等它完成…'),
  );
}
