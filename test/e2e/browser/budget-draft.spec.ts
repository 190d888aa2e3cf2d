import type { Id } from '#shared/base/ids.ts';
import { type AskedBook, bookOf, generalOf, sumIn, thisYear } from './pages/budget-books.ts';
import { type DraftPage, draftOf, nextYear, openDraft } from './pages/budget-draft.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { InputMethod } from './pages/input-method.ts';
import { expect, test } from './pages/office.ts';

const plan = ['20 業務費', '01 道路橋梁工程', '04 交通支出', '01 海澄鄉公所', '02 海澄鄉公所主管'];
const lines = ['2001 教育訓練費', '2003 通訊費', '2004 道路挖掘系統　資訊服務費'];

const estimatesOf = (book: AskedBook): number =>
  sumIn(book.lines.map(({ side, estimate }) => (side === 'expenditure' ? estimate : null))) ?? 0;

/** What every level above the lines of 道路橋梁工程／業務費 says, and the whole. */
async function subtotals({ sheet }: DraftPage): Promise<(number | null)[]> {
  const above = await Promise.all(plan.map((row) => sheet.amount(row, '概算數')));
  return [...above, await sheet.total('概算數')];
}

const more = (before: readonly (number | null)[], by: number): number[] => before.map((sum) => (sum ?? 0) + by);

const estimatesNow = async ({ sheet }: DraftPage): Promise<(number | null)[]> =>
  Promise.all(lines.map((line) => sheet.amount(line, '概算數')));

test('a new year begins by dialog with the accounts, lines and amounts of this one', async ({ office }) => {
  const desk = await office.open('accounting');
  const budget = await BudgetPage.open(desk);
  const year = nextYear(office);
  const last = generalOf(office, year - 1);
  await budget.version(generalOf(office, thisYear()).name);
  await budget.tools.getByRole('button', { name: '預算案', exact: true }).click();
  await budget.pane.getByRole('button', { name: '其他', exact: true }).click();
  await budget.page.getByRole('menuitem', { name: '新增預算案…', exact: true }).click();
  const dialog = budget.page.getByRole('dialog', { name: '新增預算案' });
  await expect(dialog.getByRole('textbox', { name: '年度' })).toHaveValue(String(year));
  await expect(dialog.getByRole('button', { name: /沿用科目與細目自$/ })).toContainText(last.name);
  await dialog.getByText('連同金額，作為本年度概算數').click();
  await dialog.getByRole('button', { name: '新增預算案' }).click();
  await expect(desk.notices.saying('已新增預算案')).toBeVisible();
  await expect(budget.chip('版本')).toContainText(`${year}年度總預算`);

  const sheet = await budget.sheet();
  const drafted = bookOf(office, generalOf(office, year).id);
  expect(drafted.budget.state).toBe('compiling');
  expect(drafted.lines).toHaveLength(bookOf(office, last.id).lines.length);
  await sheet.expectTotal('概算數', estimatesOf(drafted));
  await sheet.expectTotal('上年度 法定預算', last.expenditure);
  expect(await sheet.total('概算數')).toBe(last.expenditure);
  await expect(budget.tabs.getByRole('radio')).toHaveCount(4);
  await sheet.expectTotal('比較增減 與上年度', 0);

  // By its keys: they outlive the notice, which is gone where all this took more than seconds.
  await desk.press('Control+z');
  await expect(budget.chip('版本')).not.toContainText(`${year}年度總預算`);
});

