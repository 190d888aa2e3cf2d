import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { capture } from '../lib/child.mjs';
import { filesBelow } from '../lib/fingerprint.mjs';
import { readJson, writeJson } from '../lib/json.mjs';
import { withLock } from '../lib/lock.mjs';
import { fromRoot, runtimeDir } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';

/**
 * Electron's binary is not in the npm package: it comes from outside the registry, which many offices do not let through.
 * @typedef {{ binary: string, why?: undefined } | { binary?: undefined, why: string }} Electron
 */

const packageDir = fromRoot('node_modules', 'electron');
const distDir = join(packageDir, 'dist');
const downloadDir = join(runtimeDir, 'electron-download');
/** What is known of the binary on this machine: works, or did not, and when that was found. */
const knownFile = join(runtimeDir, 'electron.json');
const forgetAfterMs = 24 * 60 * 60 * 1000;
const howToRetry = '要再試，先刪除 .runtime/electron.json，或以 SHIZHENGBU_ELECTRON_SECONDS 指定等候秒數';

/** Root may not use Chromium's sandbox. */
export const sandboxFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/**
 * The binary, fetched when it can be had in bounded time. A failure is remembered for a day.
 * @param {import('./runtime.mjs').Runtime} runtime @returns {Promise<Electron>}
 */
export async function ensureElectron(runtime) {
  const { version } = readJson(join(packageDir, 'package.json'));
  const known = () => recall(version);
  return known() ?? withLock(join(runtimeDir, 'electron.lock'), async () => known() ?? attempt(runtime, version));
}

/** @param {string} version @returns {Electron | undefined} undefined: has to be tried */
function recall(version) {
  const known = readJson(knownFile);
  if (known?.version !== version) return undefined;
  if (known.works) {
    const binary = presentBinary(version);
    return binary === undefined ? undefined : { binary };
  }
  const triedOnPurpose = process.env.SHIZHENGBU_ELECTRON_SECONDS !== undefined;
  if (triedOnPurpose || Date.now() - Date.parse(known.at) > forgetAfterMs) return undefined;
  return { why: `${known.why}；${howToRetry}` };
}

/** @param {import('./runtime.mjs').Runtime} runtime @param {string} version @returns {Promise<Electron>} */
async function attempt(runtime, version) {
  const why = presentBinary(version) === undefined ? await download(runtime, secondsWithoutProgress()) : undefined;
  const binary = why === undefined ? presentBinary(version) : undefined;
  const failure = why ?? (await whyNotRunnable(binary));
  writeJson(knownFile, { version, works: failure === undefined, why: failure, at: new Date().toISOString() });
  if (failure === undefined && binary !== undefined) return { binary };
  return { why: `${failure ?? '下載的 Electron 不完整'}；${howToRetry}` };
}

/** Electron's installer writes path.txt last, so a half-unpacked one does not count. @param {string} version */
function presentBinary(version) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const dist = override ?? distDir;
  if (readText(join(dist, 'version')).replace(/^v/, '') !== version) return undefined;
  const name = readText(join(packageDir, 'path.txt')) || (override === undefined ? '' : binaryName());
  const binary = join(dist, name);
  return name !== '' && existsSync(binary) ? binary : undefined;
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

function binaryName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function secondsWithoutProgress() {
  const seconds = Number(process.env.SHIZHENGBU_ELECTRON_SECONDS ?? 20);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : 20;
}

/**
 * Runs the installer of the electron package for as long as bytes arrive.
 * @param {import('./runtime.mjs').Runtime} runtime @param {number} patience seconds without a new byte
 * @returns {Promise<string | undefined>} why it did not work
 */
async function download(runtime, patience) {
  if (patience === 0) return '未下載 Electron（等候秒數設為 0）';
  say(`取得 Electron（約 120 MB；${patience} 秒沒有進展即放棄）…`);
  for (const leftover of [downloadDir, distDir, join(packageDir, 'path.txt')])
    rmSync(leftover, { recursive: true, force: true });
  mkdirSync(downloadDir, { recursive: true });
  const env = {
    ...runtime.env,
    TMPDIR: downloadDir,
    TEMP: downloadDir,
    TMP: downloadDir,
    ELECTRON_GET_NO_PROGRESS: '1',
  };
  const child = spawn(runtime.node, [join(packageDir, 'install.js')], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => child.once('close', resolve));
  const outcome = await Promise.race([ended, stalled(patience)]);
  if (outcome === 'stalled') {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(downloadDir, { recursive: true, force: true });
  if (outcome === 0) return undefined;
  return outcome === 'stalled'
    ? `下載 Electron 時 ${patience} 秒沒有進展`
    : `無法下載 Electron（${firstLine(errors)}）`;
}

/** @param {string} text */
const firstLine = (text) => text.trim().split('\n')[0]?.trim() || '原因不明';

/** Settles when nothing has grown for so many seconds. @param {number} patience @returns {Promise<'stalled'>} */
async function stalled(patience) {
  let size = -1;
  for (let since = Date.now(); Date.now() - since < patience * 1000; ) {
    await sleep(500, undefined, { ref: false });
    const now = sizeOf(downloadDir) + sizeOf(distDir);
    if (now === size) continue;
    size = now;
    since = Date.now();
  }
  return 'stalled';
}

/** @param {string} folder */
function sizeOf(folder) {
  try {
    return filesBelow(folder).reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
  } catch {
    // A file moved away between listing and measuring: the next look is half a second off.
    return 0;
  }
}

/** A binary may be there and lack a system library. @param {string | undefined} binary */
async function whyNotRunnable(binary) {
  if (binary === undefined) return '下載的 Electron 不完整';
  const { code, output } = await capture(binary, [...sandboxFlags, '--version'], { timeoutMs: 20_000 });
  return code === 0 ? undefined : `Electron 在這台電腦上無法執行（${firstLine(output)}）`;
}
