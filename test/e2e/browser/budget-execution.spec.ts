import type { LineAnswer } from '#shared/contract/budget-answers.ts';
import { bookOfRows } from '../workbook.ts';
import { type AskedBook, amountAt, bookOf, lineNamed, shownDay, sumIn, underWay } from './pages/budget-books.ts';
import { AllotmentPage, ExecutionPage } from './pages/budget-execution.ts';
import { BudgetPage, moneyIn } from './pages/budget-page.ts';
import { expectAccessible } from './pages/looks.ts';
import { expect, type Office, test } from './pages/office.ts';

const printing = '行政管理／一般事務費　會刊及議事錄印製';
const printingRow = '2012 會刊及議事錄印製　一般事務費';

interface Ready {
  budget: BudgetPage;
  book: AskedBook;
}

async function openBook(office: Office): Promise<Ready> {
  const desk = await office.open('accounting', { viewport: { width: 1366, height: 1400 } });
  const budget = await BudgetPage.open(desk);
  const { id, name, year } = underWay(office);
  await budget.version(name);
  return { budget, book: bookOf(office, id, await shownDay(budget, year)) };
}

type Said = LineAnswer['executions'][number];

/** The last month's figures of a line, and what stood before. */
function figuresOf(office: Office, book: AskedBook, name: string): { now: Said; before: Said } {
  const { id } = lineNamed(book, name);
  const { executions } = office.ask<LineAnswer>('budget.line', { id, asOf: book.asOf });
  const [before, now] = executions.toSorted((a, b) => a.month.localeCompare(b.month)).slice(-2);
  if (!now || !before) throw new Error(`${name} has no two months`);
  return { now, before };
}

const money = (amount: number | null): string => (amount === null ? '' : amount.toLocaleString('en'));

test('a figure is typed, warned of where it falls, and reaches every sum above it', async ({ office }) => {
  const { budget, book } = await openBook(office);
  const { now, before } = figuresOf(office, book, printing);
  const [paid, last] = [now.paid ?? 0, before.paid ?? 0];
  expect(last).toBeGreaterThan(1000);
  const page = await ExecutionPage.open(budget);
  const { desk, sheet } = page;
  const month = await page.month();
  const whole = sumIn([moneyIn(await (await page.cell('01 海澄鄉民代表會主管', '實現數')).innerText())]) ?? 0;

  await page.type(printingRow, '實現數', money(last - 1000));
  await expect(desk.notices.saying(`已登錄${month}執行數1筆`)).toBeVisible();
  await expect(await page.cell(printingRow, '實現數')).toHaveText(money(last - 1000));
  await expect(await page.cell('01 海澄鄉民代表會主管', '實現數')).toHaveText(money(whole - paid + last - 1000));
  const warning = `實現數累計${money(last - 1000)}元，少於上月的${money(last)}元。執行數自年初累計；核對會計報表。`;
  await expect(sheet.row(printingRow).getByRole('img', { name: warning })).toBeVisible();
  await desk.press('ArrowUp');
  await expect(page.status).toContainText(warning);

  await page.type(printingRow, '實現數', '99,999,999');
  await expect(sheet.row(printingRow).getByRole('img')).toHaveAccessibleName(/超過預算現額/);
  await page.type(printingRow, '實現數', '很多');
  await expect(page.status).toContainText('請填確實的金額。');
  await desk.press('Escape');

  await desk.press('Control+z');
  await expect(await page.cell(printingRow, '實現數')).toHaveText(money(last - 1000));
  await desk.press('Control+z');
  await expect(await page.cell(printingRow, '實現數')).toHaveText(money(paid));
  await expect(await page.cell('01 海澄鄉民代表會主管', '實現數')).toHaveText(money(whole));
});

/** The numbers from 款 down to an account. */
function codesTo(book: AskedBook, id: string | null): string[] {
  const account = book.accounts.find((one) => one.id === id);
  return account ? [...codesTo(book, account.parent), account.code] : [];
}

/** Rows as the accounting system's report has them: one changed, one new, one the same, one that is nowhere, and a total. */
function report(office: Office, book: AskedBook, month: string, separator: string) {
  const { now } = figuresOf(office, book, printing);
  const same = figuresOf(office, book, '議事業務／民意代表待遇').now;
  const row = (name: string, { paid, payable, committed, prepaid, saved }: Omit<Said, 'month'>) => {
    const line = lineNamed(book, name);
    const codes = [...codesTo(book, line.account), ...codesTo(book, line.object)].join('-');
    const said = line.name ?? name.split('／').at(-1);
    return [codes, said, paid, payable, committed, prepaid, saved].map((cell) => cell ?? '');
  };
  const none = { payable: null, committed: null, prepaid: null, saved: null };
  const changed = { ...now, paid: (now.paid ?? 0) + 200 };
  const rows = [
    ['海澄鄉公所　歲出預算執行狀況表'],
    [`中華民國${month}`, '', '', '', '', '', '單位：元'],
    ['科目編號', '科目名稱', '累計實現數', '累計應付數', '契約責任數', '預付數', '節餘數'],
    row(printing, changed),
    row('第一預備金／第一預備金', { ...none, paid: 1000 }),
    row('議事業務／民意代表待遇', same),
    ['99-99-99-9999', '沒有的科目', 500, '', '', '', ''],
    ['', '合計', 1, '', '', '', ''],
  ];
  const quoted = (cell: unknown): string =>
    String(cell).includes(separator) ? `"${String(cell)}"` : String(cell).replace('　', ' ');
  return { text: rows.map((cells) => cells.map(quoted).join(separator)).join('\r\n'), changed, now };
}

