import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import type { Id } from '#shared/base/ids.ts';
import { BookTree } from '#shared/budget/tree.ts';
import type { Calls } from '#shared/contract/index.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import { BudgetTown, bookYear } from '#test/support/budget-town.ts';
import { refusalFrom } from '#test/support/store.ts';
import type { PersonName } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

type Wish = Calls['import.read']['input'];

let town: BudgetTown;

beforeEach(async () => {
  town = await BudgetTown.founded();
});

afterEach(() => town.close());

const row = (...cells: (string | number)[]): string => cells.join('\t');
const table = (...rows: string[]): string => rows.join('\n');

const read = (pasted: string, more: Partial<Wish> = {}, who: PersonName = '主計') =>
  town.call(who, 'import.read', { register: 'budgetLine', pasted, ...more });
const rowsOf = async ({ stage }: { stage: string }) => (await town.call('主計', 'import.rows', { stage })).rows;
const apply = ({ stage }: { stage: string }, who: PersonName = '主計') => town.call(who, 'import.apply', { stage });
const lines = () => recordsWhere(town.db, 'budgetLine', { all: [] });

async function totalOf(budget: Id, scheme: Scheme): Promise<number | null> {
  const { accounts, lines: all } = await town.book({ id: budget });
  const side = scheme === 'source' ? 'revenue' : 'expenditure';
  const tree = new BookTree({
    scheme,
    accounts,
    lines: all.filter((line) => line.side === side),
    columns: ['estimate'],
    figure: (line) => line.estimate,
  });
  return tree.sum(tree.total, 'estimate');
}

const heads = row('科目', '政事別', '用途別', '細目名稱', '經費來源', '主辦單位', '概算數');
const flat = table(
  `${bookYear}年度總預算細目（單位：千元）`,
  heads,
  row('道路工程', '交通支出', '物品', '', '鄉（縣）預算', '建設課', '1,200'),
  row('02-01-04-01', '03-04', '30 設備及投資', '中正路', '中央補助', '建設課', '3,500'),
  row('01　農業管理', '', '10', '', '', '民政課', '2,000'),
  row('歲出合計', '', '', '', '', '', '6,700'),
  row('稅課收入', '', '', '', '', '', '6,700'),
);

