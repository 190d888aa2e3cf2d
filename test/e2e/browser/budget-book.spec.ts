import { formatDay } from '#shared/base/day.ts';
import { lastDayOf } from '#shared/base/month.ts';
import { monthOfYear } from '#shared/budget/amounts.ts';
import { rateOf } from '#shared/budget/rates.ts';
import type { LineAnswer } from '#shared/contract/budget-answers.ts';
import {
  type AskedBook,
  amountAt,
  bookOf,
  isRevenue,
  isSpending,
  lineNamed,
  shownDay,
  sumIn,
  sumOf,
  underWay,
} from './pages/budget-books.ts';
import { BudgetPage, type BudgetSheet, cellsOf, moneyIn } from './pages/budget-page.ts';
import type { Desk } from './pages/desk.ts';
import { expect, type Office, test } from './pages/office.ts';

const spendingColumns = {
  原預算: 'original',
  追加減: 'supplement',
  流用: 'transfer',
  預備金: 'reserve',
  預算現額: 'current',
  實現: 'paid',
  應付: 'payable',
  節餘: 'saved',
  擬保留: 'carried',
} as const;

interface Opened {
  desk: Desk;
  budget: BudgetPage;
  sheet: BudgetSheet;
  /** What the command line says of the same book on the same day. */
  book: AskedBook;
}

/** The book under way, as the page shows it and as the command line tells it. */
async function openBook(office: Office, look = { viewport: { width: 1366, height: 1200 } }): Promise<Opened> {
  const desk = await office.open('accounting', look);
  const budget = await BudgetPage.open(desk);
  const { id, name, year } = underWay(office);
  await budget.version(name);
  const book = bookOf(office, id, await shownDay(budget, year));
  return { desk, budget, sheet: await budget.sheet(), book };
}

