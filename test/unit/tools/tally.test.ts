import { describe, expect, it } from 'vitest';
import { countTests, tallyOf as playwrightTally } from '../../../tools/lib/playwright.mjs';
import { closingLine, died, skipped, total, withExitCode } from '../../../tools/lib/tally.mjs';
import { tallyOf as vitestTally } from '../../../tools/tasks/unit.mjs';

const passed = (name: string, count: number) => ({ name, passed: count, failed: 0, skipped: 0 });

describe('the closing line', () => {
  it('sums all suites', () => {
    const suites = [passed('check', 7), skipped('electron', 12, 'no binary'), died('e2e', 'no result')];
    expect(closingLine(total(suites))).toBe('7 passed, 1 failed, 12 skipped');
  });
});

describe('an exit code that the numbers do not explain', () => {
  it('is a failure', () => expect(withExitCode(passed('unit', 3), 1)).toMatchObject({ passed: 3, failed: 1 }));
  it('adds nothing to failures that were counted', () => {
    expect(withExitCode({ ...passed('unit', 3), failed: 2 }, 1).failed).toBe(2);
  });
});

describe('Vitest', () => {
  const result = { numPassedTests: 4, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 };
  it('counts a file that cannot be loaded', () => {
    const testResults = [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ];
    expect(vitestTally({ ...result, testResults })).toEqual({ name: 'unit', passed: 4, failed: 2, skipped: 2 });
  });
});

describe('Playwright', () => {
  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 1 };
  it('counts an error outside every test', () => {
    expect(playwrightTally('e2e', { stats, errors: ['setup'] })).toEqual({
      name: 'e2e',
      passed: 5,
      failed: 1,
      skipped: 1,
    });
  });
  it('counts what a list holds, however deep', () => {
    const spec = { tests: [{}] };
    expect(countTests([{ specs: [spec], suites: [{ specs: [spec, { tests: [{}, {}] }] }] }])).toBe(4);
  });
});
