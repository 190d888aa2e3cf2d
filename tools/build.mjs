/** Builds the sides named (`main`, `renderer`; none: both) into out/. Runs under the Node that set-up chose. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildMain } from './build/main.mjs';
import { listFiles, publish } from './build/publish.mjs';
import { buildRenderer } from './build/renderer.mjs';
import { sides, sourceFingerprint, stampFile } from './build/sides.mjs';
import { readJson, writeJson } from './lib/json.mjs';
import { fromRoot } from './lib/paths.mjs';
import { say } from './lib/say.mjs';

const builders = { main: buildMain, renderer: buildRenderer };

/** Which folders of out/ a side fills. */
const folders = { main: ['main', 'preload'], renderer: ['renderer'] };

/** Pieces carry a hash in their name; everything else keeps its name from build to build. */
const isEntry = (/** @type {string} */ file) => !/^(?:chunk-|assets\/)/.test(file);

/** @param {import('./build/sides.mjs').Side} side */
async function buildSide(side) {
  const started = performance.now();
  const sources = sourceFingerprint(side);
  const fresh = fromRoot('out', `.new-${side}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    await builders[side](fresh);
    const before = readJson(stampFile(side))?.files ?? {};
    /** @type {Record<string, string[]>} */
    const files = {};
    for (const folder of folders[side].filter((name) => existsSync(join(fresh, name)))) {
      files[folder] = publish(join(fresh, folder), fromRoot('out', folder), before[folder] ?? [], isEntry);
    }
    writeJson(stampFile(side), { sources, files });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const count = folders[side].flatMap((folder) => listFiles(fromRoot('out', folder))).length;
  say(`已建置 ${folders[side].map((name) => `out/${name}`).join('、')}（${count} 個檔案，${seconds} 秒）。`);
}

const wanted = process.argv.slice(2);
try {
  for (const side of sides.filter((name) => wanted.length === 0 || wanted.includes(name))) await buildSide(side);
} catch (error) {
  // The bundler's message names file and line; the stack below it would only show the bundler.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
