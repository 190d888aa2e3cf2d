import { Cases } from './pages/cases.ts';
import { expect, test } from './pages/office.ts';

test.describe('稽催', () => {
  test('gives each unit its message, and stands in the history of its cases', async ({ office }) => {
    const cases = await Cases.of(await office.open('control', { permissions: ['clipboard-read', 'clipboard-write'] }));
    const { list, page, desk } = cases;
    await list.view('逾期');
    const [number = ''] = await list.column('編號');
    await list.row(number).getByRole('checkbox').click();
    await list.bulk.getByRole('button', { name: '稽催' }).click();
    const units = page.getByRole('list', { name: '待稽催的單位' }).getByRole('button');
    await expect(units).toHaveCount(1);
    const message = page.getByRole('textbox', { name: '訊息內容' });
    await expect(message).toHaveValue(new RegExp(number));
    await page.getByRole('button', { name: '複製訊息' }).click();
    await expect(desk.notices.saying('已複製給')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await message.inputValue());
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '印稽催單' }).click();
    expect((await coming).suggestedFilename()).toMatch(/稽催.*\.docx$/);
    await page.getByText('電話', { exact: true }).click();
    await desk.press('Control+Enter');
    await expect(desk.notices.saying('的稽催')).toBeVisible();
    await page.getByRole('link', { name: number }).click();
    await expect(cases.history.getByText('稽催（電話）')).toHaveCount(1);
  });
});

test('待辦 lists what is overdue first, and Enter opens it', async ({ office }) => {
  const desk = await office.open('control');
  await desk.books.getByRole('link', { name: '待辦' }).click();
  const late = desk.page.getByRole('list', { name: '逾期' }).getByRole('button');
  await expect(late.first()).toContainText(/^逾期\d+日/);
  await late.first().focus();
  await desk.press('ArrowDown');
  await expect(late.nth(1)).toBeFocused();
  const title = await late.nth(1).locator('.el').first().innerText();
  await desk.press('Enter');
  await expect(desk.page.getByRole('complementary', { name: /^內容/ })).toContainText(title);
});
