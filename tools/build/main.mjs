import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { fromRoot, root } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';

/** The doors and the processes they start. They find each other by `new URL('./writer.js', import.meta.url)`. */
const entries = ['electron', 'office-process', 'writer', 'file-reader', 'reader-watch', 'browser', 'cli'];

/** Stay packages of their own: binaries, and code that must not be read through a bundler. */
const external = /^(?:electron|better-sqlite3|exceljs)(?:\/|$)/;

/** Builds `main/` and `preload/` below the given folder. @param {string} outDir */
export async function buildMain(outDir) {
  const present = entries.filter((name) => exists(name));
  if (present.length > 0) await bundle(present, join(outDir, 'main'), 'es');
  if (exists('preload')) await bundle(['preload'], join(outDir, 'preload'), 'cjs');
}

/** @param {string} name */
function exists(name) {
  const found = existsSync(fromRoot('main', `${name}.ts`));
  if (!found) say(`main/${name}.ts 還不存在，略過。`);
  return found;
}

/** @param {string[]} names @param {string} outDir @param {'es' | 'cjs'} format a sandboxed preload must be one CommonJS file */
async function bundle(names, outDir, format) {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node22',
      outDir,
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, fromRoot('main', `${name}.ts`)])),
        external,
        output: {
          format,
          // Flat, whatever folder a piece comes from: a sibling entry is always `./name.js`.
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: 'chunk-[name]-[hash].js',
          codeSplitting: format === 'es',
        },
      },
    },
  });
}
