import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HEARTBEAT_MS = 2_000;
const STALE_AFTER_MS = 30_000;
const POLL_MS = 200;

/**
 * Runs `work` while nobody else on this folder does. The lock is a folder (making one is atomic everywhere); its holder
 * touches it, so that the lock of a process that died or was switched off is taken over.
 * @template T
 * @param {string} lockDir @param {() => Promise<T>} work @param {() => void} [onWait] told once, when somebody else holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(lockDir, work, onWait = () => {}) {
  mkdirSync(dirname(lockDir), { recursive: true });
  let waiting = false;
  while (!take(lockDir)) {
    if (breakIfStale(lockDir)) continue;
    if (!waiting) onWait();
    waiting = true;
    await sleep(POLL_MS);
  }
  const heartbeat = setInterval(() => touch(lockDir), HEARTBEAT_MS);
  const release = () => rmSync(lockDir, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', release);
    release();
  }
}

/** @param {string} lockDir */
function take(lockDir) {
  try {
    mkdirSync(lockDir);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(lockDir, 'holder.json'), JSON.stringify({ pid: process.pid, host: hostname() }));
  return true;
}

/** @param {string} lockDir @returns {boolean} true when the lock is gone now */
function breakIfStale(lockDir) {
  const holder = readHolder(lockDir);
  if (!isStale(lockDir, holder)) return false;
  // Renaming is atomic: of several waiters one succeeds, and only if the lock is still the one that was judged.
  const aside = `${lockDir}.stale-${process.pid}`;
  try {
    renameSync(lockDir, aside);
  } catch {
    return true;
  }
  if (readHolder(aside) !== holder) {
    renameSync(aside, lockDir);
    return false;
  }
  rmSync(aside, { recursive: true, force: true });
  return true;
}

/** @param {string} lockDir @param {string | undefined} holder */
function isStale(lockDir, holder) {
  try {
    if (Date.now() - statSync(lockDir).mtimeMs > STALE_AFTER_MS) return true;
  } catch {
    return false;
  }
  if (holder === undefined) return false;
  const { pid, host } = JSON.parse(holder);
  return host === hostname() && !isAlive(pid);
}

/** @param {string} lockDir */
function readHolder(lockDir) {
  try {
    // A holder that has made the folder and not yet written its name reads as empty.
    return readFileSync(join(lockDir, 'holder.json'), 'utf8') || undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** @param {string} lockDir */
function touch(lockDir) {
  const now = new Date();
  try {
    utimesSync(lockDir, now, now);
  } catch {
    // Taken over while this machine slept: the work goes on, nothing is left to keep alive.
  }
}

/** @param {unknown} error */
const errorCode = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);
