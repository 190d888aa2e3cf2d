import { defineConfig } from '@playwright/test';
import { findChromium, majorVersion } from './tools/setup/chromium.mjs';

const chromium = await findChromium();
const version = chromium === undefined ? 'none' : majorVersion(chromium);

/** A browser that has nobody to talk to but the page under test. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // The same grey edges on letters and the same scrollbars everywhere, for the pictures that are compared.
  '--font-render-hinting=none',
  '--disable-lcd-text',
];
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  outputDir: 'test-results/playwright',
  snapshotPathTemplate: `{testDir}/__pictures__/{testFileName}/{arg}-chromium${version}{ext}`,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI === 'true',
  timeout: 60_000,
  globalTimeout: 55 * 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.SHIZHENGBU_REPORT ?? 'test-results/reports/e2e.json' }]],
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [...quiet, ...asRoot],
      // Without a locale, as a bare build machine has none, Chromium saves no file under a Chinese name.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    },
    locale: 'zh-TW',
    timezoneId: 'Asia/Taipei',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'browser', testDir: 'test/e2e/browser' },
    { name: 'double', testDir: 'test/e2e/double' },
    // The specs of the double, launched in the Electron binary that SHIZHENGBU_ELECTRON names.
    { name: 'electron', testDir: 'test/e2e/double', workers: 1 },
  ],
});