test.describe('the book of a year', () => {
  test('shows what it came to, and three rates with what each is measured against', async ({ office }) => {
    const { budget, sheet, book } = await openBook(office);
    for (const [title, column] of Object.entries(spendingColumns))
      await sheet.expectTotal(title, sumOf(book, column, isSpending));
    const sum = (title: keyof typeof spendingColumns) => sumOf(book, spendingColumns[title], isSpending) ?? 0;
    expect(sum('預算現額')).toBe(sum('原預算') + sum('追加減') + sum('流用') + sum('預備金'));
    expect(sum('流用')).toBe(0);
    await expect(budget.status).toContainText('流用合計0');
    const amounts = {
      paid: sum('實現'),
      payable: sum('應付'),
      saved: sum('節餘'),
      current: sum('預算現額'),
      allotted: sumOf(book, 'allotted', isSpending),
    };
    const points = (name: 'execution' | 'attainment' | 'realisation') => Number(rateOf(name, amounts)).toFixed(1);
    await expect(budget.rates).toContainText(
      new RegExp(
        `執行率\\s*對累計分配\\s*${points('execution')}%\\s*達成率\\s*對全年\\s*${points('attainment')}%\\s*實現率\\s*僅實現數\\s*${points('realisation')}%`,
      ),
    );
  });

  test('adds up at every level', async ({ office }) => {
    const { desk, sheet, book } = await openBook(office, { viewport: { width: 1366, height: 2600 } });
    await sheet.goTo('02 海澄鄉公所主管', '款項目節 科目');
    await desk.press('Alt+3');
    await expect(sheet.row('08 預備金')).toBeVisible();
    for (const title of ['原預算', '預算現額', '實現']) {
      const column = await sheet.head(title).getAttribute('aria-colindex');
      const levels = await Promise.all(
        (await sheet.rows.all()).map(async (row) => ({
          level: Number(await row.getAttribute('aria-level')),
          amount: moneyIn(await row.locator(`[aria-colindex="${column}"]`).innerText()) ?? 0,
        })),
      );
      for (const level of [1, 2, 3]) {
        const here = levels.filter((one) => one.level === level).reduce((sum, { amount }) => sum + amount, 0);
        expect(here, `${title} level ${level}`).toBe(await sheet.total(title));
      }
    }
    expect(await sheet.total('實現')).toBe(sumOf(book, 'paid', isSpending));
  });

  test('unfolds by keyboard to a line, whose events run up to its current amount', async ({ office }) => {
    const { desk, budget, sheet, book } = await openBook(office, { viewport: { width: 1366, height: 1400 } });
    await sheet.goTo('04 交通支出', '款項目節 科目');
    await desk.press('ArrowRight', 'ArrowDown');
    await expect(budget.pane).toHaveAccessibleName('內容 02-01-04-01 交通支出／道路橋梁工程');
    await desk.press('ArrowRight', 'ArrowDown', 'ArrowDown');
    await expect(budget.pane).toHaveAccessibleName('內容 02-01-04-01-30 道路橋梁工程／設備及投資');
    const road = book.lines.filter(({ id, side }) => {
      const named = book.names.get(id);
      return side === 'expenditure' && named?.fullCode.startsWith('02-01-04-01-30') === true;
    });
    const ids = new Set(road.map(({ id }) => id));
    await sheet.expectAmount(
      '30 設備及投資',
      '預算現額',
      sumOf(book, 'current', ({ id }) => ids.has(id)),
    );

    const line = lineNamed(book, '道路橋梁工程／公共建設及設施費　生活圈道路海澄段拓寬');
    await desk.press('ArrowRight');
    const row = sheet.rows.filter({ hasText: '生活圈道路海澄段拓寬' });
    await expect(row).toBeVisible();
    await row.getByRole('gridcell').first().click();
    await expect(budget.pane).toHaveAccessibleName(/^內容 02-01-04-01-30-3003 .*生活圈道路海澄段拓寬$/);
    const { events, amounts } = office.ask<LineAnswer>('budget.line', { id: line.id, asOf: book.asOf });
    await expect
      .poll(async () => (await budget.paneRows('異動')).map(([on, , amount, current]) => [on, amount, current]))
      .toEqual(
        events.map(({ on, amount, current }) => [
          formatDay(on, 'dots'),
          amount?.toLocaleString('en') ?? '',
          current?.toLocaleString('en') ?? '',
        ]),
      );
    const shown = (await budget.paneRows('異動')).filter(([, , , current]) => current !== '');
    let running = 0;
    for (const [, , amount, current] of shown) {
      running += moneyIn(amount ?? '') ?? 0;
      expect(moneyIn(current ?? '')).toBe(running);
    }
    expect(running).toBe(amounts.current);
    expect(running).toBe(amountAt(book, line.id, 'current'));

    await expect(
      budget.pane.getByRole('img', { name: /生活圈道路海澄段拓寬：累計分配[\d,]*，累計執行[\d,]*$/ }),
    ).toBeVisible();
    await budget.paneTab('每月執行').click();
    const last = (await budget.paneRows('每月執行')).filter(([, , paid]) => paid !== '').at(-1);
    expect(moneyIn(last?.[2] ?? '')).toBe(amountAt(book, line.id, 'paid'));
  });

  test('keeps its pane below or beside the sheet', async ({ office }) => {
    const { desk, budget, sheet } = await openBook(office);
    await sheet.goTo('04 交通支出', '款項目節 科目');
    const below = await budget.pane.boundingBox();
    const grid = await sheet.grid.boundingBox();
    expect(below?.x).toBe(grid?.x);
    await desk.press('F4');
    await expect(budget.pane.getByRole('button', { name: '移至下方' })).toBeVisible();
    const beside = await budget.pane.boundingBox();
    expect(beside?.x ?? 0).toBeGreaterThan(below?.x ?? 0);
    await expect(budget.pane).toHaveAccessibleName('內容 02-01-04 海澄鄉公所／交通支出');
    await desk.press('Escape');
    await expect(budget.pane).toHaveCount(0);
    await desk.press('ArrowDown', 'Enter', 'F4');
    await expect(budget.pane.getByRole('button', { name: '移至右側' })).toBeVisible();
  });

  test('comes to the same by function and by object, and by source to its revenue', async ({ office }) => {
    const { budget, sheet, book } = await openBook(office);
    const whole = await sheet.total('預算現額');
    for (const tab of ['歲出政事別', '用途別']) {
      await budget.tab(tab);
      const other = await budget.sheet();
      await other.expectTotal('預算現額', whole);
      await other.expectTotal('實現', sumOf(book, 'paid', isSpending));
    }
    await budget.tab('歲入來源別');
    const revenue = await budget.sheet();
    await revenue.expectTotal('預算現額', sumOf(book, 'current', isRevenue));
    await revenue.expectTotal('實現', sumOf(book, 'paid', isRevenue));
    await expect(revenue.foot).toContainText('歲入合計');
    await budget.tab('決算');
    const final = await budget.sheet();
    await final.expectTotal('預算現額', whole);
    const spent = await final.total('決算數');
    expect(spent).toBe(sumIn([await final.total('實現'), await final.total('應付'), await final.total('保留')]));
    expect(await final.total('賸餘')).toBe((whole ?? 0) - (spent ?? 0));
  });

  test('goes back to another month: what was spent is another, what was granted is not', async ({ office }) => {
    const { budget, sheet, book } = await openBook(office);
    const { id, year } = book.budget;
    const [original, paid] = [await sheet.total('原預算'), await sheet.total('實現')];
    await budget.choose('截至', '1月底');
    const january = bookOf(office, id, lastDayOf(monthOfYear(year, 1)));
    await sheet.expectTotal('實現', sumOf(january, 'paid', isSpending));
    expect(await sheet.total('原預算')).toBe(original);
    expect(await sheet.head('累計分配 至1月').count()).toBe(1);
    if (book.monthsOver > 1) expect(await sheet.total('實現')).not.toBe(paid);
    await expect(budget.page).toHaveURL(new RegExp(`asOf=${year + 1911}-01-31`));
    await budget.desk.book('列管').click();
    await expect(budget.tabs).toBeHidden();
    await budget.page.goBack();
    await (await budget.sheet()).expectTotal('實現', sumOf(january, 'paid', isSpending));
  });
});