test.describe('a draft', () => {
  test('sums at every level while one types, before the office has answered', async ({ office }) => {
    const book = draftOf(office);
    const draft = await openDraft(office, 'accounting', book);
    const { desk, sheet } = draft;
    await draft.roads(book);
    const before = await subtotals(draft);
    const was = (await sheet.amount('2001 教育訓練費', '概算數')) ?? 0;
    const answer = await desk.holding('budgetLine.put');
    await sheet.goTo('2001 教育訓練費', '概算數');
    await desk.type('75,000');
    await desk.press('Enter');
    const cell = await sheet.cell('2001 教育訓練費', '概算數');
    await expect(cell).toHaveText('75,000');
    await expect(cell).toHaveClass(/grid-pending/);
    expect(await subtotals(draft)).toEqual(more(before, 75_000 - was));
    answer.release();
    await expect(desk.notices.saying('已修改1格')).toBeVisible();
    await expect(cell).not.toHaveClass(/grid-pending/);
    await expect.poll(() => subtotals(draft)).toEqual(more(before, 75_000 - was));
    await desk.page.reload();
    await sheet.expectTotal('概算數', (before.at(-1) ?? 0) + 75_000 - was);
    await desk.notices.saying('已修改1格').waitFor({ state: 'hidden' });
  });

  test('is typed by an input method: names, and full-width figures', async ({ office }) => {
    const book = draftOf(office);
    const draft = await openDraft(office, 'accounting', book);
    const { desk, sheet } = draft;
    const line = await draft.roads(book);
    const input = await InputMethod.on(desk.page);
    const before = await subtotals(draft);
    const was = (await sheet.amount('2001 教育訓練費', '概算數')) ?? 0;
    await sheet.goTo('2001 教育訓練費', '款項目節 科目');
    await input.compose('ㄏ', 'ㄏㄤˊ', 'ㄏㄤˊㄓㄥˋ');
    await input.confirm('行政訓練');
    await expect(sheet.field).toHaveValue('行政訓練');
    await desk.press('Enter');
    const renamed = '2001 行政訓練　教育訓練費';
    await expect(sheet.row(renamed)).toBeVisible();
    await sheet.goTo(renamed, '概算數');
    await input.compose('８', '８５，０００');
    await input.confirm('８５，０００');
    await desk.press('Enter');
    await sheet.expectAmount(renamed, '概算數', 85_000);
    await expect.poll(() => subtotals(draft)).toEqual(more(before, 85_000 - was));
    await expect
      .poll(() => {
        const kept = bookOf(office, book.budget.id).lines.find(({ id }) => id === line);
        return [kept?.name, kept?.estimate];
      })
      .toEqual(['行政訓練', 85_000]);
  });

  test('takes a block from a spreadsheet, fills down, and undo brings all back', async ({ office }) => {
    const book = draftOf(office);
    const draft = await openDraft(office, 'accounting', book);
    const { desk, sheet } = draft;
    await draft.roads(book);
    const before = await subtotals(draft);
    const first = await estimatesNow(draft);
    const sum = sumIn(first) ?? 0;

    await sheet.goTo('2001 教育訓練費', '概算數');
    await sheet.paste('61,000\t經常門\t鄉（縣）預算\n92,000\t\t\n△1,000\t\t');
    await expect(sheet.facts).toContainText(/^未貼上：第\d+列「比較增減/);
    expect(await estimatesNow(draft)).toEqual(first);
    await sheet.goTo('2001 教育訓練費', '概算數');
    await sheet.paste('61,000\n92,000\n241,000');
    await expect(desk.notices.saying('已修改3格')).toBeVisible();
    await expect.poll(() => estimatesNow(draft)).toEqual([61_000, 92_000, 241_000]);
    expect(await subtotals(draft)).toEqual(more(before, 394_000 - sum));

    await sheet.goTo('2001 教育訓練費', '概算數');
    await desk.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await expect(desk.notices.saying('已修改2格')).toBeVisible();
    await expect.poll(() => estimatesNow(draft)).toEqual([61_000, 61_000, 61_000]);
    await expect.poll(() => subtotals(draft)).toEqual(more(before, 183_000 - sum));

    await desk.press('Control+z');
    await expect.poll(() => estimatesNow(draft)).toEqual([61_000, 92_000, 241_000]);
    await desk.press('Control+z');
    await expect.poll(() => estimatesNow(draft)).toEqual(first);
    await expect.poll(() => subtotals(draft)).toEqual(before);
  });

  test('adds a line by its form, whose calculation adds up, and marks what does not', async ({ office }) => {
    const book = draftOf(office);
    const draft = await openDraft(office, 'accounting', book);
    const { desk, budget, sheet, form } = draft;
    await draft.roads(book);
    const before = await subtotals(draft);
    await sheet.goTo('2001 教育訓練費', '概算數');
    await desk.press('Control+n');
    await expect(form).toHaveAccessibleName('內容 新增預算細目');
    await expect(form.getByRole('combobox', { name: '科目' })).toHaveValue(/道路橋梁工程/);
    await draft.pick('用途別', '2012', /一般事務費/);
    await draft.pick('政事別', '交通', /交通/);
    await draft.field('細目名稱').fill('路面坑洞巡補');
    await form.getByRole('button', { name: '新增計算' }).click();
    const item = form.getByRole('listitem');
    await item.getByLabel('項目').fill('瀝青材料');
    await item.getByLabel('數量').fill('2.5');
    await item.getByLabel('單位').fill('公噸');
    await item.getByLabel('單價').fill('3,200');
    await item.getByLabel('次（月）數').fill('12');
    await expect(item.getByLabel('金額')).toHaveValue('96,000');
    await expect(form).toContainText('計算合計96,000元，與概算數相差96,000元。');
    await form.getByRole('button', { name: '以計算合計為概算數' }).click();
    await expect(draft.field('概算數')).toHaveValue('96,000');
    await expect(form).toContainText('計算合計96,000元');
    await expect(form).not.toContainText('相差');
    await desk.press('Control+Enter');
    await expect(desk.notices.saying('已新增細目「路面坑洞巡補」')).toBeVisible();
    const added = '2012 路面坑洞巡補　一般事務費';
    await sheet.expectAmount(added, '概算數', 96_000);
    await expect.poll(() => subtotals(draft)).toEqual(more(before, 96_000));

    await desk.press('Escape');
    await sheet.goTo(added, '概算數');
    await desk.type('90000');
    await desk.press('Enter');
    await sheet.expectAmount(added, '概算數', 90_000);
    const mark = sheet
      .row(added)
      .or(sheet.rows.filter({ hasText: '路面坑洞巡補' }))
      .getByRole('img');
    await expect(mark).toHaveAccessibleName('計算合計96,000元，與概算數相差6,000元。');
    await expect(budget.status).toContainText('1筆有問題');
  });

  test('is not for those of another unit, and of one’s own unit alone for its handler', async ({ office }) => {
    const book = draftOf(office);
    const draft = await openDraft(office, 'handler', book);
    const { desk, sheet } = draft;
    await draft.roads(book);
    const before = await subtotals(draft);
    await sheet.goTo('2001 教育訓練費', '概算數');
    await desk.type('66000');
    await desk.press('Enter');
    await expect(desk.notices.saying('已修改1格')).toBeVisible();
    const was = before.at(-1) ?? 0;
    const now = (await sheet.total('概算數')) ?? 0;
    expect(now).not.toBe(was);
    await sheet.goTo('04 交通支出', '概算數');
    await desk.type('1');
    await expect(draft.status).toContainText('「概算數」這一格不可修改。');
    await desk.press('Escape');
    const council = book.lines.find(
      (line) => line.unit !== null && line.unit !== unitOf(book, '道路橋梁工程／教育訓練費'),
    );
    expect(council).toBeDefined();
    const { refusal } = await desk.call('budgetLine.put', {
      budget: book.budget.id,
      change: [{ id: council?.id, version: council?.version, patch: { estimate: 1 } }],
    });
    expect(refusal?.code).toBe('forbidden');
  });
});