describe('lines of a budget', () => {
  it('come in under their accounts, by name, number or both; the tree adds up to what the file says', async () => {
    const budget = await town.open();
    const preview = await read(flat);
    expect(preview).toMatchObject({
      counts: { add: 4, change: 0, same: 0, refused: 0 },
      totals: 1,
      unit: '千元',
      fixed: { budget: `${bookYear}年度總預算` },
      keys: ['budget', 'account', 'object', 'name'],
    });
    expect((await rowsOf(preview)).map(({ title }) => title)).toEqual([
      '道路工程／物品',
      '道路工程／設備及投資　中正路',
      '農業管理／人事費',
      '稅課收入',
    ]);
    expect(await apply(preview)).toMatchObject({ added: 4 });
    expect(lines()).toMatchObject([
      {
        budget,
        side: 'expenditure',
        account: town.account('道路工程'),
        function: town.accounts.get('function/03 經濟發展支出/04 交通支出'),
        object: town.account('物品'),
        nature: 'current',
        unit: town.units.建設課,
        estimate: 1_200_000,
        proposed: null,
      },
      { name: '中正路', nature: 'capital', funding: 'central', estimate: 3_500_000 },
      { account: town.account('農業管理'), object: town.account('人事費'), estimate: 2_000_000 },
      { side: 'revenue', account: town.account('稅課收入'), object: null, estimate: 6_700_000 },
    ]);
    expect(await totalOf(budget, 'agency')).toBe(6_700_000);
    expect(await totalOf(budget, 'object')).toBe(6_700_000);
    expect(await totalOf(budget, 'source')).toBe(6_700_000);
    expect(await town.problems()).toEqual([]);
  });

  it('add nothing the second time; a corrected file changes what it corrects', async () => {
    await town.open();
    await apply(await read(flat));
    const again = await read(flat);
    expect(again).toMatchObject({ counts: { add: 0, change: 0, same: 4, refused: 0 }, left: 0 });
    expect((await apply(again)).position).toBe(0);
    const corrected = await read(flat.replace('1,200', '1,250').replace('民政課', '建設課'));
    const changes = (await rowsOf(corrected)).filter(({ action }) => action === 'change');
    expect(
      changes.map(({ row: at, cells }) => [at, cells.map(({ label, before, after }) => [label, before, after])]),
    ).toEqual([
      [3, [['概算數', '1200000', '1250000']]],
      [5, [['主辦單位', '民政課', '建設課']]],
    ]);
    const { position } = await apply(corrected);
    expect(lines().map(({ estimate }) => estimate)).toEqual([1_250_000, 3_500_000, 2_000_000, 6_700_000]);
    await town.call('主計', 'journal.undo', { position });
    expect(lines()[0]).toMatchObject({ estimate: 1_200_000 });
  });

  it('that do not add up to the sums of the file come in, and the difference is told', async () => {
    await town.open();
    expect((await read(flat)).differences).toEqual([]);
    const preview = await read(flat.replace('6,700\n稅課', '6,800\n稅課'));
    expect(preview).toMatchObject({
      counts: { add: 4 },
      differences: ['G6的概算數合計是6,800,000元，各列加總是6,700,000元，相差100,000元。核對檔案；合計不匯入。'],
    });
  });

  it('are undone as one', async () => {
    await town.open();
    const { position } = await apply(await read(flat));
    await town.call('主計', 'journal.undo', { position });
    expect(lines()).toEqual([]);
    expect(await town.problems()).toEqual([]);
  });

  it('say at the cell which account there is not, which name is wrong, and what the rules refuse', async () => {
    await town.open();
    const preview = await read(
      table(
        row('款', '項', '目', '節', '科目名稱', '用途別', '政事別', '概算數', '審查數'),
        row('02', '01', '04', '01', '道路工程', '旅費', '', 1000, ''),
        row('02', '01', '04', '01', '橋梁工程', '物品', '', 1000, ''),
        row('02', '01', '09', '09', '', '物品', '', 1000, ''),
        row('02', '01', '03', '01', '', '物品', '交通支出', 1000, 900),
        row('8', '', '', '', '補助及協助收入', '物品', '', 1000, ''),
      ),
    );
    expect(
      (await rowsOf(preview)).map(({ problems }) => problems.map(({ cell, sentence }) => [cell, sentence])),
    ).toEqual([
      [['F2', '找不到用途別「旅費」。先新增，或改成現有的名稱。']],
      [['E3', '編號02-01-04-01的科目是「道路工程」，檔案寫的是「橋梁工程」。核對編號與名稱。']],
      [['E4', `${bookYear}年度沒有科目「02-01-09-09」。先新增或匯入科目，或核對編號與名稱。`]],
      [['I5', '審查數在「審查概算」時由主計填列。']],
      [['F6', '歲入細目不列用途別與政事別。']],
    ]);
  });
});

const official = table(
  '試驗鄉',
  `中華民國${bookYear}年度總預算`,
  '歲出機關別預算表',
  row('', '', '', '', '', '單位：千元', ''),
  row('科目', '', '', '', '', '本年度', '上年度', '比較', '說明'),
  row('款', '項', '目', '節', '名稱', '預算數', '預算數', '', ''),
  row('02', '', '', '', '試驗鄉公所主管', '9,650', '', '', ''),
  row('', '01', '', '', '試驗鄉公所', '9,650', '', '', ''),
  row('', '', '03', '', '農業支出', '1,500', '', '', ''),
  row('', '', '', '01', '農業管理', '1,500', '', '', ''),
  row('', '', '', '', '10　人事費', '1,500', '1,400', '100', '約僱人員一名'),
  row('', '', '04', '', '交通支出', '8,000', '', '', ''),
  row('', '', '', '01', '道路工程', '8,000', '', '', ''),
  row('', '', '', '', '20　業務費', '3,000', '', '', ''),
  row('', '', '', '', '11　物品', '2,600', '', '', '路燈耗材'),
  row('', '', '', '', '會勘便當', '400', '', '', ''),
  row('', '', '', '', '30　設備及投資', '5,000', '', '', ''),
  row('', '', '', '', '中正路改善', '5,000', '', '', ''),
  row('', '', '09', '', '預備金', '150', '', '', ''),
  row('', '', '', '01', '第一預備金', '150', '', '', ''),
  row('', '', '', '', '歲出合計', '9,650', '', '', ''),
  row('', '', '', '', '製表　覆核　主辦會計人員　機關首長', '', '', '', ''),
);

