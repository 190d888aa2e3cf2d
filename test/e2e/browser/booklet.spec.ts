import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { openChapter } from './pages/chapter.ts';
import { InputMethod } from './pages/input-method.ts';
import { expectAccessible } from './pages/looks.ts';
import { expect, type Office, test } from './pages/office.ts';

test('a report is begun from a template, written, and handed out as a document', async ({ office }) => {
  const desk = await office.open('control');
  const { page } = desk;
  await desk.book('報告').click();
  await expect(page.getByRole('list', { name: '報告清單' }).getByRole('button')).toHaveCount(3);
  await desk.press('Control+n');
  const dialog = page.getByRole('dialog', { name: '新報告' });
  await dialog.getByRole('button', { name: /範本/ }).click();
  await page.getByRole('option', { name: /議決案執行情形報告/ }).click();
  await dialog.getByRole('button', { name: '開始編寫' }).click();
  await expect(desk.notices.saying('已開始編寫')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('議決案執行情形報告');
  await expectAccessible(page);
  const sheet = page.getByRole('region', { name: '辦理情形統計' });
  await expect(sheet).toContainText('議決議案計');
  const text = sheet.getByRole('textbox', { name: '內文' });
  await text
    .locator('p')
    .last()
    .click({ position: { x: 60, y: 8 } });
  await desk.press('Control+End', 'Enter');
  const method = await InputMethod.on(page);
  await method.compose('ㄌ', '另');
  await method.confirm('另受理陳情');
  await desk.press('Control+j');
  const picker = page.getByRole('dialog', { name: '選擇統計數' });
  await picker.getByRole('combobox', { name: '搜尋統計數' }).fill('陳情受理');
  await page.getByRole('option', { name: /人民陳情受理/ }).click();
  await picker.getByRole('button', { name: /^插入/ }).click();
  const chip = sheet.getByRole('button', { name: /^人民陳情受理/ });
  await expect(chip).toHaveText(/^\d+件$/);
  await expect(text.locator('p', { hasText: '另受理陳情' })).toHaveText(/另受理陳情\d+件$/);
  await expect(text).toBeFocused();
  await desk.press('Control+s');
  await expect(sheet.getByRole('status')).toHaveText(/^\d\d:\d\d已存$/);
  await chip.click();
  await expect(page.getByRole('dialog', { name: '人民陳情受理' })).toContainText(/檢視\d+.紀錄/);
  await desk.press('Escape');
  await sheet.getByRole('button', { name: '本節完成' }).click();
  await expect(page.getByRole('navigation', { name: '章節' })).toContainText('已完成1／3節');
  await page.getByRole('button', { name: '編排' }).click();
  await page.getByRole('menuitem', { name: '新增章節' }).click();
  const chapter = page.getByRole('dialog', { name: '新增章節' });
  await chapter.getByRole('textbox', { name: /章名/ }).fill('補充說明');
  await chapter.getByRole('button', { name: '新增章節' }).click();
  await expect(desk.notices.saying('已新增「補充說明」')).toBeVisible();
  const chapters = page.getByRole('list', { name: '章節' }).getByRole('button');
  await expect(chapters.nth(1)).toContainText('貳、補充說明');
  await desk.press('Alt+Shift+ArrowDown');
  await expect(chapters.nth(0)).toContainText('補充說明');
  await expect(chapters.nth(1)).toContainText('貳、辦理情形統計');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '輸出' }).click();
  await page.getByRole('menuitem', { name: 'Word（.docx）' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/議決案執行情形報告_\d+\.docx$/);
  expect(documentIn(await readFile(await download.path()))).toContain('另受理陳情');
});

