import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere, recordsWith } from '#main/store/records.ts';
import { addDays, formatDay, todayIn } from '#shared/base/day.ts';
import { newId } from '#shared/base/ids.ts';
import type { FormReturn } from '#shared/contract/form-operations.ts';
import type { RegisterName } from '#shared/registers/index.ts';
import { BudgetTown, bookYear, inYear } from '#test/support/budget-town.ts';
import { FormDesk } from '#test/support/form-desk.ts';
import { refusalFrom } from '#test/support/store.ts';
import type { PersonName } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 60_000 });

let town: BudgetTown;
let book: Awaited<ReturnType<BudgetTown['inForce']>>;
let desk: FormDesk;

beforeEach(async () => {
  town = await BudgetTown.founded();
  book = await town.inForce();
  await town.step(book.budget, 'begin');
  desk = new FormDesk(town, '主計');
});

afterEach(() => town.close());

const table = (...rows: string[][]): string => rows.map((cells) => cells.join('\t')).join('\n');
const day = (monthDay: string): string => `${bookYear}.${monthDay.replace('-', '.')}`;

/** Records come as they do in an office: by its own list of them. */
async function listed(register: RegisterName, pasted: string): Promise<void> {
  const preview = await town.call('主計', 'import.read', { register, pasted });
  expect(preview.counts.refused).toBe(0);
  await town.call('主計', 'import.apply', { stage: preview.stage });
}

const verdicts = ({ rows }: FormReturn): unknown[] =>
  rows.map(({ cells }) =>
    cells.map(({ field, verdict, reason }) => (reason ? [field, verdict, reason] : [field, verdict])),
  );

describe('a form about advances', () => {
  const heads = ['案號', '案由', '主辦單位', '核定函日期', '墊付金額', '同意日', '同意文號'];
  const road = ['墊-01', '中正路拓寬', '建設課', day('03-02'), '8200000', day('05-22'), '代議字第8號'];
  const park = ['墊-02', '公園補助', '民政課', day('04-01'), '600000', '', ''];

  beforeEach(() => listed('advance', table(heads, road, park)));

  const advance = (number: string) => recordsWith(town.db, 'advance', 'number', number)[0];

  it('brings what was paid, step by step as on the page, and nothing the second time', async () => {
    const { form, sheets } = await desk.issue({ about: 'advance' });
    expect(sheets).toBe(2);
    const filled = (await desk.blank(form, '建設課'))
      .fill('墊-01', '已支付', '1,500,000')
      .fill('墊-01', '最近支付日', day('08-01'));
    const back = await desk.read(filled);
    expect(verdicts(back)).toEqual([
      [
        ['paid', 'take'],
        ['paidOn', 'take'],
      ],
    ]);
    await desk.apply(back);
    expect(advance('墊-01')).toMatchObject({ state: 'consented', paid: 1_500_000, paidOn: inYear('08-01') });
    expect((await desk.read(filled)).counts).toMatchObject({ take: 0, there: 2 });
    expect(await town.problems()).toEqual([]);
  });

  it('brings what the council said', async () => {
    const columns = ['sentOn', 'consentOn', 'consentNumber'];
    const { form } = await desk.issue({ about: 'advance', columns });
    const filled = (await desk.blank(form, '民政課'))
      .fill('墊-02', '提請審議日', day('05-02'))
      .fill('墊-02', '同意日', day('05-20'))
      .fill('墊-02', '同意文號', '代議字第9號');
    await desk.apply(await desk.read(filled));
    expect(advance('墊-02')).toMatchObject({
      state: 'consented',
      sentOn: inYear('05-02'),
      consentOn: inYear('05-20'),
      consentNumber: '代議字第9號',
    });
  });

  it('says at the cell what the ledger does not allow, and takes none of that row', async () => {
    const { form } = await desk.issue({ about: 'advance', by: null, columns: ['paid', 'paidOn', 'consentOn'] });
    const filled = (await desk.blank(form, '全部'))
      .fill('墊-01', '已支付', 8_200_001)
      .fill('墊-01', '最近支付日', day('08-01'))
      .fill('墊-02', '已支付', 1);
    const back = await desk.read(filled);
    expect(verdicts(back)).toEqual([
      [
        ['paid', 'bad', expect.stringContaining('8,200,000')],
        ['paidOn', 'bad', expect.stringContaining('8,200,000')],
      ],
      [['paid', 'bad', expect.stringContaining('同意')]],
    ]);
    const { id, version } = advance('墊-01') ?? { id: '', version: 0 };
    const forced = { sheet: back.sheet.id, file: 'x', rows: [{ id, version, values: { paid: 8_200_001 } }] };
    expect((await refusalFrom(town.call('主計', 'form.apply', forced))).sentence).toContain('8,200,000');
    const other = { ...forced, rows: [{ id, version, values: { amount: 9_000_000 } }] };
    expect((await refusalFrom(town.call('主計', 'form.apply', other))).sentence).toContain('「amount」');
    expect(advance('墊-01')).toMatchObject({ paid: null, amount: 8_200_000 });
  });

  it('takes no payment whose day cannot be: it would be today’s', async () => {
    const { form } = await desk.issue({ about: 'advance' });
    const filled = (await desk.blank(form, '建設課'))
      .fill('墊-01', '已支付', 5)
      .fill('墊-01', '最近支付日', '115.13.40');
    expect(verdicts(await desk.read(filled))).toEqual([
      [
        ['paid', 'bad', expect.stringContaining('「最近支付日」不能採用')],
        ['paidOn', 'bad', expect.stringContaining('月')],
      ],
    ]);
  });

  it('cannot wipe out what was said, is of 主計, and ends with the advance', async () => {
    const { form } = await desk.issue({ about: 'advance', columns: ['paid', 'paidOn', 'consentNumber'] });
    const emptied = (await desk.blank(form, '建設課')).fill('墊-01', '同意文號', null);
    expect(verdicts(await desk.read(emptied))).toEqual([
      [['consentNumber', 'bad', expect.stringContaining('不能清空')]],
    ]);
    const filled = (await desk.blank(form, '建設課')).fill('墊-01', '已支付', 5);
    const { rows } = await new FormDesk(town, '研考').read(filled);
    expect(rows[0]?.cells).toMatchObject([{ verdict: 'bad', reason: expect.stringContaining('主計') }]);
    const { id = '' } = advance('墊-01') ?? {};
    await town.call('主計', 'advance.cancel', { id, text: '補助收回' });
    expect((await desk.read(filled)).rows).toMatchObject([{ cells: [], problem: expect.stringContaining('「註銷」') }]);
    expect(await town.call('主計', 'form.offer', { about: 'advance' })).toMatchObject({ rows: 1, settled: 1 });
  });
});

