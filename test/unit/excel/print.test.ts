import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { tasks } from '#main/operations/tasks.ts';
import { formatDay, todayIn } from '#shared/base/day.ts';
import { newId } from '#shared/base/ids.ts';
import type { Calls } from '#shared/contract/index.ts';
import { BudgetTown, bookYear, inYear } from '#test/support/budget-town.ts';
import { refusalFrom } from '#test/support/store.ts';
import { type ReadSheet, readWorkbook } from '#test/support/workbook.ts';

vi.setConfig({ testTimeout: 30_000 });

type Wish = Calls['budget.print']['input'];

let town: BudgetTown;
let budget = '';
const lines = { goods: '', works: '', reserve: '', tax: '' };

/** A township's book with its life: a reserve that was used, months, execution, carry-over and an advance. */
beforeAll(async () => {
  town = await BudgetTown.founded();
  const reserve2 = newId();
  await town.call('主計', 'budgetAccount.put', {
    year: bookYear,
    scheme: 'object',
    accounts: [{ id: reserve2, parent: town.account('預備金'), code: '02', name: '第二預備金', role: 'reserve2' }],
  });
  budget = await town.open();
  const [goods = '', works = '', reserve = '', tax = ''] = await town.lines(
    budget,
    town.expense('物品', 1_000_000, { name: '路燈材料', explain: '=路燈200盞' }),
    town.expense('設備及投資', 2_000_001, { nature: 'capital' }),
    { ...town.expense('物品', 500_000), object: reserve2, account: town.account('農業管理') },
    town.revenue('稅課收入', 3_500_001),
  );
  Object.assign(lines, { goods, works, reserve, tax });
  await town.sent(budget);
  await town.enacted(budget);
  await used(reserve, works, 200_000);
  await town.call('主計', 'allotment.spread', { budget, method: 'even' });
  for (const [month, paid] of [
    ['03', 300_000],
    ['12', 1_234_567],
  ] as const)
    await town.call('主計', 'execution.put', {
      budget,
      month: inYear(month),
      rows: [{ line: works, paid, payable: 10_000, committed: 500_000 }],
    });
  await carried();
  await advanced();
});

afterAll(() => town.close());

async function used(from: string, to: string, amount: number): Promise<void> {
  const asked = { budget, kind: 'reserve2' as const, from, to, amount, on: inYear('08-20'), reason: '路面掏空' };
  const { ids } = await town.call('本課承辦', 'budgetMove.ask', asked);
  const [id = ''] = ids;
  await town.call('主計', 'budgetMove.review', { id });
  await town.call('首長', 'budgetMove.approve', { id, number: '試主字第1140000777號' });
}

const create = (register: string, values: Record<string, unknown>) => {
  const id = newId();
  town.write({ kind: 'create', register, id, values });
  return id;
};

async function carried(): Promise<void> {
  const common = { budget, year: bookYear, line: lines.works, unit: town.units.建設課, askedOn: inYear('12-20') };
  const id = create('carryOver', {
    ...common,
    basis: 'committed',
    amount: 500_000,
    left: 500_000,
    contract: '試契字第7號',
    reason: '工程未完工',
  });
  create('carryOver', { ...common, basis: 'payable', amount: 10_000, left: 10_000, reason: '發票未到' });
  await town.call('本課主管', 'carryOver.check', { id, on: inYear('12-22') });
  await town.call('主計', 'carryOver.review', { id, on: inYear('12-24') });
  await town.call('首長', 'carryOver.approve', { id, on: inYear('12-28'), number: '試主字第1140000999號' });
  await town.call('主計', 'carryOver.use', { id, amount: 120_000, on: todayIn() });
}