describe('the unit of money', () => {
  const fixed = { budget: `${bookYear}年度總預算` };
  const line = (...amounts: string[]): string => row('道路工程', '物品', '紙張', ...amounts);
  const cellsOf = async (preview: { stage: string }) =>
    (await rowsOf(preview)).map(({ cells }) => Object.fromEntries(cells.map(({ field, after }) => [field, after])));

  beforeEach(() => town.open());

  it.each([
    '單位︰千元',
    '單位：新臺幣/千元',
    '(單位：NT$千元)',
    '以千元計',
    '（千元）',
    '（新台幣千元）',
    '金額單位：新臺幣千元',
    '幣別：新臺幣；單位：千元',
    '概算單位千元',
  ])('may be said beside the title as %s', async (said) => {
    const titled = table(row('歲出單位概算', '', '', said), row('科目', '用途別', '細目名稱', '概算數'), line('5'));
    const preview = await read(titled, { fixed });
    expect(preview).toMatchObject({ head: { from: 1, first: 2 }, unit: '千元', unitFrom: 'file', counts: { add: 1 } });
    expect(await cellsOf(preview)).toMatchObject([{ estimate: '5000' }]);
  });

  it.each([
    ['千元', '%'],
    ['（千元）', '（%）'],
  ])('may stand in a row of its own below the heads: %s', async (unit, share) => {
    const preview = await read(
      table(
        '歲出單位概算',
        row('科目', '用途別', '細目名稱', '概算數', '', '說明'),
        row('', '', '', unit, share, ''),
        line('5', '1', '依實需'),
      ),
      { fixed },
    );
    expect(preview).toMatchObject({ head: { from: 1, first: 3 }, unit: '千元', counts: { add: 1, refused: 0 } });
    expect(await cellsOf(preview)).toMatchObject([{ estimate: '5000', explain: '依實需' }]);
  });

  it.each([
    [
      ['概算數', '', '說明'],
      ['%', '千元', ''],
    ],
    [['概算數（%）', '概算數（千元）', '說明'], []],
  ])('tells an amount from its share of the same name: %j', async (upper, lower) => {
    const below = lower.length > 0 ? [row('', '', '', ...lower)] : [];
    const heads = [row('科目', '用途別', '細目名稱', ...upper), ...below];
    const preview = await read(table('歲出單位概算', ...heads, line('1', '5', '依實需')), { fixed });
    expect(await cellsOf(preview)).toMatchObject([{ estimate: '5000', explain: '依實需' }]);
  });

  it('is that of each column whose head names one, and of the sheet for the others', async () => {
    const mixed = (title: string, ...amounts: string[]): string =>
      table(title, row('科目', '用途別', '細目名稱', '概算數（千元）', '審查數（元）'), line(...amounts));
    for (const title of ['歲出單位概算', '歲出單位概算（單位：萬元）']) {
      const preview = await read(mixed(title, '1,200', '1,200,000'), { fixed });
      expect(await cellsOf(preview)).toMatchObject([{ estimate: '1200000', reviewed: '1200000' }]);
    }
    const heads = row('科目', '用途別', '細目名稱', '概算數', '審查數（元）');
    const titled = await read(table('歲出單位概算　單位：千元', heads, line('1,200', '1,200,000')), { fixed });
    expect(titled).toMatchObject({ unit: '千元', unitFrom: 'file' });
    expect(await cellsOf(titled)).toMatchObject([{ estimate: '1200000', reviewed: '1200000' }]);
  });

  it('that the user says is that of the columns whose heads name none; sums are looked at in the same', async () => {
    const heads = row('科目', '用途別', '細目名稱', '概算數', '審查數（元）');
    const preview = await read(
      table('歲出單位概算　單位：千元', heads, line('12', '120,000'), row('合計', '', '', '12', '120,000')),
      { fixed, unit: '萬元' },
    );
    expect(preview).toMatchObject({ unit: '萬元', unitFrom: 'said', totals: 1, differences: [] });
    expect(await cellsOf(preview)).toMatchObject([{ estimate: '120000', reviewed: '120000' }]);
  });
});

