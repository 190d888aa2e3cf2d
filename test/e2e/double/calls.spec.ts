import { expect } from '@playwright/test';
import { callLimits } from '#shared/contract/operation.ts';
import { test } from './fixtures.ts';
import { answerOf, call, callText, listen, signIn } from './page-calls.ts';

const demo = { demo: true, args: ['--demo'] };

test('a page signs in and reads through its port', async ({ launch }) => {
  const page = await (await launch(demo)).firstWindow();
  expect(await call(page, 'office.status')).toMatchObject({ answer: { stage: 'signedOut' } });
  expect(await signIn(page)).toMatchObject({ answer: { accountName: 'admin' } });
  const units = await answerOf<{ rows: { name: string }[] }>(page, 'unit.list');
  expect(units.rows.map((unit) => unit.name)).toContain('民政課');
});

test('without an office the program says so', async ({ launch }) => {
  const page = await (await launch()).firstWindow();
  expect(await call(page, 'office.status')).toMatchObject({ answer: { stage: 'noOffice' } });
  expect(await call(page, 'unit.list')).toMatchObject({ refusal: { code: 'signIn' } });
});

test('refusals keep their code, sentence and fields', async ({ launch }) => {
  const page = await (await launch(demo)).firstWindow();
  expect(await call(page, 'unit.list')).toMatchObject({ refusal: { code: 'signIn' } });
  await signIn(page);
  expect(await call(page, 'no.such')).toMatchObject({
    refusal: { code: 'usage', sentence: expect.stringContaining('no.such') },
  });
  expect(await call(page, 'unit.create', { values: { name: '', prefix: '測' } })).toMatchObject({
    refusal: { code: 'invalid', facts: { fields: { name: expect.any(String) } } },
  });
});

test('an input over the limit, or none at all, is refused and the port lives on', async ({ launch }) => {
  const page = await (await launch(demo)).firstWindow();
  const large = JSON.stringify({ input: { text: '字'.repeat(callLimits.bytes / 3) } });
  expect(await callText(page, 'search.find', large)).toMatchObject({
    refusal: { code: 'usage', sentence: '輸入超過上限8MB，沒有處理。分批送出，大量資料改用匯入。' },
  });
  expect(await callText(page, 'office.status', '{')).toMatchObject({ refusal: { code: 'usage' } });
  expect(await callText(page, 'office.status', 'null')).toMatchObject({ refusal: { code: 'usage' } });
  expect(await call(page, 'office.status')).toMatchObject({ answer: { stage: 'signedOut' } });
});

test('a job tells how far it is, and stops when it is told to', async ({ launch }) => {
  const page = await (await launch(demo)).firstWindow();
  await signIn(page);
  const rows = Array.from({ length: 9000 }, (_, index) => ({ name: `標籤${index}` }));
  await answerOf(page, 'tag.createMany', { rows });
  // At once: however slow the page, the list is not written before the office hears of it. One that stops
  // a job under way is the reading of five million rows.
  const stopped = await callText(page, 'tag.export', JSON.stringify({ input: {} }), 'atOnce');
  expect(stopped.refusal).toMatchObject({ code: 'cancelled' });
  const whole = await call(page, 'tag.export');
  expect(whole.progress.length).toBeGreaterThanOrEqual(8);
  expect(whole.progress.at(-1)).toMatchObject({ label: '匯出標籤' });
});

test('a change in one window is heard in the other; each window signs in by itself', async ({ launch }) => {
  const run = await launch(demo);
  const first = await run.firstWindow();
  const second = await run.anotherWindow();
  await signIn(first);
  expect(await call(second, 'office.status')).toMatchObject({ answer: { stage: 'signedOut' } });
  await listen(second);
  await answerOf(first, 'tag.create', { values: { name: '沒有人聽見' } });
  await signIn(second, 'viewer');
  const { record } = await answerOf<{ record: { id: string } }>(first, 'tag.create', { values: { name: '災防' } });
  await expect
    .poll(() => second.evaluate(() => window.heard))
    .toEqual([{ position: expect.any(Number), registers: { tag: [record.id] } }]);
});

test('a page loaded anew is signed out', async ({ launch }) => {
  const page = await (await launch(demo)).firstWindow();
  await signIn(page);
  await page.reload();
  expect(await call(page, 'office.status')).toMatchObject({ answer: { stage: 'signedOut' } });
  await signIn(page);
  const { entries } = await answerOf<{ entries: { kind: string }[] }>(page, 'access.list');
  expect(entries.map((entry) => entry.kind)).toEqual(['signIn', 'signOut', 'signIn']);
});
