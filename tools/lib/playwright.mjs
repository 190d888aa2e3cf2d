import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { capture, run } from './child.mjs';
import { readJson } from './json.mjs';
import { fromRoot, resultsDir, root } from './paths.mjs';
import { died, skipped, withExitCode } from './tally.mjs';

/**
 * @typedef {object} PlaywrightRun
 * @property {string} name of the suite
 * @property {string[]} projects of playwright.config.ts
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string[]} [args] what the person added on the command line
 * @property {string[]} [wrapper] a command to run it in (a virtual display)
 */

const cli = fromRoot('node_modules', '@playwright', 'test', 'cli.js');

/** @param {string} name */
const reportFile = (name) => join(resultsDir, 'reports', `${name}.json`);

/**
 * @param {import('../setup/runtime.mjs').Runtime} runtime @param {PlaywrightRun} of
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function playwright(runtime, { name, projects, env = {}, args = [], wrapper = [] }) {
  const report = reportFile(name);
  rmSync(report, { force: true });
  const line = [...wrapper, runtime.node, cli, 'test', '--pass-with-no-tests', ...projectFlags(projects), ...args];
  const code = await run(line[0] ?? runtime.node, line.slice(1), {
    cwd: root,
    env: { ...runtime.env, ...env, SHIZHENGBU_REPORT: report },
  });
  const result = readJson(report);
  return result === undefined
    ? died(name, `Playwright 以代碼 ${code} 結束，沒有結果`)
    : withExitCode(tallyOf(name, result), code);
}

/**
 * The tests that would have run, counted as skipped.
 * @param {import('../setup/runtime.mjs').Runtime} runtime @param {PlaywrightRun} of @param {string} why
 */
export async function skipPlaywright(runtime, { name, projects }, why) {
  const report = reportFile(name);
  rmSync(report, { force: true });
  const { code, output } = await capture(
    runtime.node,
    [cli, 'test', '--list', '--pass-with-no-tests', ...projectFlags(projects)],
    {
      cwd: root,
      env: { ...runtime.env, SHIZHENGBU_REPORT: report },
    },
  );
  if (code !== 0) return died(name, `Playwright 列不出測試：${output.trim().split('\n')[0]}`);
  return skipped(name, countTests(readJson(report)?.suites ?? []), why);
}

/** @param {string[]} projects */
const projectFlags = (projects) => projects.map((project) => `--project=${project}`);

/**
 * @param {string} name
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} result
 * @returns {import('./tally.mjs').Tally}
 */
export const tallyOf = (name, { stats, errors }) => ({
  name,
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0),
  skipped: stats.skipped,
});

/**
 * @typedef {{ suites?: ListedSuite[], specs: { tests: unknown[] }[] }} ListedSuite
 * @param {ListedSuite[]} suites @returns {number}
 */
export const countTests = (suites) =>
  suites.reduce(
    (count, { suites: inner = [], specs }) =>
      count + countTests(inner) + specs.reduce((tests, spec) => tests + spec.tests.length, 0),
    0,
  );