describe('a form about moves that wait', () => {
  const heads = ['類別', '生效日', '流出科目', '流入科目', '金額', '事由'];
  const lamps = ['流用', day('05-02'), '04-01-30', '道路工程／物品', '150000', '路燈耗材'];
  const tools = ['流用', day('05-03'), '04-01-30', '道路工程／物品', '40000', '工具'];
  const paint = ['流用', day('05-04'), '04-01-30', '道路工程／物品', '50000', '油漆'];

  beforeEach(() => listed('budgetMove', table(heads, lamps, tools)));

  const state = (reason: string) => recordsWith(town.db, 'budgetMove', 'reason', reason)[0];

  it('brings the approval of the head, entered for him with the form as its proof', async () => {
    const { form } = await desk.issue({ about: 'budgetMove', by: null });
    const filled = await desk.blank(form, '全部');
    expect(filled.text('路燈耗材', '流入細目')).toContain('道路工程／物品');
    filled.fill('路燈耗材', '核定日', day('05-10')).fill('路燈耗材', '文號', '試主字第5號');
    const back = await new FormDesk(town, '研考').read(filled);
    expect(verdicts(back)).toEqual([
      [
        ['approvedOn', 'take'],
        ['number', 'take'],
      ],
    ]);
    await new FormDesk(town, '研考').apply(back);
    expect(state('路燈耗材')).toMatchObject({
      state: 'approved',
      approvedOn: inYear('05-10'),
      number: '試主字第5號',
      enteredBy: town.people.研考,
      basis: expect.stringContaining('回傳.xlsx'),
    });
    expect(state('工具')).toMatchObject({ state: 'asked' });
    expect(await town.problems()).toEqual([]);
  });

  it('needs both the day and the number, of those who may enter it for the head', async () => {
    const { form } = await desk.issue({ about: 'budgetMove', by: null });
    const filled = (await desk.blank(form, '全部')).fill('路燈耗材', '核定日', day('05-10'));
    const told = async (who: PersonName) => verdicts(await new FormDesk(town, who).read(filled));
    expect(await told('研考')).toEqual([[['approvedOn', 'bad', expect.stringContaining('核定日與文號')]]]);
    filled.fill('路燈耗材', '文號', '甲');
    const notHis = expect.stringContaining('首長的決定');
    expect(await told('主計')).toEqual([
      [
        ['approvedOn', 'bad', notHis],
        ['number', 'bad', notHis],
      ],
    ]);
  });

  it('is judged by the law, what one approves counted in for those after it', async () => {
    await listed('budgetMove', table(heads, paint));
    const { form } = await desk.issue({ about: 'budgetMove', by: null });
    const filled = await desk.blank(form, '全部');
    for (const reason of ['路燈耗材', '工具', '油漆'])
      filled.fill(reason, '核定日', day('05-10')).fill(reason, '文號', '甲');
    const back = await new FormDesk(town, '研考').read(filled);
    const bad = back.rows.filter(({ cells }) => cells.some(({ verdict }) => verdict === 'bad'));
    expect(bad.map(({ title, cells }) => [title, cells.map(({ reason }) => reason)])).toEqual([
      [expect.stringContaining('油漆'), [expect.stringContaining('20%'), expect.stringContaining('20%')]],
    ]);
    await new FormDesk(town, '研考').apply(back);
    expect(['路燈耗材', '工具', '油漆'].map((one) => state(one)?.state)).toEqual(['approved', 'approved', 'asked']);
  });
});

