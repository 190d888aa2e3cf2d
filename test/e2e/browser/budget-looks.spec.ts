import { todayIn } from '#shared/base/day.ts';
import { bookOf, generalOf, lineNamed, thisYear, underWay } from './pages/budget-books.ts';
import { draftOf, openDraft } from './pages/budget-draft.ts';
import { AllotmentPage, ExecutionPage } from './pages/budget-execution.ts';
import { LedgerPage } from './pages/budget-ledger.ts';
import { MoveDialog } from './pages/budget-moves.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { expectAccessible, expectPictures } from './pages/looks.ts';
import { expect, test } from './pages/office.ts';

test('a book, its pane and its charts are accessible', async ({ office }) => {
  test.slow();
  const desk = await office.open('accounting');
  const { id } = generalOf(office, thisYear());
  const line = lineNamed(bookOf(office, id), '道路橋梁工程／一般事務費　測量及試驗').id;
  const budget = await BudgetPage.at(desk, `/budget?id=${id}&asOf=${todayIn()}&line=${line}`);
  await expect(budget.pane.getByRole('meter', { name: /^流用上限/ })).toBeVisible();
  await expectAccessible(desk.page);
  await budget.paneTab('每月執行').click();
  await desk.press('F4');
  await expectAccessible(desk.page);
  await budget.tab('歲入來源別');
  await budget.sheet();
  await expectAccessible(desk.page);
  await budget.tab('圖表');
  await expect(budget.page.getByRole('list', { name: '依用途' })).toBeVisible();
  await expectAccessible(desk.page);
  await desk.press('Alt+t');
  await expect(budget.page.getByRole('table', { name: '依用途' })).toBeVisible();
  await expectAccessible(desk.page);
});

test('a draft, its form and its way are accessible', async ({ office }) => {
  test.slow();
  const book = draftOf(office);
  const draft = await openDraft(office, 'accounting', book);
  await draft.roads(book);
  await draft.sheet.goTo('2001 教育訓練費', '概算數');
  await draft.desk.type('1');
  await draft.desk.press('Enter');
  await expect(draft.sheet.row('2001 教育訓練費').getByRole('img')).toBeVisible();
  await draft.desk.notices.saying('已修改1格').waitFor({ state: 'hidden' });
  await expectAccessible(draft.desk.page);
  await draft.desk.press('Control+n');
  await draft.form.getByRole('button', { name: '新增計算' }).click();
  await expectAccessible(draft.desk.page);
  await draft.form.getByRole('button', { name: '取消' }).click();
  const way = await draft.way();
  await way.take('送審查小組');
  await expectAccessible(draft.desk.page);
});

test('what is entered month by month is accessible', async ({ office }) => {
  test.slow();
  const desk = await office.open('accounting');
  const budget = await BudgetPage.open(desk);
  await budget.version(underWay(office).name);
  await AllotmentPage.open(budget);
  await expectAccessible(desk.page);
  await budget.tab('歲出機關別');
  const execution = await ExecutionPage.open(budget);
  await execution.type('1003 法定編制人員待遇', '實現數', '99,999,999');
  await expect(execution.sheet.row('1003 法定編制人員待遇').getByRole('img').first()).toBeVisible();
  await expectAccessible(desk.page);
  await execution.import();
  await expectAccessible(desk.page);
  await execution.paste('科目編號\t科目名稱\t實現數\n99\t沒有的科目\t100\n01-02-01-1001\t民意代表待遇\t5,000,000');
  await expectAccessible(desk.page);
});

test('a ledger, its drawer and the dialog of moves are accessible', async ({ office }) => {
  test.slow();
  const desk = await office.open('accounting');
  const ledger = await LedgerPage.open(desk, '墊付案');
  await ledger.list.view('同意未轉正');
  await ledger.list.rows.first().getByRole('gridcell').nth(1).click();
  await desk.press('Enter');
  await expect(ledger.step('轉正').panel).toBeVisible();
  await expectAccessible(desk.page);
  const controls = await LedgerPage.open(desk, '動支控留');
  await controls.begin();
  await expectAccessible(desk.page);
  await desk.press('Escape');
  const budget = await BudgetPage.open(desk);
  await budget.version(generalOf(office, thisYear()).name);
  const dialog = await MoveDialog.open(budget);
  await dialog.pick('流出細目', '道路橋梁 海澄段', '生活圈道路海澄段拓寬');
  await dialog.pick('流入細目', '04-01-2011', '道路橋梁工程／物品');
  await dialog.field('金額（元）').fill('900,000,000');
  await expect(dialog.check).toContainText('依法不得辦理');
  await expectAccessible(desk.page);
});

// A year of document 002: its figures are the same on any day.
test('the book looks as it did', async ({ office }) => {
  const desk = await office.open('accounting');
  const budget = await BudgetPage.open(desk);
  await budget.version('98年度總預算');
  const sheet = await budget.sheet();
  await sheet.goTo('02 海澄鄉公所主管', '預算現額');
  await desk.press('Alt+5');
  await expect(budget.pane.getByRole('table', { name: '彙總' })).toBeVisible();
  await expect(budget.pane.getByRole('img', { name: /累計執行25,896,000$/ })).toBeVisible();
  await expectPictures(desk.page, 'budget-book', [desk.page.locator('.nav'), desk.page.locator('.saved')]);
});
