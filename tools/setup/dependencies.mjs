import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from '../lib/child.mjs';
import { hashOfFile } from '../lib/fingerprint.mjs';
import { readJson, writeJson } from '../lib/json.mjs';
import { withLock } from '../lib/lock.mjs';
import { root, runtimeDir } from '../lib/paths.mjs';
import { firstLines, SetupError, say } from '../lib/say.mjs';
import { findNpm } from './npm.mjs';

const manifests = ['package.json', 'package-lock.json', '.npmrc'];

/** Installs the dependencies of the lock file unless they are there already. @param {import('./runtime.mjs').Runtime} runtime */
export async function ensureDependencies(runtime) {
  if (isInstalled(root)) return;
  await withLock(
    join(runtimeDir, 'dependencies.lock'),
    async () => {
      if (isInstalled(root) || adopt(root)) return;
      await install(runtime);
    },
    () => say('另一個指令正在安裝套件，等它完成…'),
  );
}

/** @param {string} folder */
const stampFile = (folder) => join(folder, 'node_modules', '.shizhengbu.json');

/** Another platform's binaries in a shared folder do not count. @param {string} folder */
const stampOf = (folder) => ({
  lock: hashOfFile(join(folder, 'package-lock.json')),
  platform: `${process.platform}-${process.arch}`,
});

/** @param {string} folder */
export function isInstalled(folder) {
  const stamp = readJson(stampFile(folder));
  const wanted = stampOf(folder);
  return stamp?.lock === wanted.lock && stamp.platform === wanted.platform && missingPackages(folder).length === 0;
}

/** @param {string} folder @returns {string[]} direct dependencies whose folder is not there */
function missingPackages(folder) {
  const { dependencies = {}, devDependencies = {} } = readJson(join(folder, 'package.json')) ?? {};
  const names = Object.keys({ ...dependencies, ...devDependencies });
  return names.filter((name) => !existsSync(join(folder, 'node_modules', name, 'package.json')));
}

/**
 * Somebody who ran `npm install` or `npm ci` has a complete node_modules without our stamp: npm's own record of what it
 * installed tells.
 * @param {string} folder
 */
export function adopt(folder) {
  const wanted = readJson(join(folder, 'package-lock.json'))?.packages;
  const present = readJson(join(folder, 'node_modules', '.package-lock.json'))?.packages;
  if (wanted === undefined || present === undefined || missingPackages(folder).length > 0) return false;
  const fits = Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || (path in present ? present[path].integrity === entry.integrity : entry.optional === true),
  );
  if (fits && Object.keys(present).every((path) => path in wanted)) {
    writeJson(stampFile(folder), stampOf(folder));
    return true;
  }
  return false;
}

/**
 * Installs beside and swaps in: neither a broken network nor Ctrl-C leaves half a node_modules behind.
 * @param {import('./runtime.mjs').Runtime} runtime
 */
async function install(runtime) {
  say(existsSync(join(root, 'node_modules')) ? '套件與 package-lock.json 不符，重新安裝…' : '安裝套件（約一分鐘）…');
  const fresh = join(runtimeDir, 'install');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  for (const name of manifests) copyFileSync(join(root, name), join(fresh, name));
  const npm = await capture(
    runtime.node,
    [findNpm(), 'ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: fresh,
      env: runtime.env,
    },
  );
  if (npm.code !== 0) {
    throw new SetupError(
      '套件安裝失敗；先前安裝的套件原樣保留。先確認網路可連到 npm 套件庫，再執行一次。',
      firstLines(npm.output, 25),
    );
  }
  writeJson(stampFile(fresh), stampOf(fresh));
  swapIn(join(fresh, 'node_modules'), join(root, 'node_modules'), join(runtimeDir, 'install.old'));
  rmSync(fresh, { recursive: true, force: true });
  say('套件已安裝。');
}

/** @param {string} fresh @param {string} place @param {string} aside */
function swapIn(fresh, place, aside) {
  rmSync(aside, { recursive: true, force: true });
  try {
    if (existsSync(place)) renameSync(place, aside);
    renameSync(fresh, place);
  } catch (error) {
    if (!existsSync(place) && existsSync(aside)) renameSync(aside, place);
    // Windows does not let go of a folder in which a program still holds a file open.
    throw new SetupError('新的套件換不進 node_modules：先關閉正在執行的施政簿與編輯器，再執行一次。', String(error));
  }
  rmSync(aside, { recursive: true, force: true });
}