describe('an official budget book', () => {
  it('is gone down by 款、項、目、節 and 用途別: its subtotals stay out, and the tree makes them anew', async () => {
    const budget = await town.open();
    const preview = await read(official);
    expect(preview).toMatchObject({
      counts: { add: 5, refused: 0 },
      unit: '千元',
      fixed: { budget: `${bookYear}年度總預算`, side: '歲出' },
      differences: [],
    });
    await apply(preview);
    expect((await rowsOf(preview)).map(({ row: at, title }) => [at, title])).toEqual([
      [11, '農業管理／人事費'],
      [15, '道路工程／物品'],
      [16, '道路工程／業務費　會勘便當'],
      [18, '道路工程／設備及投資　中正路改善'],
      [20, '第一預備金'],
    ]);
    expect(lines()[1]).toMatchObject({ estimate: 2_600_000, explain: '路燈耗材', name: null });
    expect(await totalOf(budget, 'agency')).toBe(9_650_000);
    const { accounts, lines: all } = await town.book({ id: budget });
    const tree = new BookTree({
      scheme: 'agency',
      accounts,
      lines: all,
      columns: ['estimate'],
      figure: (one) => one.estimate,
    });
    const [top] = tree.roots;
    const agency = top?.below[0];
    expect(agency?.below.map((node) => [node.name, tree.sum(node, 'estimate')])).toEqual([
      ['農業支出', 1_500_000],
      ['交通支出', 8_000_000],
      ['預備金', 150_000],
    ]);
    expect((await read(official)).counts).toEqual({ add: 0, change: 0, same: 5, refused: 0 });
  });

  it.each(['agency', 'source'] as const)('printed here comes back as it is: %s', async (sheet) => {
    const budget = await town.open();
    await town.lines(
      budget,
      { ...town.expense('人事費', 1_500_000), account: town.account('農業管理'), explain: '約僱人員' },
      town.expense('物品', 2_600_000),
      town.expense('物品', 300_000, { name: '路燈耗材' }),
      town.expense('設備及投資', 4_000_000, { name: '中正路改善', nature: 'capital' }),
      town.expense('設備及投資', 1_000_000, { nature: 'capital' }),
      {
        ...town.expense('第一預備金', 150_000),
        account: town.accounts.get('agency/02 試驗鄉公所主管/01 試驗鄉公所/09 預備金/01 第一預備金'),
        object: town.accounts.get('object/60 預備金/01 第一預備金'),
      },
      town.revenue('稅課收入', 9_000_000),
      { ...town.revenue('補助及協助收入', 550_000), name: '中央補助' },
      { ...town.revenue('補助及協助收入', 50_000), name: '縣補助' },
    );
    const { file } = await town.call('主計', 'budget.print', { sheet, budget, unit: '千元' });
    const preview = await town.call('主計', 'import.read', { register: 'budgetLine', file });
    const told = (await rowsOf(preview)).filter(({ action }) => action !== 'same');
    expect(told).toEqual([]);
    expect(preview).toMatchObject({
      counts: { same: sheet === 'agency' ? 6 : 3 },
      left: sheet === 'agency' ? 3 : 6,
      unit: '千元',
    });
  });

  it('that leaves 用途別 out means the only line of an account, and none where there are several', async () => {
    const budget = await town.open();
    const [farm = ''] = await town.lines(
      budget,
      { ...town.expense('人事費', 1000), account: town.account('農業管理') },
      town.expense('物品', 1000),
      town.expense('人事費', 1000),
    );
    const preview = await read(table(row('科目名稱', '概算數'), row('農業管理', 3000), row('道路工程', 3000)));
    expect(await rowsOf(preview)).toMatchObject([
      { action: 'change', record: farm, title: '農業管理／人事費' },
      { problems: [{ cell: 'A3', sentence: '「道路工程」有2筆細目。補上用途別或細目名稱。' }] },
    ]);
  });
});

