import { bookOf, generalOf, isSpending, sumIn, underWay } from './pages/budget-books.ts';
import { BudgetPage, BudgetSheet, moneyIn } from './pages/budget-page.ts';
import type { Desk } from './pages/desk.ts';
import { expect, type Office, test } from './pages/office.ts';

interface Compared {
  desk: Desk;
  budget: BudgetPage;
  sheet: BudgetSheet;
  before: { id: string; name: string };
  now: { id: string; name: string };
}

/** The year under way beside the one before it. */
async function compare(office: Office): Promise<Compared> {
  const desk = await office.open('accounting', { viewport: { width: 1366, height: 1400 } });
  const budget = await BudgetPage.open(desk);
  const now = underWay(office);
  const before = generalOf(office, now.year - 1);
  await budget.version(now.name);
  await budget.choose('比較', before.name);
  const sheet = new BudgetSheet(desk, `與「${before.name}」比較`);
  await sheet.grid.waitFor();
  return { desk, budget, sheet, before, now };
}

const legalOf = (office: Office, id: string): number => {
  const { lines } = bookOf(office, id);
  return sumIn(lines.map((line) => (isSpending(line) ? line.legal : null))) ?? 0;
};

test('two years stand beside each other, and their difference is the sum of what changed', async ({ office }) => {
  const { desk, budget, sheet, before, now } = await compare(office);
  const [was, is] = [legalOf(office, before.id), legalOf(office, now.id)];
  await sheet.expectTotal(before.name, was);
  await sheet.expectTotal(now.name, is);
  await sheet.expectTotal('增減', is - was);
  await sheet.goTo('02 海澄鄉公所主管', '款項目節 科目');
  await desk.press('Alt+1');
  await expect(sheet.rows).toHaveCount(2);
  const column = await sheet.head('增減').getAttribute('aria-colindex');
  const roots = await sheet.rows.locator(`[aria-colindex="${column}"]`).allInnerTexts();
  expect(roots.reduce((sum, text) => sum + (moneyIn(text) ?? 0), 0)).toBe(is - was);
  await expect(budget.status).toContainText(/新增\d+筆\s*刪除\d+筆\s*變更\d+筆/);

  await budget.tab('用途別');
  await sheet.expectTotal('增減', is - was);
  await budget.page.getByRole('button', { name: '結束比較' }).click();
  await expect(budget.chip('版本')).toContainText(now.name);
  await expect(sheet.grid).toHaveCount(0);
});

test('what is the same is left out, or shown with the rest', async ({ office }) => {
  const { budget, sheet } = await compare(office);
  const difference = await sheet.total('增減');
  const rows = Number(await sheet.grid.getAttribute('aria-rowcount'));
  const only = budget.page.getByRole('checkbox', { name: '只列有變更的' });
  await expect(only).toBeChecked();
  await budget.tools.getByText('只列有變更的', { exact: true }).click();
  await expect(only).not.toBeChecked();
  await expect.poll(async () => Number(await sheet.grid.getAttribute('aria-rowcount'))).toBeGreaterThanOrEqual(rows);
  await sheet.expectTotal('增減', difference);
  const said = /新增(\d+)筆\s*刪除(\d+)筆\s*變更(\d+)筆/.exec(await budget.status.innerText());
  expect(said?.slice(1).reduce((sum, count) => sum + Number(count), 0)).toBeGreaterThan(0);
});