describe('a form about money that is held', () => {
  const heads = ['動支單號', '預算細目', '用途', '動支金額', '動支日期', '廠商', '控留日'];

  beforeEach(() =>
    listed(
      'control',
      table(
        heads,
        ['A-1', '道路工程／物品', '標線油漆', '400000', day('03-02'), '甲行', day('03-05')],
        ['A-2', '道路工程／物品', '燈泡', '30000', day('03-04'), '', ''],
      ),
    ),
  );

  const control = () => recordsWith(town.db, 'control', 'number', 'A-1')[0];

  it('goes out for what is held, and brings what was paid, each payment once', async () => {
    const issued = await desk.issue({ about: 'control' });
    expect(issued).toMatchObject({ sheets: 1, rows: 1 });
    const filled = await desk.blank(issued.form, '建設課');
    expect(filled.text('A-1', '預算細目')).toContain('道路工程');
    filled.fill('A-1', '核銷日', day('04-01')).fill('A-1', '核銷金額', 150_000).fill('A-1', '付款憑單', '付-7');
    const back = await desk.read(filled);
    expect(back.counts).toMatchObject({ take: 3, bad: 0 });
    await desk.apply(back);
    const paid = { on: inYear('04-01'), amount: 150_000, voucher: '付-7' };
    expect(control()).toMatchObject({ state: 'held', used: 150_000, uses: [paid] });
    expect((await desk.read(filled)).counts).toMatchObject({ take: 0, there: 3 });
    filled.fill('A-1', '核銷日', day('04-20')).fill('A-1', '核銷金額', 200_000).fill('A-1', '核銷完畢', '是');
    await desk.apply(await desk.read(filled));
    expect(control()).toMatchObject({ state: 'settled', used: 350_000, endedOn: inYear('04-20') });
    expect(control()?.uses).toHaveLength(2);
    expect((await desk.read(filled)).rows).toMatchObject([{ problem: expect.stringContaining('「已核銷」') }]);
  });

  it.each([
    ['核銷金額', 400_001, { 核銷日: day('04-01') }, '400,000'],
    ['核銷日', day('03-01'), { 核銷金額: 1 }, '不得早於控留日'],
    ['核銷金額', 5, {}, '一併填日期'],
    ['核銷金額', 5, { 核銷日: '115.13.40' }, '「核銷日」不能採用'],
    ['付款憑單', '付-1', {}, '填金額'],
  ])('says at the cell why %s cannot be %s', async (label, value, also, sentence) => {
    const { form } = await desk.issue({ about: 'control' });
    const filled = (await desk.blank(form, '建設課')).fill('A-1', label, value);
    for (const [other, more] of Object.entries(also)) filled.fill('A-1', other, more);
    const { rows } = await desk.read(filled);
    expect(rows[0]?.cells.find((cell) => cell.label === label)).toMatchObject({
      verdict: 'bad',
      reason: expect.stringContaining(sentence),
    });
  });

  it('is taken by 主計 alone', async () => {
    const { form } = await desk.issue({ about: 'control' });
    const filled = (await desk.blank(form, '建設課')).fill('A-1', '核銷金額', 5).fill('A-1', '核銷日', day('04-01'));
    const back = await desk.read(filled);
    const refused = await refusalFrom(
      town.call('本課承辦', 'form.apply', {
        sheet: back.sheet.id,
        file: 'x',
        rows: back.rows.map(({ id, version }) => ({ id, version, values: { useAmount: 5, usedOn: inYear('04-01') } })),
      }),
    );
    expect([refused.code, refused.sentence]).toEqual(['forbidden', expect.stringContaining('主計')]);
  });
});

