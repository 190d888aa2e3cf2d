import { todayIn } from '#shared/base/day.ts';
import type { Gauge } from '#shared/budget/limits.ts';
import type { CheckAnswer } from '#shared/contract/budget-answers.ts';
import { type AskedBook, amountAt, bookOf, generalOf, lineNamed, thisYear } from './pages/budget-books.ts';
import { LedgerPage } from './pages/budget-ledger.ts';
import { MoveDialog } from './pages/budget-moves.ts';
import { BudgetPage } from './pages/budget-page.ts';
import type { Desk } from './pages/desk.ts';
import { expect, type Office, test } from './pages/office.ts';

const giver = '道路橋梁工程／公共建設及設施費　生活圈道路海澄段拓寬';
const taker = '道路橋梁工程／物品';

/** This year's book today: moves take effect on the day they are entered. */
const bookNow = (office: Office): AskedBook => bookOf(office, generalOf(office, thisYear()).id, todayIn());

/** How much of the year's 20% is left to flow into the plan's 業務費. */
function inflow(office: Office, book: AskedBook): Gauge {
  const [from, to] = [lineNamed(book, giver).id, lineNamed(book, taker).id];
  const { gauges } = office.ask<CheckAnswer>('budgetMove.check', {
    budget: book.budget.id,
    kind: 'transfer',
    from,
    to,
    amount: 1,
  });
  const gauge = gauges.find(({ way }) => way === 'in');
  if (!gauge) throw new Error('no limit on what flows in');
  return gauge;
}

const openYear = (book: AskedBook, desk: Desk, line: string): Promise<BudgetPage> =>
  BudgetPage.at(desk, `/budget?id=${book.budget.id}&asOf=${book.asOf}&line=${line}`);

const money = (amount: number): string => amount.toLocaleString('en');

test('more than a fifth of an account is closed with its article, and another way is open', async ({ office }) => {
  const book = bookNow(office);
  const { limit, used } = inflow(office, book);
  const asked = limit - used + 10_000;
  const desk = await office.open('handler');
  const budget = await openYear(book, desk, lineNamed(book, giver).id);
  const dialog = await MoveDialog.open(budget);
  await dialog.pick('流出細目', '道路橋梁 海澄段', '生活圈道路海澄段拓寬');
  await dialog.pick('流入細目', '04-01-2011', taker);
  await dialog.field('金額（元）').fill(String(asked));
  await expect(dialog.check).toContainText('依法不得辦理');
  await expect(dialog.check).toContainText(
    `預算法第63條全年流入以科目預算的20%（${money(limit)}元）為限，已流入${money(used)}元，超過10,000元。`,
  );
  await expect(
    dialog.check.getByRole('img', {
      name: `全年流入：已用${money(used)}，本次${money(asked)}，上限${money(limit)}（20%）`,
    }),
  ).toBeVisible();
  await dialog.field('事由').fill('巡查用料增加。');
  await expect(dialog.send).toBeDisabled();
  await desk.press('Control+Enter');
  await expect(dialog.box).toBeVisible();
  await expect(dialog.check.getByRole('button', { name: '追加預算' })).toBeVisible();

  await dialog.check.getByRole('button', { name: '第一預備金' }).click();
  await expect(dialog.kind('第一預備金')).toBeChecked();
  await expect(dialog.line('動支細目')).toHaveValue(/第一預備金／第一預備金$/);
  await expect(dialog.check).not.toContainText('依法不得辦理');
  await expect(dialog.check).toContainText('未超過限額，可以送出。');
  const reserve = amountAt(book, lineNamed(book, '第一預備金／第一預備金').id, 'current') ?? 0;
  expect(await dialog.change('預備金現額')).toEqual([money(reserve), money(reserve - asked)]);
  await expect(dialog.send).toBeEnabled();
});

