import { addDays, partsOf, rocYear, todayIn, WEEKDAYS, weekdayOf } from '#shared/base/day.ts';
import { demoPassword } from '#shared/demo.ts';
import { expectAccessible } from './pages/looks.ts';
import { expect, test } from './pages/office.ts';
import { SettingsPage } from './pages/settings-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';

const year = partsOf(todayIn()).year;

/** A whole year as the government publishes it: weekends off, and one holiday in the week. */
function calendarCsv(holiday: string): string {
  const lines = ['西元日期,星期,是否放假,備註'];
  for (let day = `${year}-01-01`; partsOf(day).year === year; day = addDays(day, 1)) {
    const weekday = weekdayOf(day);
    const off = day === holiday || weekday === 0 || weekday === 6;
    lines.push(
      `${day.replaceAll('-', '')},${WEEKDAYS.charAt(weekday)},${off ? 2 : 0},${day === holiday ? '國慶日' : ''}`,
    );
  }
  return lines.join('\r\n');
}

/** A day in the week, wherever it falls this year. */
function weekdayInOctober(): string {
  let day = `${year}-10-10`;
  while ([0, 6].includes(weekdayOf(day))) day = addDays(day, 1);
  return day;
}

test('shows only the sections that an account may use', async ({ office }) => {
  const reader = await new SettingsPage(await office.open('viewer')).open();
  await expect(reader.sections).toHaveText(['我的帳號', '辦公日曆', '備份與檢查', '元件一覽']);
  const manager = await new SettingsPage(await office.open('admin')).open();
  await expect(manager.sections.first()).toBeVisible();
  for (const section of ['我的帳號', '機關', '人員與帳號', '辦公日曆', '備份與檢查', '存取紀錄'])
    await expect(manager.sections.getByText(section, { exact: true })).toBeVisible();
});

