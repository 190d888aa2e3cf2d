import { bookOf, lineNamed } from './pages/budget-books.ts';
import { draftOf } from './pages/budget-draft.ts';
import { BudgetPage } from './pages/budget-page.ts';
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

test('the pages of budget and indicators lead to their own imports, and back', async ({ office }) => {
  const { year, id } = draftOf(office).budget;
  const desk = await office.open('accounting');
  await BudgetPage.at(desk, `/budget?id=${id}`);
  await desk.page.getByRole('button', { name: '匯入', exact: true }).press('Enter');
  await expectAccessible(desk.page);
  await desk.page.getByRole('menuitem', { name: '預算細目…' }).press('Enter');
  const lines = await ImportPage.of(desk, '預算細目');
  await lines.paste(
    '科目\t用途別\t細目名稱\t概算數\t計算\n道路橋梁工程\t一般事務費\t橋檢\t36000\t3人×1,000元×12月＝36,000元',
  );
  await expect(lines.said.getByRole('button', { name: /^固定內容/ })).toContainText(`預算案 ${year}年度總預算`);
  await lines.expectCounts({ 全部: 1, 新增: 1 });
  await expect(lines.preview).toContainText('36000');
  await desk.press('Escape');
  await expect(desk.page).toHaveURL(new RegExp(`/budget\\?id=${id}`));

  await desk.book('預算').click();
  await desk.page.getByRole('button', { name: '匯入', exact: true }).press('Enter');
  await expect(desk.page.getByRole('menuitem', { name: '審議意見…' })).toBeVisible();
  await desk.page.getByRole('menuitem', { name: '分配預算…' }).press('Enter');
  const months = await ImportPage.of(desk, '分配預算');
  await months.paste('預算細目\t1月\t2月\n道路橋梁工程／沒有這個用途\t100\t200');
  await months.expectCounts({ 全部: 1, 無法匯入: 1 });
  await desk.press('Escape');

  await desk.book('業務統計').click();
  await desk.page.getByRole('button', { name: '匯入…', exact: true }).click();
  const values = await ImportPage.of(desk, '統計數值');
  await values.paste('115年度業務統計\n項目\t1月\t2月\t合計\n人民陳情受理\t33\t27\t61\n研習場次\t1\t2\t3');
  await values.expectCounts({ 全部: 2, 相同: 1, 無法匯入: 1 });
  await expect(values.notes).toContainText('D3的合計是61，各欄加總是60');
  await expect(values.said.getByRole('button', { name: '找不到1個名稱' })).toBeVisible();
  await desk.press('Escape');
  await expect(desk.page.getByRole('heading', { name: '業務統計', level: 1 })).toBeVisible();
});
