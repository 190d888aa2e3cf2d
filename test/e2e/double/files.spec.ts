import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { answerOf, signIn } from './page-calls.ts';

const demo = { demo: true, args: ['--demo'] };

test('a chosen file reaches the page as a token, and the office as content', async ({ launch }) => {
  const run = await launch(demo);
  const page = await run.firstWindow();
  const file = path.join(run.home, '附件.txt');
  writeFileSync(file, '會勘紀錄');
  await signIn(page);
  await run.willChoose([file]);
  const chosen = await page.evaluate(() => window.shizhengbu?.chooseFiles({ accept: ['.txt'], many: true }));
  expect(chosen).toEqual({ value: [{ file: expect.any(String), name: '附件.txt', size: 12 }] });
  expect(JSON.stringify(chosen)).not.toContain(run.home);
  const token = chosen && 'value' in chosen ? chosen.value[0]?.file : undefined;
  expect(await answerOf(page, 'attachment.add', { file: token })).toMatchObject({ name: '附件.txt', size: 12 });
});

test('nothing chosen is an empty answer', async ({ launch }) => {
  const run = await launch();
  const page = await run.firstWindow();
  await run.willChoose([]);
  await run.willChoose([]);
  expect(await page.evaluate(() => window.shizhengbu?.chooseFiles({}))).toEqual({ value: [] });
  expect(await page.evaluate(() => window.shizhengbu?.chooseFolder())).toEqual({ value: null });
});

test('a folder is chosen for a new office', async ({ launch }) => {
  const run = await launch();
  const page = await run.firstWindow();
  await run.willChoose([run.home]);
  expect(await page.evaluate(() => window.shizhengbu?.chooseFolder())).toEqual({ value: run.home });
});

const takeDropped = async (): Promise<unknown> => {
  const file = document.querySelector('input')?.files?.[0];
  return file && window.shizhengbu?.takeFile(file);
};

test('a dropped file is taken from its place', async ({ launch }) => {
  const run = await launch(demo);
  const page = await run.firstWindow();
  const file = path.join(run.home, '名冊.csv');
  writeFileSync(file, '單位,代字');
  await signIn(page);
  await run.drop(page, 'input', file);
  const taken = (await page.evaluate(takeDropped)) as { value: string };
  expect(await answerOf(page, 'attachment.add', { file: taken.value })).toMatchObject({ name: '名冊.csv' });
});

test('a pasted picture has no place, and comes as its bytes', async ({ launch }) => {
  const run = await launch(demo);
  const page = await run.firstWindow();
  await signIn(page);
  const pasted = (await page.evaluate(() =>
    window.shizhengbu?.takeFile(new File([new Uint8Array([1, 2, 3, 250])], '截圖.png')),
  )) as { value: string };
  const { id } = await answerOf<{ id: string }>(page, 'attachment.add', { file: pasted.value });
  const { file, name } = await answerOf<{ file: string; name: string }>(page, 'attachment.take', { id });
  const place = path.join(run.home, '存下.png');
  await run.willSaveAs(place);
  expect(name).toBe('截圖.png');
  const saved = page.evaluate(([token, as]) => window.shizhengbu?.saveFile(token, as), [file, name] as const);
  expect(await saved).toEqual({ value: true });
  expect([...readFileSync(place)]).toEqual([1, 2, 3, 250]);
});

test('saving says what went wrong, and a cancelled dialog saves nothing', async ({ launch }) => {
  const run = await launch(demo);
  const page = await run.firstWindow();
  await signIn(page);
  const { file } = await answerOf<{ file: string }>(page, 'unit.export', { kind: 'csv' });
  const save = (token: string): Promise<unknown> =>
    page.evaluate((given) => window.shizhengbu?.saveFile(given, '單位.csv'), token);
  await run.willSaveAs(null);
  expect(await save(file)).toEqual({ value: false });
  await run.willSaveAs(path.join(run.home, 'none', '單位.csv'));
  expect(await save(file)).toMatchObject({ refusal: { code: 'place', sentence: expect.stringContaining('單位.csv') } });
  await run.willSaveAs(path.join(run.home, '單位.csv'));
  expect(await save('no-such-token')).toMatchObject({ refusal: { code: 'missing' } });
});
