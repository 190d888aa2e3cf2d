/** Every npm script comes here: `node tools/run.mjs TASK …`. Does the set-up that the task needs, then the task. */

import { SetupError, say } from './lib/say.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureRuntime } from './setup/runtime.mjs';

/**
 * A task gets the Node to run with and the rest of the command line, and gives the exit code.
 * @typedef {(runtime: import('./setup/runtime.mjs').Runtime, args: string[]) => Promise<number>} Task
 * @type {Record<string, () => Promise<{ task: Task }>>}
 */
const tasks = {
  start: () => import('./tasks/start.mjs'),
  test: () => import('./tasks/test.mjs'),
  cli: () => import('./tasks/cli.mjs'),
  check: () => import('./tasks/check.mjs'),
  unit: () => import('./tasks/unit.mjs'),
  e2e: () => import('./tasks/e2e.mjs'),
  electron: () => import('./tasks/electron.mjs'),
  build: () => import('./tasks/build.mjs'),
  pack: () => import('./tasks/pack.mjs'),
  bench: () => import('./tasks/bench.mjs'),
};

/** @param {string | undefined} name @param {string[]} args @returns {Promise<number>} exit code */
async function main(name = '', ...args) {
  const load = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (load === undefined) {
    say(`沒有「${name}」這個工作。可用的有：${Object.keys(tasks).join('、')}。`);
    return 2;
  }
  try {
    const runtime = await ensureRuntime();
    await ensureDependencies(runtime);
    const { task } = await load();
    return await task(runtime, args);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    if (error.details !== '') process.stderr.write(`${error.details}\n`);
    say(error.message);
    return 1;
  }
}

process.exitCode = await main(...process.argv.slice(2));
