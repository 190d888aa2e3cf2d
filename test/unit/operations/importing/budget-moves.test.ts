import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import type { Calls } from '#shared/contract/index.ts';
import { BudgetTown, bookYear, inYear } from '#test/support/budget-town.ts';
import { refusalFrom } from '#test/support/store.ts';
import type { PersonName } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

type Wish = Calls['import.read']['input'];

let town: BudgetTown;
let book: Awaited<ReturnType<BudgetTown['inForce']>>;

beforeEach(async () => {
  town = await BudgetTown.founded();
  book = await town.inForce();
  await town.step(book.budget, 'begin');
});

afterEach(() => town.close());

const row = (...cells: (string | number)[]): string => cells.join('\t');
const table = (...rows: string[]): string => rows.join('\n');
const heads = row('類別', '生效日', '流出科目', '流入科目', '金額', '事由');

const read = (pasted: string, more: Partial<Wish> = {}, who: PersonName = '主計') =>
  town.call(who, 'import.read', { register: 'budgetMove', pasted, ...more });
const rowsOf = async ({ stage }: { stage: string }) => (await town.call('主計', 'import.rows', { stage })).rows;
const apply = ({ stage }: { stage: string }, who: PersonName = '主計') => town.call(who, 'import.apply', { stage });
const moves = () => recordsWhere(town.db, 'budgetMove', { all: [] });
const day = (monthDay: string): string => `${bookYear}.${monthDay.replace('-', '.')}`;

const transfer = row('流用', day('05-02'), '04-01-30', '道路工程／物品', '150,000', '路燈耗材不足');
const reserve = row('第一預備金', day('06-10'), '第一預備金', '04-01-20-11　道路工程／物品', '30,000', '風災搶修');

describe('moves of a budget', () => {
  it('come in as asked for, in the budget in force, and wait for those who decide', async () => {
    const preview = await read(table(`${bookYear}年度總預算異動`, heads, transfer, reserve));
    expect(preview).toMatchObject({ counts: { add: 2, refused: 0 }, fixed: { budget: `${bookYear}年度總預算` } });
    expect((await rowsOf(preview))[0]?.title).toBe('流用　路燈耗材不足');
    await apply(preview);
    expect(moves()).toMatchObject([
      {
        kind: 'transfer',
        state: 'asked',
        on: inYear('05-02'),
        from: book.works,
        to: book.goods,
        amount: 150_000,
        unit: town.units.建設課,
        askedBy: town.people.主計,
      },
      { kind: 'reserve1', from: book.reserve, to: book.goods, amount: 30_000 },
    ]);
    expect(await town.problems()).toEqual([]);
  });

  it('add nothing the second time, and do not change by a file', async () => {
    const first = table(heads, transfer);
    await apply(await read(first));
    expect((await read(first)).counts).toEqual({ add: 0, change: 0, same: 1, refused: 0 });
    const id = moves()[0]?.id ?? '';
    await town.call('主計', 'budgetMove.review', { id });
    await town.call('首長', 'budgetMove.approve', { id, number: '試主字第5號' });
    expect((await read(first)).counts).toMatchObject({ same: 1 });
    const lacking = await read(table(heads, reserve));
    expect(lacking).toMatchObject({ left: 1, mayGo: 0 });
    const { rows } = await town.call('主計', 'import.rows', { stage: lacking.stage, action: 'missing' });
    expect(rows.map(({ title, problems }) => [title, problems[0]?.sentence])).toEqual([
      ['流用　路燈耗材不足', '預算異動不從匯入移除，在預算異動裡辦理。'],
    ]);
    const [other] = await rowsOf(await read(table(heads, transfer.replace('道路工程／物品', '04-01-10'))));
    expect(other?.problems).toMatchObject([{ cell: 'D2', sentence: expect.stringContaining('異動提出後不能改') }]);
  });

  it('are undone as one', async () => {
    const { position } = await apply(await read(table(heads, transfer, reserve)));
    await town.call('主計', 'journal.undo', { position });
    expect(moves()).toEqual([]);
  });
});