test('a pasted report is looked at before it is written, and the same again changes nothing', async ({ office }) => {
  const { budget, book } = await openBook(office);
  const page = await ExecutionPage.open(budget);
  const month = await page.month();
  const { text, changed, now } = report(office, book, month, '\t');
  await page.import();
  await page.paste(text);
  expect(await page.counts()).toMatchObject({ 全部: 4, 新增: 1, 變更: 1, 相同: 1, 無法匯入: 1 });
  await expect(page.rows('會刊及議事錄印製')).toContainText(`${money(now.paid)}→${money(changed.paid)}`);
  await expect(page.rows('沒有的科目')).toContainText('找不到這個科目的細目。');
  await expect(page.notes).toContainText('檔案的合計是1元');
  await expect(page.notes).not.toContainText('檔案註明的是');
  const line = lineNamed(book, printing).id;
  expect(amountAt(bookOf(office, book.budget.id, book.asOf), line, 'paid')).toBe(now.paid);

  await expect(page.apply).toHaveText(/^匯入2筆/);
  await page.desk.press('Control+Enter');
  await expect(page.desk.notices.saying(`已匯入${month}執行數2筆`)).toBeVisible();
  await expect(await page.cell(printingRow, '實現數')).toHaveText(money(changed.paid));
  expect(amountAt(bookOf(office, book.budget.id, book.asOf), line, 'paid')).toBe(changed.paid);

  await page.import();
  await page.paste(text);
  expect(await page.counts()).toMatchObject({ 新增: 0, 變更: 0, 相同: 3, 無法匯入: 1 });
  await expect(page.apply).toContainText('沒有要寫入的資料');
  await expect(page.apply).toBeDisabled();
  await page.desk.press('Escape');
  // By its keys: they outlive the notice, which is gone where all this took more than seconds.
  await page.desk.press('Control+z');
  await expect(await page.cell(printingRow, '實現數')).toHaveText(money(now.paid));
});

test('a file of another month is taken with a word of warning', async ({ office }) => {
  const { budget, book } = await openBook(office);
  const page = await ExecutionPage.open(budget);
  const month = await page.month();
  const { text, changed } = report(office, book, `${book.budget.year}年1月`, ',');
  await page.import();
  await page.choose('執行狀況表.csv', text);
  await expect(page.source).toContainText('執行狀況表.csv');
  await expect(page.notes).toContainText(`檔案註明的是${book.budget.year}年1月；確認後將寫入${month}。`);
  expect(await page.counts()).toMatchObject({ 新增: 1, 變更: 1, 相同: 1, 無法匯入: 1 });
  await page.results.getByText('無法匯入').click();
  await expect(page.preview.locator('.grid-rows').getByRole('row')).toHaveCount(1);
  await page.apply.click();
  await expect(page.desk.notices.saying(`已匯入${month}執行數2筆`)).toBeVisible();
  await expect(await page.cell(printingRow, '實現數')).toHaveText(money(changed.paid));
});

test('a workbook whose words we do not know is explained once, and known from then on', async ({ office }) => {
  const { budget, book } = await openBook(office);
  const { now } = figuresOf(office, book, printing);
  const line = lineNamed(book, printing);
  const code = [...codesTo(book, line.account), ...codesTo(book, line.object)].join('-');
  const table = (year: number, paid: number) =>
    bookOfRows([
      [`海澄鄉公所${year}年度經費支用表`],
      ['', '', '', '單位：元'],
      ['款別代碼', '摘要', `${year}年支用累計`, '備考'],
      [code, line.name ?? '', paid, '無'],
    ]);
  const page = await ExecutionPage.open(budget);
  await page.import();
  const [first, second] = [(now.paid ?? 0) + 300, (now.paid ?? 0) + 400];
  await page.choose('支用表一.xlsx', await table(115, first));
  await expect(page.notes).toContainText('還不知道哪一欄是科目、哪一欄是實現數。');
  await expect(page.apply).toBeDisabled();
  await expect(page.source.getByRole('table', { name: '檔案內容' })).toContainText('款別代碼');
  await page.match('A', '科目編號');
  await page.match('B', '科目名稱');
  await page.match('C', '實現數');
  await expect(page.column('C')).toContainText('指定');
  await expect.poll(() => page.counts()).toMatchObject({ 全部: 1, 變更: 1 });
  await page.apply.click();
  await expect(page.desk.notices.saying('執行數1筆')).toBeVisible();
  await expect(await page.cell(printingRow, '實現數')).toHaveText(money(first));

  await page.import();
  await page.choose('支用表二.xlsx', await table(116, second));
  await expect(page.column('C')).toContainText('曾用過');
  await expect(page.source.getByRole('link', { name: '沿用「海澄鄉公所經費支用表」的對應' })).toBeVisible();
  await expect(page.rows('會刊及議事錄印製')).toContainText(`${money(first)}→${money(second)}`);
  await page.match('C', '不匯入');
  await expect(page.notes).toContainText('還不知道哪一欄是科目');
  await page.source.getByRole('button', { name: '還原自動對應' }).click();
  await expect.poll(() => page.counts()).toMatchObject({ 變更: 1 });
  await expectAccessible(page.desk.page);
  await page.unit('千元');
  await expect(page.rows('會刊及議事錄印製')).toContainText(`${money(first)}→${money(second * 1000)}`);
});

