import { say } from './say.mjs';

/**
 * What a suite came to. The note says in words why something was skipped or how the suite died.
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, note?: string }} Tally
 * @typedef {(runtime: import('../setup/runtime.mjs').Runtime, args: string[]) => Promise<Tally>} Suite
 */

/** @param {string} name @param {number} count @param {string} note @returns {Tally} */
export const skipped = (name, count, note) => ({ name, passed: 0, failed: 0, skipped: count, note });

/** A suite that ended without telling its numbers is one failure. @param {string} name @param {string} note @returns {Tally} */
export const died = (name, note) => ({ name, passed: 0, failed: 1, skipped: 0, note });

/**
 * An exit code that says "failed" counts even where the numbers show no failed test (a broken hook, an unhandled rejection).
 * @param {Tally} tally @param {number} code @returns {Tally}
 */
export function withExitCode(tally, code) {
  if (code === 0 || tally.failed > 0) return tally;
  return { ...tally, failed: 1, note: tally.note ?? `以代碼 ${code} 結束，卻沒有失敗的測試` };
}

/** @param {Tally[]} tallies */
export const total = (tallies) => ({
  passed: sum(tallies, 'passed'),
  failed: sum(tallies, 'failed'),
  skipped: sum(tallies, 'skipped'),
});

/** @param {Tally[]} tallies @param {'passed' | 'failed' | 'skipped'} what */
const sum = (tallies, what) => tallies.reduce((count, tally) => count + tally[what], 0);

/** @param {Tally[]} tallies */
export function table(tallies) {
  const width = Math.max(...tallies.map((tally) => tally.name.length));
  const rows = tallies.map(({ name, passed, failed, skipped: left, note = '' }) =>
    `${name.padEnd(width)}  ${column(passed)} passed  ${column(failed)} failed  ${column(left)} skipped  ${note}`.trimEnd(),
  );
  return rows.join('\n');
}

/** @param {number} count */
const column = (count) => String(count).padStart(5);

/** @param {{ passed: number, failed: number, skipped: number }} counts the line that a CI reads */
export const closingLine = ({ passed, failed, skipped: left }) => `${passed} passed, ${failed} failed, ${left} skipped`;

/** A task of its own out of one suite. @param {Suite} suite @returns {import('../run.mjs').Task} */
export const asTask = (suite) => async (runtime, args) => {
  const tally = await suite(runtime, args);
  if (tally.note !== undefined) say(`${tally.name}：${tally.note}。`);
  process.stdout.write(`\n${closingLine(tally)}\n`);
  return tally.failed === 0 ? 0 : 1;
};