describe('a form about accounts', () => {
  it('corrects names and notes; the place in the tree stays', async () => {
    const filter = { field: 'name', is: 'equal', value: '物品' } as const;
    const { form } = await desk.issue({ about: 'budgetAccount', by: null, filter });
    const filled = await desk.blank(form, '全部');
    const row = filled.text('11', '科目名稱');
    expect(row).toBe('物品');
    filled.fill('11', '科目名稱', '消耗品').fill('11', '備註', '含文具');
    await desk.apply(await desk.read(filled));
    const [account] = recordsWith(town.db, 'budgetAccount', 'name', '消耗品');
    expect(account).toMatchObject({ code: '11', note: '含文具' });
    const { id = '', version = 0, parent = null } = account ?? {};
    const moved = {
      sheet: await desk.sheetOf(form, '全部'),
      file: 'x',
      rows: [{ id, version, values: { parent: id } }],
    };
    expect((await refusalFrom(town.call('主計', 'form.apply', moved))).sentence).toContain('「parent」');
    expect(town.record('budgetAccount', id)).toMatchObject({ parent });
    expect(
      await town.call('主計', 'form.offer', {
        about: 'budgetAccount',
        filter: { field: 'code', is: 'equal', value: '11' },
      }),
    ).toMatchObject({
      columns: expect.arrayContaining([expect.objectContaining({ name: 'code', fillable: false })]),
    });
  });
});

describe('a form about the figures of a month', () => {
  const month = `${bookYear + 1911}-03`;

  beforeEach(() =>
    town.call('主計', 'execution.put', {
      ...{ budget: book.budget, month, source: 'imported', file: '會計.xlsx' },
      rows: [
        { line: book.goods, paid: 100_000 },
        { line: book.farm, paid: 20_000 },
      ],
    }),
  );

  const figures = () => recordsWhere(town.db, 'execution', { field: 'line', is: 'equal', value: book.goods });

  it('corrects what a unit knows better, and says where it came from', async () => {
    const { form, sheets } = await desk.issue({
      about: 'execution',
      filter: { field: 'month', is: 'equal', value: month },
    });
    expect(sheets).toBe(2);
    const filled = (await desk.blank(form, '建設課')).fill('物品', '實現數', '120,000').fill('物品', '應付數', 5_000);
    await desk.apply(await desk.read(filled));
    expect(figures()).toMatchObject([{ paid: 120_000, payable: 5_000, source: 'typed', file: '回傳.xlsx' }]);
    expect((await desk.read(filled)).counts).toMatchObject({ take: 0, there: 2 });
    const { amounts } = await town.call('檢視', 'budget.line', { id: book.goods, asOf: inYear('12-31') });
    expect(amounts).toMatchObject({ paid: 120_000 });
  });

  it('ends with the year of its budget', async () => {
    const { form } = await desk.issue({ about: 'execution' });
    const filled = (await desk.blank(form, '建設課')).fill('物品', '實現數', 1);
    await town.step(book.budget, 'settle');
    await town.step(book.budget, 'audit', { on: `${bookYear + 1912}-04-20`, number: '甲' });
    expect((await desk.read(filled)).rows).toMatchObject([{ cells: [], problem: expect.stringContaining('總預算') }]);
    expect(await town.call('主計', 'form.offer', { about: 'execution' })).toMatchObject({ rows: 0, settled: 2 });
  });
});