test.describe('the charts of a book', () => {
  test('are tables by Alt T, whose figures are those of the sheet', async ({ office }) => {
    const { desk, budget, book } = await openBook(office);
    await budget.tab('圖表');
    const drawn = budget.page.getByRole('img', { name: /^\d+年度總預算：累計分配[\d,]+，累計執行[\d,]+$/ });
    await expect(drawn).toBeVisible();
    const done = (of: typeof isSpending) =>
      sumIn([sumOf(book, 'paid', of), sumOf(book, 'payable', of), sumOf(book, 'saved', of)]) ?? 0;
    await expect(drawn).toHaveAccessibleName(new RegExp(`累計執行${done(isSpending).toLocaleString('en')}$`));
    await desk.press('Alt+t');
    await expect(drawn).toBeHidden();
    for (const name of ['依機關', '依用途']) {
      const table = budget.page.getByRole('table', { name });
      const rows = await table.locator('tbody tr').all();
      const cells = await Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
      const sum = (at: number) => cells.reduce((total, row) => total + (moneyIn(row[at] ?? '') ?? 0), 0);
      expect(sum(1), name).toBe(sumOf(book, 'current', isSpending));
      expect(sum(3), name).toBe(done(isSpending));
    }
    await budget.page.getByRole('button', { name: '人事費的細目' }).click();
    await expect(budget.page.getByRole('grid', { name: '預算細目' })).toBeVisible();
  });

  test('keep the years of document 002 to the 元, and blanks blank', async ({ office }) => {
    const desk = await office.open('viewer');
    const budget = await BudgetPage.open(desk);
    await budget.version('100年度總預算');
    await budget.tab('圖表');
    const bars = budget.page.getByRole('list', { name: '近年預算與決算' });
    await expect(bars.getByRole('img', { name: '100年：預算21,911,000元，決算19,867,906元' })).toBeVisible();
    await expect(bars.getByRole('listitem').last()).toContainText('90.68%');
    await desk.press('Alt+t');
    const table = budget.page.getByRole('table', { name: '近年預算與決算' });
    await expect(table).toBeVisible();
    const rows = Object.fromEntries((await cellsOf(table)).map(([name = '', ...cells]) => [name, cells.slice(-9)]));
    expect(rows).toEqual({
      '鄉（縣）預算': [
        ...['22,396,000', '19,035,971', '85.00%'],
        ...['39,144,000', '35,139,493', '89.77%'],
        ...['21,911,000', '19,867,906', '90.68%'],
      ],
      離島建設基金: ['3,500,000', '3,500,000', '100.00%', '', '', '', '', '', ''],
      合計: [
        ...['25,896,000', '22,535,971', '87.02%'],
        ...['39,144,000', '35,139,493', '89.77%'],
        ...['21,911,000', '19,867,906', '90.68%'],
      ],
    });
  });
});