test('what cannot be read is told in words, and another file may follow', async ({ office }) => {
  const { budget, book } = await openBook(office);
  const page = await ExecutionPage.open(budget);
  const month = await page.month();
  await page.import();
  const place = page.desk.page.getByRole('alert');
  await page.choose('舊檔.xls', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'));
  await expect(place).toContainText(/另存|重新/);
  await page.choose('壞檔.xlsx', Buffer.from('PK\u0003\u0004', 'latin1'));
  await expect(place).toContainText(/另存|重新/);
  const { text } = report(office, book, month, ',');
  await page.choose('執行狀況表.csv', text);
  expect(await page.counts()).toMatchObject({ 新增: 1, 變更: 1, 相同: 1, 無法匯入: 1 });
});

test('an allotment is stored when its months come to what the line has', async ({ office }) => {
  const { budget, book } = await openBook(office);
  const line = lineNamed(book, printing).id;
  const current = amountAt(book, line, 'current') ?? 0;
  const page = await AllotmentPage.open(budget);
  const { desk } = budget;
  const months = await page.months(printingRow);
  expect(sumIn(months)).toBe(current);
  await expect(page.said).toHaveText('各筆分配合計與現額相符');
  await page.type(printingRow, '1月', String((months[0] ?? 0) + 600));
  await page.sheet.expectAmount(printingRow, '合計', current + 600);
  await page.sheet.expectAmount(printingRow, '差額', -600);
  await expect(page.said).toContainText('1筆合計與現額不符，調整後才能儲存');
  await expect(page.save).toBeDisabled();
  await page.type(printingRow, '12月', String((months[11] ?? 0) - 600));
  await page.sheet.expectAmount(printingRow, '合計', current);
  await expect(page.save).toHaveText(/^儲存1筆/);
  await desk.press('Control+Enter');
  await expect(desk.notices.saying('已儲存1筆分配預算')).toBeVisible();
  await expect(page.said).toHaveText('各筆分配合計與現額相符');
  const stored = office.ask<LineAnswer>('budget.line', { id: line }).allotment?.months ?? [];
  expect(stored).toEqual([(months[0] ?? 0) + 600, ...months.slice(1, 11), (months[11] ?? 0) - 600]);
});

test('what is ticked is spread evenly over the months to come', async ({ office }) => {
  const { id, year } = underWay(office);
  const known = bookOf(office, id);
  const line = lineNamed(known, printing).id;
  const given = office.ask<LineAnswer>('budget.line', { id: line }).allotment?.months ?? [];
  const uneven = given.map((month, at) => (month ?? 0) + ({ 10: 700, 11: -700 }[at] ?? 0));
  office.ask('allotment.put', { budget: id, rows: [{ line, months: uneven }] }, 'accounting');

  const { budget, book } = await openBook(office);
  expect(book.budget.year).toBe(year);
  const page = await AllotmentPage.open(budget);
  expect(await page.months(printingRow)).toEqual(uneven);
  const whole = await page.sheet.total('合計');
  const other = await page.months('2011 物品');
  await page.sheet.row(printingRow).getByRole('checkbox').click();
  await expect(page.tools).toContainText('套用至勾選的1筆');
  await page.tools.getByRole('button', { name: '平均分配' }).click();
  await expect(budget.desk.notices.saying('已平均分配1筆')).toBeVisible();
  // Months that are over keep what they were given, as long as the year is under way.
  const over = book.monthsOver === 12 ? 0 : book.monthsOver;
  const kept = uneven.slice(0, over);
  const rest = (amountAt(book, line, 'current') ?? 0) - (sumIn(kept) ?? 0);
  const share = Math.trunc(rest / (12 - over));
  const spread = Array<number>(11 - over).fill(share);
  await expect.poll(() => page.months(printingRow)).toEqual([...kept, ...spread, rest - (sumIn(spread) ?? 0)]);
  expect(await page.months('2011 物品')).toEqual(other);
  expect(await page.sheet.total('合計')).toBe(whole);
});
