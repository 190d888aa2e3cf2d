import { Cases, giveCases } from './pages/cases.ts';
import { expect, test } from './pages/office.ts';

const given = ['駁坎甲段修復', '駁坎乙段修復', '駁坎丙段修復'].map((content) => ({ content, unit: '建設課' }));

test.describe('列管檢討會', () => {
  test('rules on case after case by the keyboard, and records all in one change', async ({ office }) => {
    giveCases(office, given);
    const cases = await Cases.of(await office.open('control'));
    const { list, page, desk } = cases;
    await list.find.fill('駁坎');
    await expect(list.rows).toHaveCount(3);
    await list.grid.getByRole('checkbox').first().click();
    await list.bulk.getByRole('button', { name: '送列管檢討會' }).click();
    const lines = page.getByRole('listbox', { name: '檢討案件' }).getByRole('option');
    await expect(lines).toHaveCount(3);
    const remark = page.getByRole('textbox', { name: '裁示內容' });
    await expect(remark).toBeFocused();
    await desk.press('Alt+1');
    await desk.type('已完成。');
    await desk.press('ArrowDown', 'Alt+3');
    await expect(page.getByRole('textbox', { name: '展延至' })).toBeFocused();
    await desk.type('+90');
    await desk.press('Enter');
    await desk.type('候料。');
    await desk.press('ArrowDown', 'Alt+2');
    await expect(page.locator('.status-facts')).toContainText('共3案，已擬裁示3案，餘0案');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '印製資料' }).click();
    expect((await coming).suggestedFilename()).toMatch(/列管檢討會.*\.docx$/);
    await page.getByRole('textbox', { name: '依據' }).fill('第11次列管檢討會');
    await desk.press('Control+Enter');
    await expect(desk.notices.saying('已登錄3案裁示')).toBeVisible();
    await expect(lines).toHaveCount(2);
    await desk.list('列管', '列管案件');
    await list.view('全部');
    await cases.open('駁坎甲段修復');
    await expect(cases.history.getByRole('listitem').first()).toContainText('解除列管；已完成。');
    await cases.open('駁坎乙段修復');
    await expect(list.drawer.fact('期限')).toContainText('餘90日');
  });

  test('loses nothing of what was proposed when the window is loaded anew', async ({ office }) => {
    giveCases(office, given);
    const { page, desk } = await Cases.of(await office.open('head'));
    await desk.palette.ask('檢討會');
    await desk.palette.run('前往列管檢討會');
    await page.getByRole('radio', { name: /^未解列/ }).click();
    const lines = page.getByRole('listbox', { name: '檢討案件' }).getByRole('option');
    const line = lines.filter({ hasText: '駁坎甲段修復' });
    await line.click();
    await desk.press('Alt+5');
    await desk.type('116年度施政計畫');
    await desk.press('Enter');
    const kept = desk.draftOf('併計畫管制。');
    await desk.type('併計畫管制。');
    await expect(line).toContainText('併計畫管制。');
    await kept;
    await page.reload();
    await page.getByRole('radio', { name: /^未解列/ }).click();
    await expect(line).toContainText('移列');
    await expect(line).toContainText('併計畫管制。');
  });
});
