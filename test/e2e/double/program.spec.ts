import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { officeWords } from '#shared/words/office.ts';
import { windowWords } from '#shared/words/window.ts';
import { test } from './fixtures.ts';
import { call, signIn, stageOf } from './page-calls.ts';

const demo = { demo: true, args: ['--demo'] };

function damagedOffice(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'office.sqlite'), 'not a database at all');
  return folder;
}

test('a second start brings the first program forward, with the office it asks for', async ({ launch }) => {
  const run = await launch({ demo: true });
  const page = await run.firstWindow();
  run.double?.windows[0]?.minimize();
  await run.startAgain([]);
  expect(run.double?.windows[0]?.isMinimized() ?? false).toBe(false);
  expect(await stageOf(page)).toBe('noOffice');
  await run.startAgain(['--demo']);
  await expect.poll(() => stageOf(page)).toBe('signedOut');
  expect(page.context().pages()).toHaveLength(1);
});

test('a second start takes nobody’s office away', async ({ launch }) => {
  const run = await launch(demo);
  const page = await run.firstWindow();
  await signIn(page);
  await run.startAgain(['--demo']);
  await run.startAgain(['--office', path.join(run.home, 'other')]);
  await expect.poll(() => run.told()).toEqual([officeWords.alreadyOpen]);
  await run.willPress(0);
  expect(await stageOf(page)).toBe('working');
});

test('a start for an office that another program has open ends, and leaves it there', async ({ launch }) => {
  const first = await launch(demo);
  const page = await first.firstWindow();
  await signIn(page);
  const second = await launch({ args: ['--office', path.join(first.home, 'demo')] });
  expect(await second.exited).toBe(0);
  expect(await stageOf(page)).toBe('working');
});

test('an office process that ends is opened again when the user says so, signed out', async ({ launch }) => {
  const run = await launch(demo);
  const page = await run.firstWindow();
  await signIn(page);
  await run.crashOffice();
  await expect.poll(() => run.told()).toEqual([windowWords.officeGoneTitle]);
  await run.willPress(0);
  await expect.poll(() => stageOf(page)).toBe('signedOut');
  expect(await signIn(page)).toMatchObject({ answer: { accountName: 'admin' } });
});

test('a call under way when the office process ends is refused in words, and the program can end', async ({
  launch,
}) => {
  // Making the demo office takes its time, and calls wait for it.
  const run = await launch({ args: ['--demo'] });
  const page = await run.firstWindow();
  const underWay = call(page, 'office.status');
  await run.crashOffice();
  expect(await underWay).toMatchObject({ refusal: { code: 'fault', sentence: windowWords.officeGone } });
  await run.willPress(1);
  expect(await run.exited).toBe(0);
});

test('an office that cannot be opened is told of at the start, and the program ends', async ({ launch }, testInfo) => {
  const run = await launch({ args: ['--office', damagedOffice(testInfo.outputPath('damaged'))] });
  await expect.poll(() => run.told()).toEqual([expect.stringContaining('損壞')]);
  await run.willPress(0);
  expect(await run.exited).toBe(4);
});

test('an office that a second start asks for and cannot have changes nothing', async ({ launch }, testInfo) => {
  const run = await launch(demo);
  const page = await run.firstWindow();
  await run.startAgain(['--office', damagedOffice(testInfo.outputPath('damaged'))]);
  await expect.poll(() => run.told()).toEqual([expect.stringContaining('損壞')]);
  await run.willPress(0);
  expect(await stageOf(page)).toBe('signedOut');
  expect(await signIn(page)).toMatchObject({ answer: { accountName: 'admin' } });
});

test('the window comes back as it was left', async ({ launch }) => {
  const first = await launch();
  const page = await first.firstWindow();
  await page.evaluate(() => window.shizhengbu?.setFrame({ dark: true }));
  const memory = path.join(first.home, 'window.json');
  await expect.poll(() => existsSync(memory) && readFileSync(memory, 'utf8')).toContain('"dark": true');
  await first.quit();
  const left = { x: 20, y: 30, width: 1200, height: 700 };
  writeFileSync(memory, JSON.stringify({ dark: true, maximized: false, bounds: left }));
  const again = await launch({ home: first.home });
  const size = await (await again.firstWindow()).evaluate(() => [window.innerWidth, window.innerHeight]);
  expect(size).toEqual([left.width, left.height]);
  await again.quit();
  expect(JSON.parse(readFileSync(memory, 'utf8'))).toEqual({ dark: true, maximized: false, bounds: left });
});
