import { Cases } from './pages/cases.ts';
import { expect, test } from './pages/office.ts';

test('移交清冊 takes in what is unfinished, and is printed', async ({ office }) => {
  const cases = await Cases.of(await office.open('control'));
  const { list, page, desk } = cases;
  const open = /\d+/.exec(await list.views.getByRole('radio', { name: /^未解列/ }).innerText())?.[0];
  await list.menu('作業', '移交清冊');
  await expect(page.getByRole('heading', { level: 1, name: '移交清冊' })).toBeVisible();
  await desk.press('Control+n');
  await cases.pane.getByText('首長移交').click();
  await expect(cases.pane.getByRole('status')).toContainText(`列入列管案件${open}案`);
  await cases.pane.getByRole('combobox', { name: /^移交人/ }).fill('許明淵');
  await page.getByRole('option', { name: '許明淵' }).click();
  await cases.send('已編製移交清冊');
  const coming = page.waitForEvent('download');
  await cases.pane.getByRole('button', { name: '印製清冊', exact: true }).click();
  expect((await coming).suggestedFilename()).toMatch(/移交清冊.*\.docx$/);
});
