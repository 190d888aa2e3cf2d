import { expectAccessible } from './pages/looks.ts';
import { expect, test } from './pages/office.ts';

test('a paper is chosen from the list and made of another subject', async ({ office }) => {
  const desk = await office.open('control');
  const { page } = desk;
  await desk.book('報告').click();
  const minutes = page.getByRole('list', { name: '會議文件' }).getByRole('button', { name: /^會議紀錄/ });
  await expect(minutes).toContainText('115年第23次鄉務會議');
  await expectAccessible(page);
  await minutes.click();
  const dialog = page.getByRole('dialog', { name: '會議紀錄' });
  const subject = dialog.getByRole('combobox', { name: /會議/ });
  await expect(subject).toHaveValue('115年第23次鄉務會議');
  await subject.fill('第22次鄉務');
  await page.getByRole('option', { name: /115年第22次鄉務會議/ }).click();
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '製作', exact: true }).click();
  expect((await coming).suggestedFilename()).toMatch(/115年第22次鄉務會議紀錄_\d+\.docx$/);
  await expect(desk.notices.saying('已製作')).toBeVisible();

  await page
    .getByRole('list', { name: '預算文件' })
    .getByRole('button', { name: /^近三年預算趨勢表/ })
    .click();
  const trend = page.getByRole('dialog', { name: '近三年預算趨勢表' });
  await trend.getByRole('button', { name: /格式/ }).click();
  await page.getByRole('option', { name: /ODF文件/ }).click();
  const other = page.waitForEvent('download');
  await trend.getByRole('button', { name: '製作', exact: true }).click();
  expect((await other).suggestedFilename()).toMatch(/近三年預算趨勢表_\d+\.odt$/);
});

test('a report is looked at as slides, each of which leads to its chapter', async ({ office }) => {
  const desk = await office.open('control');
  const { page } = desk;
  await desk.book('報告').click();
  await page.getByRole('button', { name: /第七屆第六次定期會業務報告/ }).click();
  await page.getByRole('radio', { name: '簡報' }).press('Space');
  const slides = page.getByRole('list', { name: '簡報' });
  const seventh = slides.getByRole('listitem', { name: /^第9張/ });
  await expect(seventh).toContainText('07　召開縣政會議・凝聚政策共識');
  await expect(seventh.getByRole('group', { name: '備忘稿' })).toContainText(/資料來源：.*所據\d+筆紀錄/);
  await expectAccessible(page);
  await seventh.getByRole('button', { name: /召開縣政會議/ }).click();
  await expect(page.getByRole('region', { name: '召開縣政會議・凝聚政策共識' })).toBeVisible();
});