describe('what the law refuses', () => {
  it('stands at the cell it is about, with its article', async () => {
    const preview = await read(
      table(
        heads,
        row('流用', day('05-02'), '道路工程／設備及投資', '道路工程／物品', '250,000', '超過二成'),
        row('流用', day('05-02'), '道路工程／設備及投資', '道路工程／人事費', '1,000', '流入人事費'),
        row('流用', day('05-02'), '道路工程／設備及投資', '農業管理／物品', '1,000', '不同計畫'),
        row('第一預備金', day('05-02'), '道路工程／設備及投資', '道路工程／物品', '1,000', '不是預備金'),
        row('第一預備金', day('05-02'), '第一預備金', '道路工程／物品', '60,000', '不夠'),
        row('流用', '', '道路工程／設備及投資', '道路工程／物品', '1,000', '沒有日期'),
        row('追加', day('05-02'), '', '道路工程／物品', '1,000', '追加'),
        row('流用', `${bookYear - 1}.05.02`, '道路工程／設備及投資', '道路工程／物品', '1,000', '去年'),
        row('流用', day('05-02'), '物品', '道路工程／設備及投資', '1,000', '哪一筆'),
        row('流用', day('05-02'), '旅費', '道路工程／設備及投資', '1,000', '沒有這筆'),
      ),
    );
    const told = (await rowsOf(preview)).map(({ problems }) => problems.map(({ cell, sentence }) => [cell, sentence]));
    expect(told).toEqual([
      [['E2', expect.stringMatching(/全年流入以科目預算的20%（200,000元）為限.*（預算法第63條）$/)]],
      [['D3', expect.stringMatching(/不得流用為人事費.*（預算法第63條）$/)]],
      [['D4', expect.stringMatching(/不同工作計畫之間不得流用.*（預算法第62條）$/)]],
      [['D5', expect.stringMatching(/須由「第一預備金」的細目支應.*（預算法第22條、第64條）$/)]],
      [['E6', expect.stringMatching(/可用餘額為50,000元，不足60,000元.*（預算法第62條、第63條）$/)]],
      [['B7', '「生效日」未填，請填寫。']],
      [['A8', expect.stringContaining('追加（減）由追加（減）預算發布時入帳')]],
      [['B9', expect.stringContaining(`日期須在${bookYear}年度之內`)]],
      [['C10', expect.stringContaining('有2筆細目叫「物品」')]],
      [['C11', '這本預算沒有細目「旅費」。核對科目編號與名稱。']],
    ]);
  });

  it('is lifted by an exception that names its law and number, as on the page', async () => {
    const preview = await read(
      table(
        `${heads}\t例外法令依據\t例外核准文號`,
        `${row('流用', day('05-02'), '道路工程／設備及投資', '道路工程／物品', '250,000', '災害')}\t災害防救法第57條\t府主字第8號`,
      ),
    );
    expect(preview.counts).toMatchObject({ add: 1, refused: 0 });
    await apply(preview);
    expect(moves()).toMatchObject([{ amount: 250_000, exceptionNumber: '府主字第8號' }]);
  });

  it('counts again when it is written: what was approved meanwhile is in the way', async () => {
    const late = await read(
      table(heads, row('第一預備金', day('06-10'), '第一預備金', '道路工程／物品', '40,000', '搶修')),
    );
    await apply(await read(table(heads, reserve)));
    const id = moves()[0]?.id ?? '';
    await town.call('主計', 'budgetMove.review', { id });
    await town.call('首長', 'budgetMove.approve', { id, number: '試主字第6號' });
    expect((await refusalFrom(apply(late))).sentence).toMatch(/全部未匯入.*不足40,000元/);
    expect(moves()).toHaveLength(1);
  });

  it('is not asked of those whose money it is not', async () => {
    const preview = await read(table(heads, transfer), {}, '他課承辦');
    expect((await rowsOf(preview))[0]?.problems).toMatchObject([
      { sentence: expect.stringContaining('流出或流入單位') },
    ]);
    expect((await read(table(heads, transfer), {}, '本課承辦')).counts).toMatchObject({ add: 1 });
    expect((await refusalFrom(read(table(heads, transfer), {}, '檢視'))).code).toBe('forbidden');
  });
});