test('a number says where it comes from and is written another way; to-dos lead through the report', async ({
  office,
}) => {
  const desk = await office.open('control');
  const { page } = desk;
  const { sheet } = await openChapter(desk);
  const share = sheet.getByRole('button', { name: /^解除列管比率/ });
  await share.click();
  const card = page.getByRole('dialog', { name: '解除列管比率' });
  await expect(card).toContainText(/\d+解除列管÷\d+指（裁）示事項＝[\d.]+…?%/);
  await expect(card.getByRole('row', { name: /^合計 \d+ \d+ \d+%$/ })).toBeVisible();
  await expect(card).toContainText('於本報告出現1處');
  await expectAccessible(page);

  await card.getByRole('button', { name: '改寫法…' }).click();
  const picker = page.getByRole('dialog', { name: '改寫法' });
  await picker.getByRole('combobox', { name: '只計單位' }).fill('建設課');
  await page.getByRole('option', { name: /建設課/ }).click();
  await picker.getByRole('button', { name: /小數位數/ }).click();
  await page.getByRole('option', { name: '1', exact: true }).click();
  const becomes = picker.getByRole('status');
  await expect(becomes).toHaveText(/^將寫成：佔\d+\.\d%$/);
  const said = (await becomes.innerText()).replace('將寫成：', '');
  await expectAccessible(page);
  await picker.getByRole('combobox', { name: '只計單位' }).press('Enter');
  await expect(picker).toHaveCount(0);
  await expect(share).toHaveText(said);
  await share.click();
  await expect(card).toContainText('來源 建設課');
  await card.getByRole('button', { name: /^檢視\d+筆紀錄$/ }).click();
  await expect(page).toHaveURL(/#\/r\/directive$/);

  await page.goBack();
  await expect(share).toHaveText(said);
  const todo = page.getByRole('region', { name: '待辦' }).locator('[aria-current="true"]');
  await desk.press('F9');
  await expect(todo).toContainText('執行率落後的單位請主計室補充原因');
  await todo.getByRole('button', { name: '已處理' }).click();
  await expect(desk.notices.saying('意見已處理')).toBeVisible();
  await desk.press('F9');
  await expect(todo).toContainText('本節尚未完成');
});

test('a published report keeps its numbers, and says what differs today', async ({ office }) => {
  const desk = await office.open('control');
  const { page } = desk;
  await desk.book('報告').click();
  await page.getByRole('button', { name: /第七屆第六次定期會業務報告/ }).click();
  await page.getByRole('button', { name: /推動服務工作・提昇服務品質/ }).click();
  const sheet = page.getByRole('region', { name: '推動服務工作・提昇服務品質' });
  await expect(sheet.getByRole('button', { name: /^人民陳情受理/ })).toHaveText(/計407件/);
  await expect(sheet.getByRole('textbox', { name: '內文' })).toHaveCount(0);
  const [petitions] = listed(office, 'indicator', [{ field: 'key', is: 'equal', value: 'petition.received' }]);
  const [value] = listed(office, 'indicatorValue', [
    { field: 'indicator', is: 'equal', value: petitions?.id },
    { field: 'month', is: 'equal', value: '2021-05' },
  ]);
  if (!value) throw new Error('no number');
  office.ask('indicatorValue.update', { id: value.id, version: value.version, patch: { value: '70' } }, 'control');
  await expect(page.getByRole('list', { name: '定稿後已變動' })).toContainText('定稿時計407件，今日為計412件');
  await expect(sheet.getByRole('button', { name: /^人民陳情受理/ })).toHaveText(/計407件/);
});

const listed = (office: Office, register: string, all: unknown[]): { id: string; version: number }[] =>
  office.ask<{ rows: { id: string; version: number }[] }>(`${register}.list`, { filter: { all } }, 'control').rows;

/** The text part of a .docx, whose names lie before their content. */
function documentIn(bytes: Buffer): string {
  const name = Buffer.from('word/document.xml');
  const at = bytes.indexOf(name);
  const head = bytes.subarray(at - 30, at);
  const from = at + name.length + head.readUInt16LE(28);
  const packed = head.readUInt16LE(8) === 8 ? inflateRawSync(bytes.subarray(from)) : bytes.subarray(from);
  return packed.toString('utf8').replace(/<[^>]+>/g, '');
}
