import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { filesBelow } from '../lib/fingerprint.mjs';

/** @param {string} folder @returns {string[]} paths with forward slashes, relative to the folder */
export const listFiles = (folder) => filesBelow(folder).map((file) => relative(folder, file).split(sep).join('/'));

/**
 * Moves a finished build into place under the feet of a running program. The pieces carry a hash in their name, so they go
 * in first; the entries that name them are then replaced one by one, each atomically. Pieces of the build before stay for
 * one more build: a program started from it may still load them.
 * @param {string} fresh @param {string} place @param {string[]} before files of the build before
 * @param {(file: string) => boolean} isEntry files with a fixed name
 * @returns {string[]} the files of this build
 */
export function publish(fresh, place, before, isEntry) {
  const files = listFiles(fresh);
  for (const file of [...files.filter((name) => !isEntry(name)), ...files.filter(isEntry)]) {
    const target = join(place, file);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(fresh, file), target);
  }
  keepOnly(place, [...files, ...before.filter((file) => !isEntry(file))]);
  return files;
}

/** Removes every file that is not named. @param {string} place @param {string[]} files */
export function keepOnly(place, files) {
  if (!existsSync(place) || !statSync(place).isDirectory()) return;
  const kept = new Set(files);
  for (const file of listFiles(place)) {
    if (!kept.has(file)) rmSync(join(place, file), { force: true });
  }
}