describe('moves that were approved before', () => {
  const approvedHeads = row('類別', '流出科目', '流入科目', '金額', '事由', '核定日期', '核定文號');
  const works = '道路工程／設備及投資';
  const approvedRow = (amount: string, reason: string, on: string, number = '試主字第7號') =>
    row('流用', works, '道路工程／物品', amount, reason, on === '' ? '' : day(on), number);

  it('come in approved on their day, entered for those who decided', async () => {
    const preview = await read(
      table(approvedHeads, approvedRow('150,000', '路燈', '05-02'), approvedRow('1,000', '未核定', '', '')),
      { fixed: { budget: `${bookYear}年度總預算` } },
      '研考',
    );
    const [, waits] = await rowsOf(preview);
    expect(waits?.problems).toMatchObject([{ sentence: '「生效日」未填，請填寫。' }]);
    expect(preview).toMatchObject({ counts: { add: 1, refused: 1 } });
    expect(preview.differences).toEqual(['有1筆已核定的異動，匯入後即生效；要撤回時，復原整批匯入，或逐筆註銷。']);
    await apply(preview, '研考');
    expect(moves()).toMatchObject([
      {
        state: 'approved',
        on: inYear('05-02'),
        reviewedOn: inYear('05-02'),
        approvedOn: inYear('05-02'),
        approvedBy: null,
        askedBy: null,
        enteredBy: town.people.研考,
        basis: '貼上的預算異動表',
        number: '試主字第7號',
      },
    ]);
    expect((await read(table(approvedHeads, approvedRow('150,000', '路燈', '05-02')), {}, '研考')).counts).toEqual({
      add: 0,
      change: 0,
      same: 1,
      refused: 0,
    });
    expect(await town.problems()).toEqual([]);
  });

  it('are judged in the order of their days, whatever their order in the file', async () => {
    const preview = await read(
      table(
        approvedHeads,
        approvedRow('60,000', '第二', '09-01'),
        approvedRow('150,000', '第一', '05-02'),
        approvedRow('10,000', '第三', '10-01'),
      ),
      {},
      '研考',
    );
    const told = (await rowsOf(preview)).map(({ problems }) => problems.map(({ cell, sentence }) => [cell, sentence]));
    expect(told).toEqual([[['D2', expect.stringMatching(/全年流入以科目預算的20%（200,000元）為限/)]], [], []]);
    await apply(preview, '研考');
    expect(moves().map(({ reason, state }) => [reason, state])).toEqual([
      ['第一', 'approved'],
      ['第三', 'approved'],
    ]);
  });

  it('need both day and number, and somebody who may enter for the head', async () => {
    const lacking = await read(table(approvedHeads, approvedRow('1,000', '缺文號', '05-02', '')), {}, '研考');
    expect((await rowsOf(lacking))[0]?.problems).toMatchObject([
      { cell: 'F2', sentence: expect.stringContaining('須有核定日與文號') },
    ]);
    const own = await read(table(approvedHeads, approvedRow('1,000', '主計自己', '05-02')));
    expect((await rowsOf(own))[0]?.problems).toMatchObject([
      { cell: 'F2', sentence: expect.stringContaining('由研考或秘書代為登錄') },
    ]);
  });

  it('that waited here are approved by the file', async () => {
    const both = `${heads}\t核定日\t文號`;
    await apply(await read(table(heads, transfer)));
    const preview = await read(table(both, `${transfer}\t${day('05-10')}\t試主字第9號`), {}, '秘書');
    expect(preview.counts).toMatchObject({ change: 1, refused: 0 });
    await apply(preview, '秘書');
    expect(moves()).toMatchObject([
      { state: 'approved', askedBy: town.people.主計, approvedOn: inYear('05-10'), number: '試主字第9號' },
    ]);
  });

  it('are undone as one by the account that entered them, and by nobody else; what is redone is approved again', async () => {
    const file = table(approvedHeads, approvedRow('150,000', '路燈', '05-02'));
    await apply(await read(table(heads, reserve)));
    const { position } = await apply(await read(file, {}, '研考'), '研考');
    const states = () => moves().map(({ state, amount }) => [state, amount]);
    const whole = [
      ['asked', 30_000],
      ['approved', 150_000],
    ];
    expect(states()).toEqual(whole);
    expect((await refusalFrom(town.call('主計', 'journal.undo', { position }))).sentence).toBe(
      '「首長核定」不能復原，須以新的變更處理。',
    );
    await town.call('研考', 'journal.undo', { position });
    expect(states()).toEqual([['asked', 30_000]]);
    await town.call('研考', 'journal.redo', {});
    expect(states()).toEqual(whole);
    await town.call('研考', 'journal.undo', {});
    expect(states()).toEqual([['asked', 30_000]]);
    expect(await town.problems()).toEqual([]);
  });

  it('that waited here wait again, once the file that approved them is undone', async () => {
    await apply(await read(table(heads, transfer)));
    const file = table(
      row('類別', '生效日', '流出科目', '流入科目', '金額', '事由', '核定日期', '核定文號'),
      `${transfer}\t${day('05-03')}\t試主字第5號`,
    );
    const { position } = await apply(await read(file, {}, '研考'), '研考');
    expect(moves()).toMatchObject([{ state: 'approved', number: '試主字第5號' }]);
    await town.call('研考', 'journal.undo', { position });
    expect(moves()).toMatchObject([{ state: 'asked', number: null, approvedOn: null, reviewedOn: null }]);
    expect(await town.problems()).toEqual([]);
  });

  it('stay where what came in has been promised to somebody since', async () => {
    const file = table(approvedHeads, approvedRow('150,000', '路燈', '05-02'));
    const { position } = await apply(await read(file, {}, '研考'), '研考');
    const { current } = (await town.call('主計', 'budget.line', { id: book.goods, asOf: inYear('12-31') })).amounts;
    const held = { line: book.goods, on: inYear('06-01'), amount: Number(current) - 10_000, purpose: '路燈採購' };
    const { ids } = await town.call('主計', 'control.ask', held);
    await town.call('主計', 'control.hold', { id: String(ids[0]), on: inYear('06-02') });
    expect((await refusalFrom(town.call('研考', 'journal.undo', { position }))).sentence).toBe(
      '流入的款項已控留或支用，復原後不足140,000元，未復原。先註銷動支，再復原匯入。',
    );
    expect(moves()).toMatchObject([{ state: 'approved' }]);
  });

  it('and stand no more are left out with the reason', async () => {
    const preview = await read(
      table(`${approvedHeads}\t狀態`, `${approvedRow('1,000', '註銷了', '05-02')}\t註銷`),
      {},
      '研考',
    );
    expect((await rowsOf(preview))[0]?.problems).toMatchObject([
      { cell: 'H2', sentence: expect.stringContaining('註銷') },
    ]);
  });
});
