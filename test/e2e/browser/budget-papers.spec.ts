import { readFile } from 'node:fs/promises';
import { linesOf } from '../workbook.ts';
import { type AskedBook, bookOf, isRevenue, isSpending, shownDay, sumOf, underWay } from './pages/budget-books.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { expect, type Office, test } from './pages/office.ts';

interface Ready {
  budget: BudgetPage;
  book: AskedBook;
}

async function openBook(office: Office): Promise<Ready> {
  const budget = await BudgetPage.open(await office.open('accounting'));
  const { id, name, year } = underWay(office);
  await budget.version(name);
  return { budget, book: bookOf(office, id, await shownDay(budget, year)) };
}

interface Paper {
  name: string;
  lines: string[][];
  /** The figures of the line that begins with this, in its order. */
  figures(line: string): number[];
}

/** What 產製書表 hands out. */
async function printed({ page, desk }: BudgetPage, sheet: string): Promise<Paper> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '產製書表', exact: true }).click();
  await page.getByRole('menuitem', { name: sheet, exact: true }).click();
  const made = await coming;
  const name = made.suggestedFilename();
  await expect(desk.notices.saying(`已產製「${name}」`)).toBeVisible();
  const lines = await linesOf(await readFile(await made.path()));
  const figures = (line: string): number[] =>
    (lines.find((cells) => cells.some((cell) => cell.startsWith(line))) ?? []).flatMap((cell) =>
      /^-?\d+(\.\d+)?$/.test(cell) ? [Number(cell)] : [],
    );
  return { name, lines, figures };
}

test('the papers of a budget come to what its sheets come to', async ({ office }) => {
  test.slow();
  const { budget, book } = await openBook(office);
  const spent = sumOf(book, 'original', isSpending);
  for (const sheet of ['歲出機關別預算表', '歲出政事別預算表', '歲出用途別預算表']) {
    const paper = await printed(budget, sheet);
    expect(paper.name).toContain(sheet);
    expect(paper.name).toMatch(/\.xlsx$/);
    expect(paper.figures('歲出合計')[0], sheet).toBe(spent);
  }
  const revenue = await printed(budget, '歲入來源別預算表');
  expect(revenue.figures('歲入合計')[0]).toBe(sumOf(book, 'original', isRevenue));

  await budget.tab('歲出機關別');
  const page = await budget.sheet();
  const monthly = await printed(budget, '預算執行月報表');
  const said = monthly.figures('歲出合計');
  for (const title of ['原預算', '預算現額', '實現', '應付', '節餘'])
    expect(said, title).toContain(await page.total(title));
  expect(said).toContain(sumOf(book, 'allotted', isSpending));

  await budget.tab('分配預算');
  const allotted = await printed(budget, '歲出分配預算表');
  const months = allotted.figures('歲出合計');
  expect(months).toHaveLength(13);
  expect(months.slice(0, 12).reduce((sum, month) => sum + month, 0)).toBe(months[12]);

  await budget.tab('決算');
  const sheet = await budget.sheet();
  const final = (await printed(budget, '歲出決算比較表')).figures('歲出合計');
  expect(final).toContain(await sheet.total('決算數'));
  expect(final).toContain(-((await sheet.total('賸餘')) ?? 0));
});

test('a paper in thousands holds the same 元', async ({ office }) => {
  const { budget, book } = await openBook(office);
  await budget.page.getByRole('button', { name: '產製書表', exact: true }).click();
  await budget.page.getByRole('menuitem', { name: '以千元為單位' }).click();
  await expect(budget.page.getByRole('menu')).toBeHidden();
  const paper = await printed(budget, '歲出機關別預算表');
  expect(paper.lines.flat()).toContain('單位：千元');
  expect(paper.figures('歲出合計')[0]).toBe(sumOf(book, 'original', isSpending));
});

test('the trend of three years is that of the charts', async ({ office }) => {
  const { budget, book } = await openBook(office);
  await budget.tab('圖表');
  await budget.desk.press('Alt+t');
  const table = budget.page.getByRole('table', { name: '近年預算與決算' });
  const last = table.getByRole('row').last();
  await expect(last).toContainText('合計');
  const total = await last.getByRole('cell').allInnerTexts();
  // Budget, final account and rate of each year; the paper has no rate.
  const shown = total.slice(-9).flatMap((text, at) => (at % 3 === 2 || text === '' ? [] : [text.replaceAll(',', '')]));
  const paper = await printed(budget, '近三年預算趨勢表');
  expect(paper.figures('合計')).toEqual(shown.map(Number));
  expect(paper.figures('合計')).toContain(sumOf(book, 'current', isSpending));
});

test('those who may not export are offered no papers', async ({ office }) => {
  const budget = await BudgetPage.open(await office.open('viewer'));
  await budget.sheet();
  await expect(budget.page.getByRole('button', { name: '產製書表' })).toHaveCount(0);
  const { refusal } = await budget.desk.call('budget.print', { sheet: 'agency', budget: underWay(office).id });
  expect(refusal?.code).toBe('forbidden');
});
