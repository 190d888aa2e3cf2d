import { readFile } from 'node:fs/promises';
import { readDocx } from '#test/support/docx.ts';
import { expect, test } from './pages/office.ts';

test('the execution of a session’s resolutions is printed from the list', async ({ office }) => {
  const desk = await office.open('control');
  const list = await desk.list('議案');
  await desk.page.getByRole('button', { name: '印執行情形表' }).click();
  const coming = desk.page.waitForEvent('download');
  await desk.page.getByRole('menuitem', { name: '第22屆第7次定期會議決案', exact: true }).click();
  const made = await coming;
  expect(made.suggestedFilename()).toMatch(/議決案執行情形表.*\.docx$/);
  const free = desk.page.waitForEvent('download');
  await desk.notices.saying('已製作').getByRole('button', { name: '另存.odt' }).click();
  expect((await free).suggestedFilename()).toMatch(/議決案執行情形表.*\.odt$/);
  const paper = readDocx(await readFile(await made.path()));
  const cells = paper.tables.flatMap(({ rows }) => rows).flat();
  expect(cells.some((cell) => cell.includes('代表提案第14號'))).toBe(true);
  expect(cells.some((cell) => cell.includes('鋪設完成八成'))).toBe(true);
  await expect(list.grid).toBeVisible();
});