async function advanced(): Promise<void> {
  const propose = async (title: string): Promise<string> => {
    const { ids } = await town.call('本課承辦', 'advance.propose', {
      title,
      year: bookYear,
      unit: town.units.建設課,
      agency: '試驗縣政府',
      letterOn: inYear('02-20'),
      letterNumber: '府工字第5號',
      amount: 900_000,
      files: [],
    });
    return ids[0] ?? '';
  };
  const [kept, refused] = [await propose('橋梁補強'), await propose('涼亭')];
  for (const id of [kept, refused]) await town.call('主計', 'advance.send', { id, on: inYear('03-01') });
  await town.call('主計', 'advance.consent', { id: kept, on: inYear('03-20'), number: '試代字第8號' });
  await town.call('主計', 'advance.refuse', { id: refused, on: inYear('03-20'), text: '列入明年度' });
}

async function printed(wish: Wish): Promise<{ sheets: ReadSheet[]; first: ReadSheet; name: string }> {
  const { file, name } = await town.call('主計', 'budget.print', wish);
  const sheets = readWorkbook(readFileSync(town.files.take(file).path));
  const [first] = sheets;
  if (!first) throw new Error('沒有工作表');
  return { sheets, first, name };
}

/** The rows below the head, without what stays blank at their end. */
const rowsOf = (sheet: ReadSheet, from: number): unknown[][] =>
  Array.from({ length: sheet.rows - from + 1 }, (_, at) => sheet.row(from + at));

const day = (on: string): string => formatDay(inYear(on), 'dots');

describe('a printed book', () => {
  it('is a file named by paper, budget and day, with who and when inside', async () => {
    const { sheets, name } = await printed({ sheet: 'agency', budget });
    expect(name).toBe(`${bookYear}年度總預算歲出機關別預算表_${formatDay(todayIn(), 'dots').replaceAll('.', '')}.xlsx`);
    expect(sheets.map((one) => one.name)).toEqual(['歲出機關別預算表', '說明']);
    const about = Object.fromEntries(rowsOf(sheets[1] as ReadSheet, 1) as [string, string][]);
    expect(about).toMatchObject({
      機關: '試驗鄉公所',
      預算版本: `${bookYear}年度總預算（發布）法定預算數`,
      資料截止日: formatDay(inYear('12-31')),
      印製人: '主計',
      印製日: formatDay(todayIn()),
      單位: '元',
    });
  });

  it('holds the sums of the screen at every level', async () => {
    const { first } = await printed({ sheet: 'agency', budget, unit: '千元' });
    expect(first.at('A1').value).toBe('試驗鄉公所');
    expect(first.at('I4').value).toBe('單位：千元');
    const sums = rowsOf(first, 6).map((row) => [row[4], row[5]]);
    expect(sums.filter(([label]) => label !== null)).toEqual([
      ['試驗鄉公所主管', 3_500_001],
      ['試驗鄉公所', 3_500_001],
      ['農業支出', 500_000],
      ['農業管理', 500_000],
      ['60　預備金', 500_000],
      ['02　第二預備金', 500_000],
      ['交通支出', 3_000_001],
      ['道路工程', 3_000_001],
      ['20　業務費', 1_000_000],
      ['11　物品　路燈材料', 1_000_000],
      ['30　設備及投資', 2_000_001],
      ['歲出合計', 3_500_001],
    ]);
    const goods = rowsOf(first, 6).find((row) => row[4] === '11　物品　路燈材料');
    expect(goods?.[8]).toBe('=路燈200盞');
  });

  it.each(['source', 'function', 'object'] as const)('is printed by %s, too', async (sheet) => {
    const { first } = await printed({ sheet, budget });
    const total = rowsOf(first, 6).find((row) => String(row[4]).endsWith('合計'));
    expect(total?.[5]).toBe(3_500_001);
  });

  it('of the year asked for is the general budget', async () => {
    const { first } = await printed({ sheet: 'source', year: bookYear });
    expect(first.at('A2').value).toBe(`${bookYear}年度總預算歲入來源別預算表`);
    const none = refusalFrom(town.call('主計', 'budget.print', { sheet: 'source', year: 55 }));
    expect((await none).sentence).toBe('沒有55年度的總預算。選擇要印的預算案或年度。');
  });

  it('is handed out to those who may export, and the access log keeps it', async () => {
    const log = vi.spyOn(tasks, 'access.add');
    const refused = await refusalFrom(town.call('檢視', 'budget.print', { sheet: 'agency', budget }));
    expect(refused.code).toBe('forbidden');
    await printed({ sheet: 'agency', budget });
    expect(log.mock.calls.map(([, entry]) => entry)).toEqual([
      expect.objectContaining({ kind: 'refused' }),
      { kind: 'exported', detail: { paper: 'budget.agency', subject: budget, withheld: false } },
    ]);
    log.mockRestore();
  });
});

