import { Cases, giveCases } from './pages/cases.ts';
import { expect, test } from './pages/office.ts';

test.describe('the list of 列管', () => {
  test('opens with what is not released; its views count what they show', async ({ office }) => {
    const cases = await Cases.of(await office.open('control'));
    const { list } = cases;
    const unreleased = list.views.getByRole('radio', { name: /^未解列/ });
    await expect(unreleased).toBeChecked();
    await expect(unreleased).toHaveText(/\d/);
    const open = await unreleased.innerText();
    const count = Number(/\d+/.exec(open)?.[0]);
    await expect(list.facts).toHaveText(`未解列${count}案`);
    await expect(cases.desk.book('列管')).toHaveText(new RegExp(`${count}$`));
    await list.view('逾期');
    const due = await list.column('期限');
    expect(due.length).toBeGreaterThan(0);
    for (const text of due) expect(text).toMatch(/^逾\d+日$/);
    const coming = cases.page.waitForEvent('download');
    await list.menu('作業', '印製一覽表');
    expect((await coming).suggestedFilename()).toMatch(/列管.*\.docx$/);
  });

  test('shows the cases on a board that is walked by the arrow keys', async ({ office }) => {
    const cases = await Cases.of(await office.open('control'));
    await cases.list.tools.getByText('看板').click();
    const board = cases.page.getByRole('group', { name: '看板' });
    const ongoing = board.getByRole('region', { name: '辦理中' }).getByRole('button');
    const asked = board.getByRole('region', { name: '待解列' }).getByRole('button');
    await ongoing.first().focus();
    await cases.desk.press('ArrowDown');
    await expect(ongoing.nth(1)).toBeFocused();
    await cases.desk.press('ArrowRight');
    await expect(asked.nth(1)).toBeFocused();
    const number = await asked.nth(1).locator('b').innerText();
    await cases.desk.press('Enter');
    await expect(cases.pane).toHaveAccessibleName(`內容 ${number}`);
  });

  test('counts its cases, and a count leads to the list of exactly these', async ({ office }) => {
    const { list, page } = await Cases.of(await office.open('control'));
    await list.tools.getByText('統計', { exact: true }).click();
    const units = page.getByRole('table', { name: '主辦單位' });
    const figure = units.getByRole('button', { name: /逾期\d+案$/ }).first();
    const count = Number(await figure.innerText());
    await figure.click();
    await expect(list.rows).toHaveCount(count);
    await expect(units).toBeHidden();
  });

  test('proposes to release all that is ticked and has asked', async ({ office }) => {
    const cases = await Cases.of(await office.open('control'));
    const { list } = cases;
    await list.view('待提建議');
    const before = await list.rows.count();
    await list.grid.getByRole('checkbox').first().click();
    await list.bulk.getByRole('button', { name: '建議解除列管' }).click();
    const dialog = cases.page.getByRole('dialog');
    await expect(dialog).toContainText('等候管考建議');
    await dialog.getByRole('textbox', { name: '建議說明' }).fill('資料相符。');
    await dialog.getByRole('button', { name: '送出' }).click();
    await expect(cases.desk.notices.saying('已建議解除列管')).toBeVisible();
    await expect.poll(() => list.rows.count()).toBeLessThan(before);
  });

  test('changes the due day of many by one ruling, entered for the head', async ({ office }) => {
    giveCases(office, [
      { content: '改期甲案', unit: '建設課' },
      { content: '改期乙案', unit: '民政課' },
    ]);
    const cases = await Cases.of(await office.open('control'));
    const { list } = cases;
    await list.find.fill('改期');
    await expect(list.rows).toHaveCount(2);
    await list.grid.getByRole('checkbox').first().click();
    await list.bulk.getByRole('button', { name: '改期限' }).click();
    const dialog = cases.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '新期限' }).fill('+5');
    await cases.decidedBy(dialog, '許明淵', '主管會報');
    await dialog.getByRole('button', { name: '改期限' }).click();
    await expect(cases.desk.notices.saying('已改訂2案的期限')).toBeVisible();
    await cases.open('改期甲案');
    await expect(list.drawer.fact('期限')).toContainText('餘5日');
  });

  test('keeps a new directive that was not finished', async ({ office }) => {
    const cases = await Cases.of(await office.open('control'));
    await cases.list.create();
    await cases.desk.type('尚未填完的案');
    await cases.pane.getByText('工作天').click();
    await cases.pane.getByRole('textbox', { name: '日數' }).fill('10');
    await expect(cases.pane.getByRole('status')).toContainText('期限為');
    await cases.desk.press('Escape');
    await expect(cases.pane).toBeHidden();
    await cases.list.create();
    await expect(cases.pane.getByRole('textbox', { name: '指（裁）示事項' })).toHaveValue('尚未填完的案');
    await expect(cases.pane.getByRole('textbox', { name: '日數' })).toHaveValue('10');
  });
});
