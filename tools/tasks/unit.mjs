import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/child.mjs';
import { readJson } from '../lib/json.mjs';
import { fromRoot, resultsDir, root } from '../lib/paths.mjs';
import { asTask, died, withExitCode } from '../lib/tally.mjs';

const report = join(resultsDir, 'reports', 'unit.json');

/** Vitest. @type {import('../lib/tally.mjs').Suite} */
export async function unit(runtime, args) {
  rmSync(report, { force: true });
  const vitest = [fromRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json'];
  const code = await run(runtime.node, [...vitest, `--outputFile.json=${report}`, ...args], {
    cwd: root,
    env: runtime.env,
  });
  const result = readJson(report);
  return result === undefined
    ? died('unit', `Vitest 以代碼 ${code} 結束，沒有結果`)
    : withExitCode(tallyOf(result), code);
}

/**
 * A file that cannot even be loaded has no test that failed; it counts as one.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} result
 * @returns {import('../lib/tally.mjs').Tally}
 */
export function tallyOf(result) {
  const unloadable = result.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    name: 'unit',
    passed: result.numPassedTests,
    failed: result.numFailedTests + unloadable.length,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

export const task = asTask(unit);