describe('last year', () => {
  /** The books of this year are made beside last year's, whose lines they take over but for one. */
  it('stands beside what was taken over, and what is budgeted no longer', async () => {
    const year = bookYear + 1;
    await town.call('主計', 'budgetAccount.copy', { from: bookYear, to: year });
    const { ids } = await town.call('主計', 'budget.open', { year, copyFrom: budget, copyAmounts: true });
    const [next = ''] = ids;
    const book = await town.book({ id: next });
    const gone = book.lines.filter(({ name, former }) => name === '路燈材料' || former === lines.reserve);
    await town.call('主計', 'budgetLine.put', { budget: next, remove: gone.map(({ id }) => id) });
    const farm = book.accounts.find(({ name }) => name === '農業管理');
    await town.call('主計', 'budgetAccount.put', { year, scheme: 'agency', remove: [farm?.id ?? ''] });
    const { first } = await printed({ sheet: 'agency', budget: next });
    const row = rowsOf(first, 6).find(([, , , , name]) => name === '11　物品　路燈材料');
    expect(row?.slice(5)).toEqual([null, 1_000_000, -1_000_000, '本年度未編列。']);
    const rows = rowsOf(first, 6).filter((one) => one[4] !== null);
    expect(rows.map(([, , three, four, name]) => [three, four, name]).slice(0, 4)).toEqual([
      [null, null, '試驗鄉公所主管'],
      [null, null, '試驗鄉公所'],
      ['03', null, '農業支出'],
      [null, '01', '農業管理'],
    ]);
    expect(rows.at(-1)?.slice(4, 8)).toEqual(['歲出合計', 2_000_001, 3_500_001, -1_500_000]);
  });
});

describe('papers of execution', () => {
  it('the 分配表 has every month', async () => {
    const { first } = await printed({ sheet: 'allotment', budget });
    const works = rowsOf(first, 7).find((row) => row[4] === '30　設備及投資');
    expect(works?.slice(5, 17).reduce<number>((sum, one) => sum + Number(one), 0)).toBe(2_200_001);
    expect(works?.[17]).toBe(2_200_001);
  });

  it('the 月報 is of the last month that is over, moves up to its end', async () => {
    const { first, sheets } = await printed({ sheet: 'monthly', budget, asOf: inYear('08-31') });
    expect(sheets.map((one) => one.name)).toEqual(['歲出預算執行月報表', '歲入預算執行月報表', '說明']);
    expect(first.at('A3').value).toBe(`截至中華民國${bookYear}年8月31日`);
    const works = () => rowsOf(first, 7).find((row) => row[4] === '30　設備及投資');
    expect(works()?.slice(5, 12)).toEqual([2_000_001, null, null, 200_000, 2_200_001, 1_466_664, 300_000]);
    const july = await printed({ sheet: 'monthly', budget, asOf: inYear('08-30') });
    expect(july.first.at('A3').value).toBe(`截至中華民國${bookYear}年7月31日`);
    const before = rowsOf(july.first, 7).find((row) => row[4] === '30　設備及投資');
    expect(before?.slice(5, 10)).toEqual([2_000_001, null, null, null, 2_000_001]);
  });

  it('the 動支數額表 lists its uses and what is left', async () => {
    const { first } = await printed({ sheet: 'reserve', budget });
    expect(
      rowsOf(first, 6)
        .slice(0, 4)
        .map((row) => row.filter((one) => one !== null)),
    ).toEqual([
      ['02', '01', '04', '01', '道路工程／設備及投資', day('08-20'), '試主字第1140000777號', '路面掏空', 200_000],
      ['動支合計', 200_000],
      ['第二預備金預算數', 500_000],
      ['尚可動支數', 300_000],
    ]);
  });

  it('the 決算 counts what is owed once', async () => {
    const { first } = await printed({ sheet: 'final', budget });
    expect(first.at('A3').value).toBe(`中華民國${bookYear}年度`);
    const works = rowsOf(first, 7).find((row) => row[4] === '30　設備及投資');
    expect(works?.slice(5)).toEqual([2_200_001, 1_234_567, 10_000, 500_000, 1_744_567, -455_434, 0.793]);
    const early = await printed({ sheet: 'final', budget, asOf: inYear('06-30') });
    const then = rowsOf(early.first, 7).find((row) => row[4] === '30　設備及投資');
    expect(then?.slice(5, 10)).toEqual([2_000_001, 300_000, 10_000, null, 310_000]);
  });

  it('need a budget that is in force', async () => {
    const draft = await town.open({ year: bookYear, kind: 'supplementary' });
    await town.lines(draft, { base: lines.goods, estimate: 5 });
    const refused = (sheet: Wish['sheet']) => refusalFrom(town.call('主計', 'budget.print', { sheet, budget: draft }));
    expect((await refused('monthly')).sentence).toContain('追加（減）預算');
    const { first } = await printed({ sheet: 'agency', budget: draft });
    expect(rowsOf(first, 6).some((row) => row[6] === 5)).toBe(true);
  });
});

