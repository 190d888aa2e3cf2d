import { todayIn } from '#shared/base/day.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import type { Desk } from './pages/desk.ts';
import { expectAccessible } from './pages/looks.ts';
import { expect, test } from './pages/office.ts';

/** The meetings up to today, the newest first: on a weekend another one than in the week. */
async function meetingsSoFar(desk: Desk): Promise<string[]> {
  const { answer } = await desk.call('meeting.list', {
    filter: { field: 'on', is: 'upTo', value: todayIn() },
    order: [{ field: 'on', down: true }],
  });
  return (answer as ListAnswer).rows.map(({ title }) => String(title));
}

test('a paper is chosen from the list and made of another subject', async ({ office }) => {
  const desk = await office.open('control');
  const { page } = desk;
  const [newest = '', ...earlier] = await meetingsSoFar(desk);
  const other = earlier.find((title) => title.includes('鄉務會議')) ?? '';
  expect(other).toMatch(/第\d+次鄉務會議$/);
  await desk.book('報告').click();
  const minutes = page.getByRole('list', { name: '會議文件' }).getByRole('button', { name: /^會議紀錄/ });
  await expect(minutes).toContainText(newest);
  await expectAccessible(page);
  await minutes.click();
  const dialog = page.getByRole('dialog', { name: '會議紀錄' });
  const subject = dialog.getByRole('combobox', { name: /會議/ });
  await expect(subject).toHaveValue(newest);
  await subject.fill(other.slice(0, -2));
  await page.getByRole('option', { name: other }).click();
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '製作', exact: true }).click();
  expect((await coming).suggestedFilename()).toMatch(new RegExp(`${other}紀錄_\\d+\\.docx$`));
  await expect(desk.notices.saying('已製作')).toBeVisible();

  await page
    .getByRole('list', { name: '預算文件' })
    .getByRole('button', { name: /^近三年預算趨勢表/ })
    .click();
  const trend = page.getByRole('dialog', { name: '近三年預算趨勢表' });
  await trend.getByRole('button', { name: /格式/ }).click();
  await page.getByRole('option', { name: /ODF文件/ }).click();
  const second = page.waitForEvent('download');
  await trend.getByRole('button', { name: '製作', exact: true }).click();
  expect((await second).suggestedFilename()).toMatch(/近三年預算趨勢表_\d+\.odt$/);
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