const unitOf = (book: AskedBook, name: string): Id | null =>
  book.lines.find(({ id }) => book.names.get(id)?.name === name)?.unit ?? null;

test('a draft goes from its estimate to the council, once it balances', async ({ office }) => {
  test.slow();
  const book = draftOf(office);
  const draft = await openDraft(office, 'accounting', book);
  const { desk, status } = draft;
  const revenue = sumIn(book.lines.map(({ side, estimate }) => (side === 'revenue' ? estimate : null))) ?? 0;
  const gap = estimatesOf(book) - revenue;
  expect(gap).toBeGreaterThan(0);
  await expect(status).toContainText(`未平衡 差${gap.toLocaleString('en')}元`);

  const way = await draft.way();
  await (await way.take('送審查小組')).done('送審查小組');
  await expect(way.state).toHaveText('審查概算');

  const other = await openDraft(office, 'control', book);
  const theirs = await other.way();
  const decide = await theirs.onBehalf('首長核定');
  await expect(decide.reference('裁示或核可人')).toHaveValue('許明淵');
  await expect(decide.verb('首長核定')).toBeDisabled();
  await decide.field('會議或文號').fill('概算審查會議紀錄');
  await decide.done('首長核定');
  await expect(theirs.state).toHaveText('核定');

  await expect(way.state).toHaveText('核定');
  const send = await way.take('送代表會');
  await send.field('文號').fill('海主字第1160009001號');
  await send.done('送代表會');
  await expect(desk.page.getByRole('alertdialog').filter({ hasText: '平衡' })).toBeVisible();
  await expect(way.state).toHaveText('核定');

  await send.panel.getByRole('button', { name: '返回' }).click();
  await way.other('財源彌補與備註');
  const met = way.step('財源彌補與備註');
  await met.field('移用歲計賸餘').fill(String(gap));
  await met.done('存檔');
  await expect(status).toContainText('收支平衡');
  await expect(status).not.toContainText('未平衡');
  const again = await way.take('送代表會');
  await again.field('文號').fill('海主字第1160009001號');
  await again.done('送代表會');
  await expect(way.state).toHaveText('送審');
  await expect(way.drawer).toContainText('海主字第1160009001號');
  const sent = bookOf(office, book.budget.id);
  expect(sent.lines.every((line) => line.proposed === line.decided)).toBe(true);
});