describe('ledgers', () => {
  it('the 保留表 shows how each stood on the day', async () => {
    const now = await printed({ sheet: 'carryOver', budget, asOf: todayIn() });
    expect(now.name).toContain(`${bookYear}年度歲出保留數額表`);
    const [group, committed, payable] = rowsOf(now.first, 6);
    expect(group?.slice(5, 9)).toEqual([510_000, 120_000, '', 390_000]);
    expect(committed).toEqual([
      String(bookYear),
      '02-01-04-01　道路工程／設備及投資',
      '建設課',
      '契約責任',
      '試契字第7號',
      500_000,
      120_000,
      null,
      380_000,
      `核定執行 ${day('12-28')} 試主字第1140000999號`,
    ]);
    expect(payable?.slice(3, 10)).toEqual(['應付款', null, 10_000, null, null, 10_000, `申請 ${day('12-20')}`]);
    const { first } = await printed({ sheet: 'carryOver', budget, asOf: inYear('12-27') });
    expect(first.row(7).slice(6)).toEqual([null, null, 500_000, `申請 ${day('12-20')}`]);
  });

  it('the 墊付清冊 counts what the council agreed to', async () => {
    const { first } = await printed({ sheet: 'advance', year: bookYear, asOf: todayIn() });
    const [kept, refused, total] = rowsOf(first, 6);
    expect(kept?.[7]).toBe(`${day('03-20')}\n試代字第8號`);
    expect(refused?.[8]).toBe(`不同意 ${day('03-20')}\n列入明年度`);
    expect(total?.slice(1, 5)).toEqual(['合計（1案，不計不同意與註銷1案）', null, null, 900_000]);
  });

  it('the 墊付清冊 of a day knows no case that began after it', async () => {
    const { first } = await printed({ sheet: 'advance', year: bookYear, asOf: inYear('02-19') });
    expect(rowsOf(first, 6).flat().join()).not.toContain('橋梁補強');
    const later = await printed({ sheet: 'advance', year: bookYear, asOf: inYear('02-20') });
    expect(rowsOf(later.first, 6).flat().join()).toContain('橋梁補強');
  });

  it('the trend is of three years, and blank where there is nothing', async () => {
    const { first } = await printed({ sheet: 'trend', year: bookYear });
    expect(first.at('A3').value).toBe(`中華民國${bookYear - 2}年度至${bookYear}年度`);
    const [own, total] = rowsOf(first, 7);
    expect(own?.slice(0, 6)).toEqual(['鄉（縣）預算', null, null, null, null, 3_500_001]);
    expect(total?.slice(1, 5)).toEqual(['', '', '', '']);
  });
});