describe('a form about allotment', () => {
  beforeEach(() => town.call('主計', 'allotment.spread', { budget: book.budget, method: 'even' }));

  const months = () => recordsWith(town.db, 'allotment', 'line', book.goods)[0];

  it('says in which months the money is needed, and never another sum', async () => {
    const { form } = await desk.issue({ about: 'allotment' });
    const filled = await desk.blank(form, '建設課');
    expect(filled.text('物品', '分配合計')).toBe('1000000');
    const [june = 0, july = 0] = [months()?.month06 ?? 0, months()?.month07 ?? 0];
    filled.fill('物品', '6月', june + 50_000);
    const off = await desk.read(filled);
    expect(verdicts(off)).toEqual([[['month06', 'bad', expect.stringContaining('1,050,000')]]]);
    const forced = off.rows.map(({ id, version }) => ({ id, version, values: { month06: june + 50_000 } }));
    const refused = refusalFrom(town.call('主計', 'form.apply', { sheet: off.sheet.id, file: 'x', rows: forced }));
    expect((await refused).sentence).toContain('1,050,000');
    filled.fill('物品', '7月', july - 50_000);
    await desk.apply(await desk.read(filled));
    expect(months()).toMatchObject({ month06: june + 50_000, month07: july - 50_000, method: 'hand' });
    expect((await desk.read(filled)).counts).toMatchObject({ take: 0, there: 2 });
    await town.step(book.budget, 'settle');
    expect((await desk.read(filled.fill('物品', '6月', 1))).rows).toMatchObject([
      { problem: expect.stringContaining('總預算') },
    ]);
  });
});

describe('a form about money that was carried over', () => {
  const carry = () => recordsWith(town.db, 'carryOver', 'contract', '契-1')[0];

  beforeEach(async () => {
    const file = newId();
    const values = { name: '契約.pdf', bytes: 5, hash: 'b'.repeat(64) };
    town.write({ kind: 'create', register: 'attachment', id: file, values });
    const wish = { line: book.works, basis: 'committed', amount: 1_000, contract: '契-1', reason: '履約中' } as const;
    const { ids } = await town.call('本課承辦', 'carryOver.ask', { ...wish, files: [file] });
    const id = ids[0] ?? '';
    await town.call('本課主管', 'carryOver.check', { id });
    await town.call('主計', 'carryOver.review', { id });
    await town.call('首長', 'carryOver.approve', { id, number: '試主字第7號' });
  });

  it('brings what was carried out of it, each payment once, until nothing is left', async () => {
    const { form, rows } = await desk.issue({ about: 'carryOver' });
    expect(rows).toBe(1);
    const filled = await desk.blank(form, '建設課');
    const today = formatDay(todayIn(), 'dots');
    filled.fill('契-1', '執行日', today).fill('契-1', '執行金額', 400).fill('契-1', '文號', '付-1');
    await desk.apply(await desk.read(filled));
    expect(carry()).toMatchObject({
      state: 'approved',
      left: 600,
      uses: [{ kind: 'paid', amount: 400, number: '付-1' }],
    });
    expect((await desk.read(filled)).counts).toMatchObject({ take: 0, there: 3 });
    filled.fill('契-1', '執行金額', 600).fill('契-1', '執行類別', '註銷');
    const another = await desk.read(filled);
    // Of the same day and number, it is another payment, or the office's put right: somebody says which.
    expect(new Set(another.rows[0]?.cells.map(({ verdict }) => verdict))).toEqual(new Set(['both']));
    expect(another.rows[0]?.cells).toHaveLength(4);
    await desk.apply(another);
    expect(carry()).toMatchObject({ state: 'closed', left: 0, endedOn: todayIn() });
    expect((await desk.read(filled)).rows).toMatchObject([{ problem: '這一筆現為「結清」，不再填報。' }]);
  });

  it.each([
    ['執行金額', 1_001, { 執行日: formatDay(todayIn(), 'dots') }, '1,000'],
    ['執行日', formatDay(addDays(todayIn(), 1), 'dots'), { 執行金額: 5 }, '不得晚於今日'],
    ['執行類別', '註銷', {}, '填金額'],
  ])('says at the cell why %s cannot be %s', async (label, value, also, sentence) => {
    const { form } = await desk.issue({ about: 'carryOver' });
    const filled = (await desk.blank(form, '建設課')).fill('契-1', label, value);
    for (const [other, more] of Object.entries(also)) filled.fill('契-1', other, more);
    const cell = (await desk.read(filled)).rows[0]?.cells.find((one) => one.label === label);
    expect(cell).toMatchObject({ verdict: 'bad', reason: expect.stringContaining(sentence) });
  });
});
