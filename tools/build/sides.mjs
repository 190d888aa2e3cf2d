import { fingerprint } from '../lib/fingerprint.mjs';
import { readJson } from '../lib/json.mjs';
import { fromRoot, root } from '../lib/paths.mjs';

/**
 * The two things that are built, each with its own stamp: the command line needs no page.
 * @typedef {'main' | 'renderer'} Side
 */

const common = ['shared', 'package.json', 'package-lock.json', 'tsconfig.json', 'tools/build', 'tools/build.mjs'];

/** @type {Record<Side, string[]>} */
const sources = {
  main: ['main', ...common],
  renderer: ['renderer', 'vite.config.ts', ...common],
};

/** @type {Side[]} */
export const sides = ['main', 'renderer'];

/** @param {Side} side */
export const sourceFingerprint = (side) => fingerprint(root, sources[side]);

/** @param {Side} side */
export const stampFile = (side) => fromRoot('out', '.stamps', `${side}.json`);

/** @param {Side} side */
export const isFresh = (side) => readJson(stampFile(side))?.sources === sourceFingerprint(side);