describe('who may, and when', () => {
  it("is as when they are written in the book: one's own unit while it is compiled, 主計 while it is drafted", async () => {
    const budget = await town.open();
    const one = (unit: string, amount: number) =>
      table(heads, row('道路工程', '交通支出', '物品', '', '', unit, amount));
    expect((await rowsOf(await read(one('建設課', 1000), {}, '他課承辦')))[0]?.problems).toMatchObject([
      { sentence: '只有建設課或主計能改這筆細目。' },
    ]);
    await apply(await read(one('建設課', 1000), {}, '本課承辦'), '本課承辦');
    const late = await read(one('建設課', 3000), {}, '本課承辦');
    await town.step(budget, 'submit');
    expect((await refusalFrom(apply(late, '本課承辦'))).sentence).toBe('只有建設課或主計能改這筆細目。');
    const [refused] = await rowsOf(await read(one('建設課', 2000)));
    expect(refused?.problems).toMatchObject([{ cell: 'G2', sentence: '概算數在「編製」時由各單位填列。' }]);
    await town.step(budget, 'decide', {}, '首長');
    expect(town.record('budgetLine', lines()[0]?.id ?? '').estimate).toBe(1000);
    expect((await refusalFrom(read(one('建設課', 1), {}, '檢視'))).code).toBe('forbidden');
  });

  it('lines of a budget that was sent stay as they are; proposed and legal amounts are never read', async () => {
    const { budget } = await town.inForce();
    const { accounts } = town;
    expect(accounts.size).toBeGreaterThan(0);
    const fixed = { budget: `${bookYear}年度總預算` };
    const same = table(
      row('科目', '用途別', '概算數', '法定預算數'),
      row('道路工程', '物品', '1,000,000', '9,999,999'),
    );
    const preview = await read(same, { fixed });
    expect(preview.columns.find(({ head }) => head === '法定預算數')).toMatchObject({ field: null });
    expect(preview.counts).toMatchObject({ same: 1 });
    const [changed] = await rowsOf(await read(same.replace('1,000,000', '1,000,001'), { fixed }));
    expect(changed?.problems).toMatchObject([{ sentence: expect.stringContaining('細目不能再改') }]);
    expect(town.record('budget', budget).state).toBe('promulgated');
  });

  it('a file without a budget is of the one it names, the only one that is drafted, or the one that is said', async () => {
    await town.open();
    const plain = table(row('科目', '用途別', '概算數'), row('道路工程', '物品', 1000));
    expect((await read(plain)).fixed).toEqual({ budget: `${bookYear}年度總預算` });
    await town.open({ year: bookYear + 1 });
    const unsaid = await read(plain);
    expect(unsaid).toMatchObject({ fixed: {}, counts: { add: 0, refused: 0 } });
    expect(unsaid.missing).toBe('檔案沒有「預算案」欄。在「固定內容」指定後再看結果。');
    const said = await read(plain, { fixed: { budget: `${bookYear}年度總預算` } });
    expect(said.counts).toMatchObject({ add: 1 });
    const wrong = await read(plain, { fixed: { budget: '99年度總預算' } });
    expect((await rowsOf(wrong))[0]?.problems).toMatchObject([{ sentence: expect.stringContaining('找不到預算案') }]);
  });

  it('lines of a supplementary budget know what they amend, and are new where they amend nothing', async () => {
    const { budget: general, goods } = await town.inForce();
    const budget = await town.open({ kind: 'supplementary', amends: general });
    const preview = await read(
      table(
        `${bookYear}年度第1次追加（減）預算`,
        row('科目', '用途別', '細目名稱', '概算數'),
        row('道路工程', '物品', '', '△200,000'),
        row('道路工程', '設備及投資', '新橋', '300,000'),
      ),
    );
    expect(preview.counts).toMatchObject({ add: 2, refused: 0 });
    await apply(preview);
    const amending = lines().filter((line) => line.budget === budget);
    expect(amending).toMatchObject([
      { base: goods, estimate: -200_000, unit: town.units.建設課, function: town.record('budgetLine', goods).function },
      { base: null, estimate: 300_000, nature: 'capital' },
    ]);
  });
});
