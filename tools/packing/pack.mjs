/**
 * Checks electron-builder.yml, packs the Linux folder and looks at what came out; the counts go to the report named as the
 * first argument, Electron's binary is the second if there is one. Runs under the Node that set-up chose.
 */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keepOnly } from '../build/publish.mjs';
import { sides, stampFile } from '../build/sides.mjs';
import { capture } from '../lib/child.mjs';
import { readJson, writeJson } from '../lib/json.mjs';
import { fromRoot, root, runtimeDir } from '../lib/paths.mjs';
import { lastLines, say } from '../lib/say.mjs';
import { readConfiguration, whyInvalid } from './configuration.mjs';
import { inspectPackage, tryPackagesOf } from './inspect.mjs';
import { makeStandIn } from './stand-in.mjs';

const output = fromRoot('dist', 'check');

/** Packs must hold this build only: what the build before left for a running program goes. @returns {string[]} the files */
function sweepBuild() {
  return sides.flatMap((side) => {
    /** @type {Record<string, string[]>} */
    const folders = readJson(stampFile(side))?.files ?? {};
    return Object.entries(folders).flatMap(([folder, files]) => {
      keepOnly(fromRoot('out', folder), files);
      return files.map((file) => `out/${folder}/${file}`);
    });
  });
}

/** @param {string | undefined} electron @returns {Promise<string>} a folder with the shape of Electron's distribution */
async function distribution(electron) {
  if (electron !== undefined && process.platform === 'linux') return dirname(electron);
  const folder = join(runtimeDir, 'electron-stand-in');
  say('沒有 Linux 的 Electron 執行檔，以替身試包裝：內容、語言、fuse 都照設定做，只是開不起來。');
  await makeStandIn(folder);
  return folder;
}

/** @param {import('app-builder-lib').Configuration} configuration @param {string | undefined} electron @returns {Promise<string[]>} what is wrong */
async function tryPacking(configuration, electron) {
  const built = sweepBuild();
  rmSync(output, { recursive: true, force: true });
  const builder = fromRoot('node_modules', 'electron-builder', 'cli.js');
  const overrides = [`-c.electronDist=${await distribution(electron)}`, `-c.directories.output=${output}`];
  const packed = await capture(process.execPath, [builder, '--linux', 'dir', '--publish', 'never', ...overrides], {
    cwd: root,
  });
  if (packed.code !== 0) return [lastLines(packed.output, 25)];
  const folder = join(output, 'linux-unpacked');
  const wrong = inspectPackage(folder, {
    executable: configuration.linux?.executableName ?? '',
    fuses: { ...configuration.electronFuses },
    languages: [configuration.electronLanguages ?? []].flat(),
    built,
  });
  // The packed binary of SQLite is the one for Linux; another system cannot load it.
  return process.platform === 'linux' ? [...wrong, ...(await tryPackagesOf(folder))] : wrong;
}

/** @param {string} name @param {string[]} wrong */
function tell(name, wrong) {
  for (const sentence of wrong) process.stdout.write(`${sentence}\n`);
  say(`${name}：${wrong.length === 0 ? '通過' : '不通過'}`);
  return wrong.length === 0;
}

const [report = '', electron] = process.argv.slice(2);
const configuration = await readConfiguration();
const invalid = await whyInvalid(configuration);
const results = [
  tell('electron-builder.yml 合於 electron-builder 的規格', invalid === undefined ? [] : [invalid]),
  tell('試包裝', invalid === undefined ? await tryPacking(configuration, electron) : ['設定不合，未試。']),
];
writeJson(report, { passed: results.filter(Boolean).length, failed: results.filter((passed) => !passed).length });