test('changes the own password and the theme', async ({ office }) => {
  const settings = await new SettingsPage(await office.open('handler')).open('我的帳號');
  await settings.page.getByText('深色', { exact: true }).click();
  await expect(settings.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await settings.field('目前的密碼').fill('不是這個');
  await settings.field('新密碼').fill('全新的一組密碼喔');
  await settings.field('再輸入一次').fill('全新的一組密碼喔');
  await settings.button(/^更改密碼/).click();
  await expect(settings.problem('目前的密碼')).toHaveText('舊密碼不符，密碼沒有更改。');
  await expect(settings.field('新密碼')).toHaveValue('全新的一組密碼喔');
  await settings.field('目前的密碼').fill(demoPassword);
  await settings.button(/^更改密碼/).click();
  await expect(settings.notices.saying('已更改密碼')).toBeVisible();
  await expect(settings.field('目前的密碼')).toHaveValue('');
  const door = new SignInPage(settings.page);
  await door.fromMenu('鎖定畫面');
  await door.attempt('全新的一組密碼喔');
  await expect(settings.sections.first()).toBeVisible();
});

test('changes what the office is called, and takes it back', async ({ office }) => {
  const desk = await office.open('admin');
  const settings = await new SettingsPage(desk).open('機關');
  await settings.field('機關全名').fill('');
  await settings.page.keyboard.press('Control+Enter');
  await expect(settings.problem('機關全名')).toHaveText('「機關全名」未填，請填寫。');
  await settings.field('機關全名').fill('海澄市公所');
  await settings.page.keyboard.press('Control+Enter');
  await expect(settings.page.locator('.title .office')).toContainText('海澄市公所');
  await settings.notices.undo('已修改機關設定');
  await expect(settings.page.locator('.title .office')).toContainText('海澄鄉公所');
  await expect(settings.field('機關全名')).toHaveValue('海澄鄉公所');
});

test('opens an account for somebody, who then chooses a password', async ({ office }) => {
  const settings = await new SettingsPage(await office.open('admin')).open('人員與帳號');
  await settings.button('開立帳號').click();
  await expectAccessible(settings.page);
  const { dialog } = settings;
  await dialog.getByRole('button', { name: '開立帳號' }).click();
  await expect(settings.problem('使用人')).toHaveText('「使用人」未選，請選擇人員。');
  await dialog.getByRole('combobox').click();
  await settings.page.keyboard.type('黃淑');
  await settings.page.getByRole('option', { name: /黃淑芬/ }).waitFor();
  await settings.page.keyboard.press('Enter');
  await settings.field('帳號').fill('admin');
  await settings.field('初始密碼').fill('first-step-in');
  await dialog.getByRole('button', { name: '開立帳號' }).click();
  await expect(dialog).toContainText('已由');
  await settings.field('帳號').fill('huang');
  await dialog.getByRole('button', { name: '開立帳號' }).click();
  await expect(settings.notices.saying('已開立帳號huang')).toBeVisible();
  await expect(settings.account('huang')).toContainText('待改密碼');
  await expect(settings.account('huang')).toContainText('黃淑芬');
});

test('suspends an account, takes that back, and resets a password', async ({ office, page }) => {
  const settings = await new SettingsPage(await office.open('admin')).open('人員與帳號');
  await settings.account('viewer').getByRole('button', { name: '停用' }).click();
  await expect(settings.account('viewer').getByRole('button', { name: '恢復使用' })).toBeVisible();
  await settings.notices.undo('已停用帳號viewer');
  await expect(settings.account('viewer')).toContainText('使用中');
  await settings.account('viewer').getByRole('button', { name: '重設密碼' }).click();
  await settings.field('新密碼').fill('short');
  await settings.dialog.getByRole('button', { name: '重設密碼' }).click();
  await expect(settings.problem('新密碼')).toContainText('至少8字');
  await settings.field('新密碼').fill('first-step-in');
  await settings.dialog.getByRole('button', { name: '重設密碼' }).click();
  await expect(settings.account('viewer')).toContainText('待改密碼');
  const door = await new SignInPage(page).go(await office.program.another());
  await door.user('李淑惠').click();
  await door.attempt('first-step-in');
  await expect(door.title).toHaveText('更改密碼');
});

test('imports the calendar of a year, and takes it back', async ({ office }) => {
  const settings = await new SettingsPage(await office.open('admin')).open('辦公日曆');
  const present = rocYear(todayIn());
  await expect(settings.sheet).toContainText(`沒有${present}年的辦公日曆。工作日只扣除週六、週日，期限可能不準。`);
  await settings.chooseCsv('壞的.csv', '西元日期,星期,是否放假,備註\r\n20260101,四,9,元旦\r\n');
  await expect(settings.sheet.getByRole('alert')).toContainText('第2行：「是否放假」只能是0（上班）或2（放假）。');
  await settings.chooseCsv('辦公日曆表.csv', calendarCsv(weekdayInOctober()));
  await expect(settings.sheet).toContainText(`${present}年的辦公日曆已匯入。`);
  await expect(settings.sheet.getByRole('row', { name: `${present}年` })).toContainText('1日');
  await settings.notices.undo(`已匯入${present}年辦公日曆`);
  await expect(settings.sheet).toContainText(`沒有${present}年的辦公日曆。`);
});

test('backs up and checks the data, and says so in sentences', async ({ office }) => {
  const settings = await new SettingsPage(await office.open('viewer')).open('備份與檢查');
  await settings.button('立即備份').click();
  await expect(settings.notices.saying('已備份')).toBeVisible();
  await expect(settings.sheet).toContainText('-manual.sqlite');
  await settings.button('開始檢查').click();
  await expect(settings.sheet).toContainText(/檢查完成：[\d,]+次變更、[\d,]+筆紀錄全部相符。/);
});

test('lists who came in and what was refused', async ({ office }) => {
  office.ask('unit.list', {});
  const settings = await new SettingsPage(await office.open('admin')).open('存取紀錄');
  await expect(settings.sheet.getByRole('row').nth(1)).toContainText('登入');
  await expect(settings.sheet.getByRole('row').nth(1)).toContainText('admin');
});

test('every section is accessible', async ({ office }) => {
  const settings = await new SettingsPage(await office.open('admin')).open();
  for (const section of ['我的帳號', '機關', '人員與帳號', '辦公日曆', '備份與檢查', '存取紀錄']) {
    await settings.open(section);
    await expect(settings.sheet).not.toBeEmpty();
    await expectAccessible(settings.page);
  }
});
