import { expect } from '@playwright/test';
import { demoPassword } from '#shared/demo.ts';
import { Desk } from '../browser/pages/desk.ts';
import { test } from './fixtures.ts';

const own = { pages: 'own' as const, demo: true, args: ['--demo'] };

test('the demo office is signed in to, and its units are listed', async ({ launch }) => {
  const run = await launch(own);
  const desk = new Desk(await run.firstWindow());
  await desk.signIn('張志豪', demoPassword);
  const units = await desk.list('單位');
  await expect(units.row('民政課')).toBeVisible();
  expect(run.double?.escaped ?? []).toEqual([]);
});

test('a window loaded anew asks for the password', async ({ launch }) => {
  const desk = new Desk(await (await launch(own)).firstWindow());
  await desk.signIn('張志豪', demoPassword);
  await desk.page.reload();
  await expect(desk.page.getByRole('textbox', { name: '密碼' })).toBeVisible();
  await expect(desk.books).toBeHidden();
});
