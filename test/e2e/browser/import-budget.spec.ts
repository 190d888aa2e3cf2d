import { bookOf, lineNamed } from './pages/budget-books.ts';
import { draftOf } from './pages/budget-draft.ts';
import { ImportPage } from './pages/import-page.ts';
import { expectAccessible } from './pages/looks.ts';
import { expect, test } from './pages/office.ts';

test('lines of a draft come in under the budget that is said for all rows', async ({ office }) => {
  const book = draftOf(office);
  const { year, id } = book.budget;
  const name = '道路橋梁工程／一般事務費　測量及試驗';
  const before = lineNamed(book, name).estimate ?? 0;
  const desk = await office.open('accounting');
  await desk.palette.ask('匯入預算細目');
  await desk.palette.run('匯入預算細目…');
  const page = await ImportPage.of(desk, '預算細目');
  await page.paste(
    [
      '單位：千元',
      '科目\t用途別\t細目名稱\t概算數',
      `道路橋梁工程\t一般事務費\t測量及試驗\t${before / 1000 + 5}`,
      '道路橋梁工程\t一般事務費\t橋名牌\t30',
      `合計\t\t\t${before / 1000 + 36}`,
    ].join('\n'),
  );
  const fixed = page.said.getByRole('button', { name: /^固定內容/ });
  await expect(fixed).toContainText(`預算案 ${year}年度總預算`);
  await page.expectCounts({ 全部: 2, 新增: 1, 變更: 1 });
  await expect(page.notes).toContainText('相差1,000元');

  await fixed.click();
  const dialog = desk.page.getByRole('dialog', { name: '固定內容' });
  await expect(dialog.getByRole('combobox', { name: '內容' })).toHaveValue(`${year}年度總預算`);
  await expectAccessible(desk.page);
  await dialog.getByRole('combobox', { name: '內容' }).fill('');
  await dialog.getByRole('button', { name: '套用' }).click();
  await expect(page.notes).toContainText('檔案沒有「預算案」欄');
  await fixed.click();
  await dialog.getByRole('combobox', { name: '內容' }).fill(`${year}年度`);
  await desk.page.getByRole('option', { name: `${year}年度總預算` }).click();
  await dialog.getByRole('button', { name: '套用' }).click();
  await page.expectCounts({ 全部: 2, 新增: 1, 變更: 1 });

  await desk.press('Control+Enter');
  await expect(desk.notices.saying('已匯入預算細目：新增1筆、變更1筆')).toBeVisible();
  const after = bookOf(office, id);
  expect(lineNamed(after, name).estimate).toBe(before + 5000);
  expect(after.lines).toHaveLength(book.lines.length + 1);
});
