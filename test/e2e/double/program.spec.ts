import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { officeWords } from '#shared/words/office.ts';
import { windowWords } from '#shared/words/window.ts';
import { test } from './fixtures.ts';
import { call, callText, signIn } from './page-calls.ts';

const demo = { demo: true, args: ['--demo'] };
const stage = (name: string): Record<string, unknown> => ({ answer: { stage: name } });

test('a second start brings the first forward, with the office it asks for', async ({ launch }) => {
  const run = await launch({ demo: true });
  const page = await run.firstWindow();
  expect(await call(page, 'office.status')).toMatchObject(stage('noOffice'));
  await run.startAgain([]);
  expect(await call(page, 'office.status')).toMatchObject(stage('noOffice'));
  await run.startAgain(['--demo']);
  await expect.poll(async () => callText(page, 'office.status', '{}').catch(() => ({}))).toMatchObject(stage('signedOut'));
  expect(page.context().pages()).toHaveLength(1);
});

test('a second start takes nobody’s office away', async ({ launch }) => {
  const run = await launch(demo);
  const page = await run.firstWindow();
  await signIn(page);
  await run.startAgain(['--demo']);
  expect(await run.told()).toEqual([]);
  await run.willPress(0);
  const other = path.join(run.home, 'other');
  await run.startAgain(['--office', other]);
  await expect.poll(() => run.told()).toEqual([officeWords.alreadyOpen]);
  expect(await call(page, 'office.status')).toMatchObject(stage('working'));
});

test('an office process that ends is opened again when the user says so', async ({ launch }) => {
  const run = await launch(demo);
  const page = await run.firstWindow();
  await signIn(page);
  await run.willPress(0);
  await run.crashOffice();
  await expect.poll(() => run.told()).toEqual([windowWords.officeGoneTitle]);
  await expect.poll(async () => callText(page, 'office.status', '{}').catch(() => ({}))).toMatchObject(stage('signedOut'));
  expect(await signIn(page)).toMatchObject({ answer: { accountName: 'admin' } });
});

test('a call under way when the office process ends is answered, and the program can end', async ({ launch }) => {
  const run = await launch(demo);
  const page = await run.firstWindow();
  await signIn(page);
  await run.willPress(1);
  // Waits for the lock of the office, which this test holds by ending the process in the middle of the work.
  const under = page.evaluate(
    () =>
      new Promise((done) => {
        window.shizhengbu?.begin('office.backup', '{}', (said) => done(said));
      }),
  );
  const [, said] = await Promise.all([run.crashOffice(), under.catch(() => 'gone')]);
  expect(JSON.stringify(said)).toMatch(/fault|answer|gone/);
  expect(await run.exited).toBe(0);
});

test('a damaged office is told of, and the program ends', async ({ launch }) => {
  const run = await launch({ args: [] });
  await run.firstWindow();
  const folder = path.join(run.home, 'damaged');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'office.sqlite'), 'not a database at all');
  await run.willPress(0);
  await run.startAgain(['--office', folder]);
  await expect.poll(() => run.told()).toHaveLength(1);
});

test('the window comes back as it was left', async ({ launch }) => {
  const first = await launch();
  const page = await first.firstWindow();
  await page.evaluate(() => window.shizhengbu?.setFrame({ dark: true }));
  const memory = path.join(first.home, 'window.json');
  await expect.poll(() => existsSync(memory) && readFileSync(memory, 'utf8')).toContain('"dark": true');
  await first.quit();
  expect(JSON.parse(readFileSync(memory, 'utf8'))).toMatchObject({
    dark: true,
    maximized: false,
    bounds: { width: 1366, height: 768 },
  });
});
