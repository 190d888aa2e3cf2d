import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** @param {string} file */
export const hashOfFile = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * A hash over path, time and size of every file below the given files and folders: cheap enough for every start.
 * What does not exist counts as nothing.
 * @param {string} base @param {string[]} paths relative to base
 */
export function fingerprint(base, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesBelow(join(base, path))) {
      const { mtimeMs, size } = statSync(file);
      hash.update(`${relative(base, file)}\0${mtimeMs}\0${size}\n`);
    }
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} files in a fixed order */
export function filesBelow(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
