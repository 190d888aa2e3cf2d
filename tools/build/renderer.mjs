import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { fromRoot } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';

/** Builds `renderer/` below the given folder; everything about it stands in vite.config.ts. @param {string} outDir */
export async function buildRenderer(outDir) {
  if (!existsSync(fromRoot('renderer', 'index.html'))) {
    say('renderer/index.html 還不存在，略過。');
    return;
  }
  await build({
    configFile: fromRoot('vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(outDir, 'renderer') },
  });
}
