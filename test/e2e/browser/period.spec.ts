import { addDays, type Day, firstOfMonth, formatDay, partsOf, rocYear, todayIn } from '#shared/base/day.ts';
import type { UnitRow } from '#shared/contract/directive-answers.ts';
import { HomePage } from './pages/home-page.ts';
import { ListPage } from './pages/list-page.ts';
import { expectAccessible } from './pages/looks.ts';
import { expect, test } from './pages/office.ts';
import { PeriodChoice } from './pages/period-choice.ts';

const today = todayIn();
const year = rocYear(today);

/** The end of the last month that is over. */
const lastMonthEnd: Day = addDays(firstOfMonth(today), -1);

test('a day is chosen once: the start page, the figures and the budget are as of it until one comes back', async ({
  office,
}) => {
  test.slow();
  const desk = await office.open('control');
  const { page } = desk;
  const choice = new PeriodChoice(desk);
  const home = new HomePage(desk);
  await expect(choice.button).toHaveText(`${year}年度`);
  await expect(choice.past).toBeHidden();
  await desk.palette.ask('截至日');
  await desk.palette.run('截至日…');
  await expect(choice.box.getByRole('textbox', { name: '截至日' })).toBeFocused();
  await expectAccessible(page);
  await desk.type(formatDay(lastMonthEnd, 'dots'));
  await desk.press('Enter');
  const said = formatDay(lastMonthEnd);
  await expect(choice.past).toHaveText(`資料截至${said}回到今日`);
  const { total } = office.ask<{ total: UnitRow }>('directive.units', { asOf: lastMonthEnd }, 'control');
  await expect(home.units.getByRole('row').last()).toContainText(new RegExp(`合計${total.tracked}`));
  await expect(home.sentence).toContainText(`截至${said}列管中${total.tracked}案`);
  await expect(home.todo).toContainText('今日　');
  await expectAccessible(page);
  await home.units.getByRole('button', { name: `全所列管中${total.tracked}案` }).click();
  const list = new ListPage(desk, '列管案件');
  await expect(list.facts).toHaveText(`符合條件${total.tracked}案`);
  await desk.palette.ask('統計');
  await desk.palette.run('前往統計數據');
  await expect(page.getByRole('textbox', { name: '基準日' })).toHaveValue(formatDay(lastMonthEnd, 'dots'));
  await choice.past.getByRole('button', { name: '回到今日' }).click();
  await expect(choice.past).toBeHidden();
  await expect(page.getByRole('textbox', { name: '基準日' })).toHaveValue(formatDay(today, 'dots'));
});

test('a period chosen on one page is that of the others; an address that says another keeps it', async ({ office }) => {
  test.slow();
  const desk = await office.open('control');
  const { page } = desk;
  const choice = new PeriodChoice(desk);
  const home = new HomePage(desk);
  await desk.book('業務統計').click();
  await page.getByRole('button', { name: `${year}年度`, exact: true }).click();
  await page.getByRole('menuitem', { name: `${year - 1}年度` }).click();
  await expect(choice.button).toHaveText(`${year - 1}年度`);
  await expect(choice.past).toContainText(formatDay(`${partsOf(today).year - 1}-12-31`));
  await desk.book('首頁').click();
  await expect(page.getByRole('img', { name: new RegExp(`^${year - 1}年列管案件消長`) })).toBeVisible();
  await expect(page.getByRole('img', { name: new RegExp(`^${year - 1}年度歲出預算執行`) })).toBeVisible();
  await expect(home.lines.first()).toBeVisible();
  await desk.book('預算').click();
  await expect(page.getByRole('button', { name: new RegExp(`版本\\s*${year - 1}年度總預算`) })).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/indicators?year=${year}`);
  await expect(page.getByRole('treegrid', { name: `${year}年度業務統計` })).toBeVisible();
  await expect(choice.button).toHaveText(`${year - 1}年度`);
  await choice.fill('期間', `${year}年第1季`);
  await expect(choice.button).toHaveText(`${year}年第1季`);
  await expect(page).toHaveURL(/#\/indicators$/);
  await page.reload();
  await expect(choice.button).toHaveText(`${year}年第1季`);
  const other = await office.open('head');
  await expect(new PeriodChoice(other).button).toHaveText(`${year}年度`);
});
