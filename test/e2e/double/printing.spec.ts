import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect } from '@playwright/test';
import { readOutline } from '#main/documents/pdf-outline.ts';
import { test } from './fixtures.ts';
import { answerOf, callText, signIn } from './page-calls.ts';

interface Listed {
  rows: { id: string }[];
}

test('the papers of a session are printed by the window’s own engine, in no window that is seen', async ({
  launch,
}) => {
  test.slow();
  const run = await launch({ demo: true, args: ['--demo'] });
  const page = await run.firstWindow();
  await signIn(page, 'secretary');
  const { rows } = await answerOf<Listed>(page, 'council.list', { limit: 1 });
  const input = { council: rows[0]?.id };
  const { file, name } = await answerOf<{ file: string; name: string }>(page, 'booklet.binder', input);
  const place = path.join(run.home, name);
  await run.willSaveAs(place);
  await page.evaluate(([token, as]) => window.shizhengbu?.saveFile(token, as), [file, name] as const);
  const doc = await PDFDocument.load(readFileSync(place), { updateMetadata: false });
  const [contents, ...papers] = readOutline(doc);
  expect(contents).toMatchObject({ title: '目錄', page: 1 });
  expect(papers.length).toBeGreaterThan(1);
  expect(doc.getPageCount()).toBeGreaterThan(papers.length);

  const { refusal } = await callText(page, 'booklet.binder', JSON.stringify({ input }), 'underWay');
  expect(refusal).toMatchObject({ code: 'cancelled' });
  await expect.poll(() => run.double?.windows.length ?? 1).toBe(1);
});
