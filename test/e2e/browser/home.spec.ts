import { expectAccessible } from './pages/looks.ts';
import { expect, test } from './pages/office.ts';

test('the start page says what is there and leads to it', async ({ office }) => {
  const { page } = await office.open('admin');
  const greeting = page.locator('.hello');
  await expect(greeting).toContainText('現有16個單位、22位人員。');
  await expect(greeting).toContainText('尚未匯入，工作日只扣除週六、週日。');
  await expectAccessible(page);
  await greeting.getByRole('link', { name: '22位人員' }).click();
  await expect(page.getByRole('grid', { name: '人員' })).toBeVisible();
});

test('the newest change stands first and opens its record', async ({ office }) => {
  const desk = await office.open('admin');
  const { page } = desk;
  await desk.call('unit.create', { values: { name: '客家事務課', prefix: '客' } });
  const changes = page.getByRole('list', { name: '最近變更' });
  const newest = changes.getByRole('listitem').first();
  await expect(newest).toContainText('張志豪');
  await expect(newest).toContainText('新增單位');
  await newest.getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await expect(changes.getByRole('button').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '客家事務課' })).toBeVisible();
});

test('a new office is told what comes first; who may not manage is not', async ({ office }) => {
  const manager = await office.open('admin');
  const begin = manager.page.getByRole('list', { name: '開始使用' });
  await expect(begin.getByRole('listitem')).toHaveCount(3);
  await begin.getByRole('button', { name: /匯入辦公日曆/ }).click();
  await expect(manager.page.getByRole('button', { name: '匯入CSV檔' })).toBeVisible();
  const reader = await office.open('viewer');
  await expect(reader.page.locator('.hello')).toContainText('22位人員');
  await expect(reader.page.getByRole('list', { name: '開始使用' })).toBeHidden();
});
