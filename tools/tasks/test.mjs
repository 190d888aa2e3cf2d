import { wasInterrupted } from '../lib/child.mjs';
import { say } from '../lib/say.mjs';
import { closingLine, died, table, total } from '../lib/tally.mjs';
import { ensureChromium } from '../setup/chromium.mjs';
import { prepareLibreOffice } from '../setup/libreoffice.mjs';
import { check } from './check.mjs';
import { e2e } from './e2e.mjs';
import { electron } from './electron.mjs';
import { pack } from './pack.mjs';
import { unit } from './unit.mjs';

const suites = { check, unit, e2e, electron, pack };

/** What a shell reports for Ctrl-C. */
const INTERRUPTED = 130;

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** Every suite in order, whatever became of the one before; ends on the line that a CI reads. @type {import('../run.mjs').Task} */
export async function task(runtime) {
  await prepareLibreOffice();
  // Papers are printed by it already in the unit tests.
  await ensureChromium();
  /** @type {import('../lib/tally.mjs').Tally[]} */
  const tallies = [];
  for (const [name, suite] of Object.entries(suites)) {
    process.stdout.write(`\n── ${name} ──\n`);
    const started = performance.now();
    const tally = await suite(runtime, []).catch((error) => died(name, messageOf(error)));
    if (wasInterrupted()) return INTERRUPTED;
    tallies.push(tally);
    say(`${name} 用了 ${Math.round((performance.now() - started) / 1000)} 秒。`);
  }
  const counts = total(tallies);
  process.stdout.write(`\n${table(tallies)}\n\n${closingLine(counts)}\n`);
  return counts.failed === 0 ? 0 : 1;
}
