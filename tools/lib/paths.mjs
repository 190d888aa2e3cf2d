import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, whatever folder the command was given in. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {string[]} parts */
export const fromRoot = (...parts) => join(root, ...parts);

/** What set-up fetches and remembers for this machine; never committed, safe to delete. */
export const runtimeDir = fromRoot('.runtime');

/** Reports of the test runners and what they leave behind. */
export const resultsDir = fromRoot('test-results');
