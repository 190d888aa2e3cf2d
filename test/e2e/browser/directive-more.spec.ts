import { Cases, giveCases } from './pages/cases.ts';
import { expect, test } from './pages/office.ts';

test.describe('what else is done with a case', () => {
  test('a handler keeps a draft, and the control officer names its unit and tracks it', async ({ office }) => {
    const handler = await Cases.of(await office.open('handler'));
    await handler.list.create();
    await handler.desk.type('海堤步道欄杆油漆');
    await expect(handler.pane.getByRole('button', { name: /^列管/ })).toBeHidden();
    await handler.send('已暫存「海堤步道欄杆油漆」');
    const control = await Cases.of(await office.open('control'));
    await control.list.view('暫存');
    await control.open('海堤步道欄杆油漆');
    await control.step('列管').getByRole('button', { name: /^列管/ }).click();
    await expect(control.desk.notices.saying('未指定主辦單位')).toBeVisible();
    await control.pane.getByRole('button', { name: '其他', exact: true }).click();
    await control.page.getByRole('menuitem', { name: '修改暫存案…' }).click();
    const dialog = control.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '主辦' }).fill('建設課');
    await control.page.getByRole('option', { name: '建設課' }).first().click();
    await dialog.getByRole('button', { name: '儲存' }).click();
    await expect(control.desk.notices.saying('已修改')).toBeVisible();
    await control.step('列管').getByRole('button', { name: /^列管/ }).click();
    await expect(control.desk.notices.saying('已列管')).toBeVisible();
    await expect(control.units).toHaveCount(1);
    await expect(control.pane.locator('.drawer-head')).toContainText('辦理中');
  });

  test('units change, a part is split off, and what was found on the spot is kept', async ({ office }) => {
    giveCases(office, [{ content: '老街立面整修及電線地下化', unit: '建設課' }]);
    const control = await Cases.of(await office.open('control'));
    const { page, desk } = control;
    const dialog = page.getByRole('dialog');
    const more = async (entry: string): Promise<void> => {
      await control.pane.getByRole('button', { name: '其他', exact: true }).click();
      await page.getByRole('menuitem', { name: entry }).click();
    };
    await control.open('老街立面整修及電線地下化');
    await more('改分…');
    await dialog.getByRole('combobox', { name: /^協辦/ }).fill('民政課');
    await page.getByRole('option', { name: '民政課' }).first().click();
    await dialog.getByRole('combobox', { name: /^建設課承辦人/ }).fill('吳建霖');
    await page.getByRole('option', { name: '吳建霖' }).click();
    await dialog.getByRole('button', { name: '改分' }).click();
    await expect(desk.notices.saying('已改分')).toBeVisible();
    await expect(control.units.filter({ hasText: '民政課' })).toContainText('協辦');
    await expect(control.units.filter({ hasText: '建設課' })).toContainText('吳建霖');

    await more('登錄查證…');
    await dialog.getByRole('textbox', { name: /^查證情形/ }).fill('立面已完成三戶。');
    await dialog.getByRole('button', { name: '登錄查證' }).click();
    await expect(desk.notices.saying('的查證')).toBeVisible();
    await expect(control.history).toContainText('立面已完成三戶。');

    await more('分案…');
    await dialog.getByRole('textbox', { name: /^留在本案/ }).fill('老街立面整修');
    await dialog.getByRole('textbox', { name: /^另立新案/ }).fill('老街電線地下化');
    await dialog.getByRole('combobox', { name: /^新案主辦/ }).fill('建設課');
    await page.getByRole('option', { name: '建設課' }).first().click();
    await dialog.getByRole('button', { name: '分案' }).click();
    await expect(desk.notices.saying('分出新案')).toBeVisible();
    await control.list.find.fill('老街');
    await expect(control.list.rows).toHaveCount(2);
  });

  test('a case made confidential is gone for units that are not concerned', async ({ office }) => {
    giveCases(office, [{ content: '匿名檢舉查處', unit: '民政課' }]);
    const other = await Cases.of(await office.open('handler'));
    await other.list.find.fill('匿名檢舉查處');
    await expect(other.list.rows).toHaveCount(1);
    const control = await Cases.of(await office.open('control'));
    await control.open('匿名檢舉查處');
    await control.pane.getByRole('button', { name: '其他', exact: true }).click();
    await control.page.getByRole('menuitem', { name: '設為密件' }).click();
    await expect(control.pane.locator('.drawer-head')).toContainText('密件');
    await expect(other.list.rows).toHaveCount(0);
  });
});
