import { FiguresPage } from './pages/figures-page.ts';
import { expectAccessible } from './pages/looks.ts';
import { expect, test } from './pages/office.ts';

const golden = /^指（裁）示事項計154案，完成並解除列管119案，佔77%，賡續辦理列管計35案，其中逾期17案。召開會議12次。$/;

test.describe('統計數據', () => {
  test('the sentence as the report prints it, and another as of a later day', async ({ office }) => {
    const desk = await office.open('control', { permissions: ['clipboard-read', 'clipboard-write'] });
    const figures = await FiguresPage.open(desk);
    await figures.fill('期間', '100/5至100/10');
    await expect(figures.field('基準日')).toHaveValue('100.10.31');
    await expect(figures.sentence).toContainText('154案');
    await figures.expectCopied(golden);
    await expect(desk.notices.saying('已複製統計文句')).toBeVisible();
    await figures.fill('基準日', '109.12.31');
    await expect(figures.sentence).toContainText('151案');
    await figures.expectCopied(/^指（裁）示事項計154案，完成並解除列管151案，佔98%，賡續辦理列管計3案/);
    await figures.fill('基準日', '');
    await expect(figures.field('基準日')).toHaveValue('100.10.31');
    await expect(figures.sentence).toContainText('119案');
  });

  test('a number leads to as many rows, and the way back to the same figures', async ({ office }) => {
    const desk = await office.open('control');
    const figures = await FiguresPage.open(desk);
    await figures.fill('期間', '100/5至100/10');
    await expect(figures.row('合計').getByRole('button', { name: '合計　解除列管119案' })).toBeVisible();
    const list = await figures.behind('建設課', '賡續');
    await expect(list.facts).toHaveText('符合條件7案');
    await desk.press('Alt+ArrowLeft');
    await expect(figures.field('期間')).toHaveValue('100年5月至10月');
    await figures.sentence.getByRole('button', { name: '119案' }).click();
    const from = desk.page.getByRole('dialog', { name: '解除列管比率的由來' });
    await expect(from).toContainText('119÷154，四捨五入到整數，77%');
    await from.getByRole('button', { name: '檢視119案' }).click();
    await expect(list.facts).toHaveText('符合條件119案');
  });

  test('by unit, kind, source and month the numbers add up, and a filter narrows them', async ({ office }) => {
    const desk = await office.open('control');
    const figures = await FiguresPage.open(desk);
    await figures.fill('期間', '100/5至100/10');
    await expect(figures.row('合計')).toContainText('154');
    for (const way of ['類別', '來源', '月份', '單位']) {
      await figures.by(way);
      for (const title of ['給案', '解除列管', '賡續', '逾期']) {
        const numbers = await figures.column(title);
        const total = numbers.pop();
        expect(
          numbers.reduce((sum, one) => sum + one, 0),
          `${way}${title}`,
        ).toBe(total);
      }
    }
    await figures.narrow('單位', '民政課');
    await expect(figures.filters).toContainText('單位民政課');
    await expect(figures.row('合計')).toContainText('88%');
    expect(await figures.column('給案')).toEqual([24, 24]);
    await figures.narrow('單位', '財政課');
    await expect(figures.row('合計')).toContainText('32');
    await figures.filters.getByRole('button', { name: /單位/ }).first().click();
    await expect(figures.row('合計')).toContainText('154');
  });

  test('says so where there is nothing: a period without cases, a day before the first entry', async ({ office }) => {
    const desk = await office.open('control');
    const figures = await FiguresPage.open(desk);
    await figures.fill('期間', '90年');
    await expect(desk.page.getByText('90年沒有指（裁）示事項')).toBeVisible();
    await figures.fill('期間', '100/5至100/10');
    await figures.fill('以當時所知', '100.10.31');
    await expect(desk.page.getByText('那一天還沒有登錄紀錄')).toBeVisible();
    await figures.fill('以當時所知', '');
    await expect(figures.sentence).toContainText('154案');
  });

  test('is reached from 列管, and accessible', async ({ office }) => {
    const desk = await office.open('viewer');
    const list = await desk.list('列管', '列管案件');
    await list.menu('作業', '統計數據');
    const { page } = desk;
    await expect(page.locator('.figures-sentence')).toBeVisible();
    await expect(page.getByRole('table', { name: '其他數據' })).toBeVisible();
    await expectAccessible(page);
    await page.locator('.figures-sentence').getByRole('button').first().click();
    await expect(page.getByRole('dialog', { name: '指（裁）示事項的由來' })).toBeVisible();
    await expectAccessible(page);
  });

  test('every category can be searched, with the number as each style of a report writes it', async ({ office }) => {
    const desk = await office.open('control');
    const figures = await FiguresPage.open(desk);
    await figures.fill('期間', '100/1至100/12');
    await figures.category('預算');
    await expect(figures.other('歲出預算現額')).toContainText('21,911,000元');
    await figures.category('全部');
    await figures.search('決算對預算');
    await expect(figures.others.getByRole('row')).toHaveCount(2);
    await figures.other('決算對預算比率').getByRole('button', { name: /91%/ }).click();
    const from = desk.page.getByRole('dialog', { name: '決算對預算比率的由來' });
    await expect(from).toContainText('19,867,906÷21,911,000，四捨五入到整數，91%');
    await from.getByText('報告中的寫法').click();
    await expect(from).toContainText('budget.finalRate');
    await expect(from).toContainText('佔91%');
    await expect(from).toContainText('1,986萬7,906元');
    await from.getByRole('button', { name: /^檢視\d+筆$/ }).click();
    await expect(desk.page.locator('.status-facts')).toContainText(/符合條件\d+筆/);
  });

  test('a list becomes a figure of the office’s own, is changed and taken away', async ({ office }) => {
    const desk = await office.open('control');
    const list = await desk.list('列管', '列管案件');
    const editor = await list.filter('來源');
    await editor.tick('會議裁示');
    await editor.apply();
    await expect(list.facts).toContainText('符合條件');
    await desk.page.getByRole('button', { name: '設為統計數' }).click();
    const own = desk.page.getByRole('region', { name: '自訂統計數' });
    await expect(own.getByRole('toolbar', { name: '條件' })).toContainText('來源會議裁示');
    await own.getByRole('textbox', { name: '名稱' }).fill('會議案件');
    await expectAccessible(desk.page);
    await own.getByRole('button', { name: '儲存' }).click();
    await expect(desk.notices.saying('已儲存自訂統計數「會議案件」')).toBeVisible();
    const figures = new FiguresPage(desk);
    await figures.fill('期間', '98/1至115/12');
    const row = figures.other('會議案件');
    await expect(row.getByRole('button', { name: /\d+案/ })).toBeVisible();
    await row.getByRole('button', { name: '修改會議案件' }).click();
    await own.getByRole('radiogroup', { name: '算法' }).getByText('比率', { exact: true }).click();
    await own.getByRole('button', { name: '儲存' }).click();
    await expect(row.getByRole('button', { name: /\d%/ })).toBeVisible();
    await row.getByRole('button', { name: '刪除會議案件' }).click();
    await expect(figures.other('會議案件')).toHaveCount(0);
  });
});