test('what is asked for is not granted before the head has decided, and then for good', async ({ office }) => {
  test.slow();
  const book = bookNow(office);
  const { used, limit } = inflow(office, book);
  const [from, to] = [lineNamed(book, giver), lineNamed(book, taker)];
  const before = amountAt(book, to.id, 'current') ?? 0;
  const reason = '巡查用料增加，由工程標餘支應。';

  const desk = await office.open('handler', { viewport: { width: 1366, height: 1400 } });
  const budget = await openYear(book, desk, to.id);
  const dialog = await MoveDialog.open(budget);
  await expect(dialog.line('流入細目')).toHaveValue(/道路橋梁工程／物品$/);
  await dialog.pick('流出細目', '道路橋梁 海澄段', '生活圈道路海澄段拓寬');
  await dialog.field('金額（元）').fill('10萬');
  await expect(dialog.check).toContainText('未超過限額，可以送出。');
  expect(await dialog.change('流入現額')).toEqual([money(before), money(before + 100_000)]);
  await expect(dialog.send).toBeDisabled();
  await dialog.field('事由').fill(reason);
  await expect(dialog.send).toBeEnabled();
  await desk.press('Control+Enter');
  await expect(desk.notices.saying('已擬議流用100,000元')).toBeVisible();
  await expect(dialog.box).toBeHidden();

  const sheet = await budget.sheet();
  const cell = await sheet.cell('2011 物品', '預算現額');
  await expect(cell).toHaveText(money(before));
  await expect(cell.getByTitle('擬議中的異動100,000元，尚未核定')).toBeVisible();
  await expect(budget.pane.getByRole('table', { name: '異動' }).getByRole('row').last()).toContainText('擬議');
  expect(amountAt(bookNow(office), to.id, 'current')).toBe(before);

  const accounting = await LedgerPage.open(await office.open('accounting'), '預算異動');
  await accounting.show('待主計審核', reason);
  await accounting.expectState('擬議');
  await accounting.step('主計審核').done('審核通過');
  await accounting.expectState('主計審核');

  const control = await LedgerPage.open(await office.open('control'), '預算異動');
  await control.show('待首長核定', reason);
  const approve = await control.onBehalf('首長核定');
  await expect(approve.reference('裁示或核可人')).toHaveValue('許明淵');
  await approve.field('文號').fill('海主字第1150019001號');
  await expect(approve.verb('核定')).toBeDisabled();
  await approve.field('會議或文號').fill('紙本簽核');
  await approve.done('核定');
  await control.expectState('核定');
  await expect(control.drawer.history.getByRole('listitem').first()).toContainText('林佩珊');
  await expect(control.drawer.history.getByRole('listitem').first()).toContainText(/許明淵.*紙本簽核（代為登錄）/);

  await expect(cell).toHaveText(money(before + 100_000));
  await expect(cell.getByTitle(/擬議中的異動/)).toHaveCount(0);
  await sheet.expectAmount('2011 物品', '流用', 100_000 + (amountAt(book, to.id, 'transfer') ?? 0));
  await expect(budget.pane.getByRole('meter', { name: '流用上限 流入' })).toHaveAttribute(
    'aria-valuetext',
    `已流入${money(used + 100_000)}，上限${money(limit)}（20%）`,
  );
  const now = bookNow(office);
  expect(amountAt(now, from.id, 'current')).toBe((amountAt(book, from.id, 'current') ?? 0) - 100_000);

  await control.desk.press('Escape');
  await control.desk.press('Control+z');
  await expect(control.desk.page.getByRole('alertdialog').filter({ hasText: /核定.*不能復原|不能復原/ })).toBeVisible();
  expect(amountAt(bookNow(office), to.id, 'current')).toBe(before + 100_000);
});

test('what accounting sends back leaves the amount alone, and says why', async ({ office }) => {
  const book = bookNow(office);
  const [from, to] = [lineNamed(book, giver), lineNamed(book, taker)];
  const reason = '增購工安用品。';
  office.ask(
    'budgetMove.ask',
    { budget: book.budget.id, kind: 'transfer', from: from.id, to: to.id, amount: 20_000, reason },
    'handler',
  );
  const ledger = await LedgerPage.open(await office.open('accounting'), '預算異動');
  await ledger.show('待主計審核', reason);
  const back = await ledger.instead('退回');
  await expect(back.verb('退回')).toBeDisabled();
  await back.field('退回理由').fill('年度將結束，由原科目支應。');
  await back.done('退回');
  await ledger.expectState('退回');
  await expect(ledger.drawer.pane).toContainText('年度將結束，由原科目支應。');
  expect(amountAt(bookNow(office), to.id, 'current')).toBe(amountAt(book, to.id, 'current'));
});
