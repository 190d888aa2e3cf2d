import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import type { Calls } from '#shared/contract/index.ts';
import { BudgetTown, bookYear } from '#test/support/budget-town.ts';

vi.setConfig({ testTimeout: 30_000 });

type Wish = Calls['import.read']['input'];

let town: BudgetTown;

beforeEach(async () => {
  town = await BudgetTown.founded();
});

afterEach(() => town.close());

const row = (...cells: (string | number)[]): string => cells.join('\t');
const table = (...rows: string[]): string => rows.join('\n');

const read = (pasted: string, more: Partial<Wish> = {}) =>
  town.call('主計', 'import.read', { register: 'budgetLine', pasted, ...more });
const rowsOf = async ({ stage }: { stage: string }) => (await town.call('主計', 'import.rows', { stage })).rows;
const apply = ({ stage }: { stage: string }) => town.call('主計', 'import.apply', { stage });
const lines = () => recordsWhere(town.db, 'budgetLine', { all: [] });

describe('用途別 in two columns', () => {
  const fixed = { budget: `${bookYear}年度總預算` };
  const titled = async ({ stage }: { stage: string }) =>
    (await rowsOf({ stage })).map(({ title, problems }) => [title, problems.map(({ sentence }) => sentence)]);

  beforeEach(() => town.open());

  it('may be number and name under one head, as those of the account', async () => {
    const preview = await read(
      table(
        row('工作計畫科目', '', '用途別科目', '', '本年度預算數'),
        row('編號', '名稱', '編號', '名稱', ''),
        row('02-01-04-01', '道路工程', '11', '物品', '1,000'),
        row('02010401', '道路工程', '30', '設備及投資', '2,000'),
        row('02-01-03-01', '農業管理', '10', '人事費', '3,000'),
      ),
      { fixed },
    );
    expect(preview.counts).toMatchObject({ add: 3, refused: 0 });
    expect((await titled(preview)).map(([title]) => title)).toEqual([
      '道路工程／物品',
      '道路工程／設備及投資',
      '農業管理／人事費',
    ]);
  });

  it('may be a merged head that says nothing of its columns', async () => {
    const preview = await read(
      table(
        row('科目', '', '用途別', '', '概算數'),
        row('01', '道路工程', '20', '業務費', '1,000'),
        row('02-01-03-01', '', '10', '人事費', '3,000'),
      ),
      { fixed },
    );
    expect((await titled(preview)).map(([title]) => title)).toEqual(['道路工程／業務費', '農業管理／人事費']);
  });

  it('may be the two levels: the first heads the second, until another account comes', async () => {
    const levels = table(
      row('科目', '用途別', '', '概算數'),
      row('', '一級', '二級', ''),
      row('道路工程', '業務費', '', '1,600'),
      row('', '', '物品', '1,600'),
      row('', '設備及投資', '', '2,000'),
      row('農業管理', '', '', '500'),
      row('稅課收入', '', '', '4,100'),
    );
    const preview = await read(levels, { fixed });
    expect(preview).toMatchObject({ counts: { add: 4, refused: 0 }, totals: 1, differences: [] });
    expect((await titled(preview)).map(([title]) => title)).toEqual([
      '道路工程／物品',
      '道路工程／設備及投資',
      '農業管理',
      '稅課收入',
    ]);
    await apply(preview);
    expect((await read(levels, { fixed })).counts).toEqual({ add: 0, change: 0, same: 4, refused: 0 });
    const wrong = await read(
      table(row('科目', '用途別一級', '用途別二級', '概算數'), row('道路工程', '業務費', '旅費', 1)),
      {
        fixed,
      },
    );
    expect((await titled(wrong))[0]?.[1]).toEqual(['找不到用途別「旅費」。先新增，或改成現有的名稱。']);
  });

  it('stand in an official book, too', async () => {
    const preview = await read(
      table(
        row('款', '項', '目', '節', '名稱', '一級用途別', '二級用途別', '預算數'),
        row('02', '01', '04', '', '交通支出', '', '', '3,000'),
        row('', '', '', '01', '道路工程', '', '', '3,000'),
        row('', '', '', '', '', '業務費', '', '1,000'),
        row('', '', '', '', '', '', '物品', '1,000'),
        row('', '', '', '', '', '設備及投資', '', '2,000'),
      ),
      { fixed },
    );
    expect((await titled(preview)).map(([title]) => title)).toEqual(['道路工程／物品', '道路工程／設備及投資']);
    expect(preview.totals).toBe(3);
  });
});

describe('計算 in a cell', () => {
  const calcHeads = row('科目', '用途別', '概算數', '計算', '說明');
  const worked = table(
    `${bookYear}年度總預算　單位：千元`,
    calcHeads,
    row('道路工程', '物品', 96, '臨時人員3人×1,000元×12月＝36,000元；文具12月×5,000元＝60,000元', '依實需'),
    row('道路工程', '設備及投資', 50, '1式×40,000元＝40,000元', '中正路'),
    row('農業管理', '人事費', 36, '', '約僱：3人×1,000元×12月＝36,000元'),
    row('農業管理', '物品', 10, '依實際需要', ''),
  );

  it('becomes the items of the line where they come to its amount; else the text stays, and is told', async () => {
    await town.open();
    const preview = await read(worked);
    expect(preview).toMatchObject({
      counts: { add: 4, refused: 0 },
      differences: ['D4的計算加總是40,000元，金額是50,000元，不列為計算項目；金額與文字照檔案保留。'],
    });
    await apply(preview);
    expect(lines()).toMatchObject([
      {
        estimate: 96_000,
        explain: '依實需',
        items: [
          { name: '臨時人員', quantity: '3', measure: '人', price: 1000, times: '12', amount: 36_000 },
          { name: '文具', quantity: '12', measure: '月', price: 5000, times: null, amount: 60_000 },
        ],
      },
      { estimate: 50_000, explain: '中正路\n1式×40,000元＝40,000元', items: [] },
      { estimate: 36_000, explain: '約僱：3人×1,000元×12月＝36,000元', items: [{ name: '約僱', amount: 36_000 }] },
      { estimate: 10_000, explain: '依實際需要', items: [] },
    ]);
    expect((await read(worked)).counts).toEqual({ add: 0, change: 0, same: 4, refused: 0 });
    const changed = await read(worked.replace('道路工程\t物品\t96', '道路工程\t物品\t60').replace(/臨時[^；]*；/, ''));
    expect((await rowsOf(changed))[0]?.cells.map(({ field }) => field)).toEqual(['items', 'estimate']);
    expect(await town.problems()).toEqual([]);
  });

  it('does not overwrite what is said of a line that is there', async () => {
    const budget = await town.open();
    await town.lines(budget, town.expense('物品', 1000, { explain: '原有說明' }));
    await apply(await read(table(row('科目', '用途別', '概算數', '計算'), row('道路工程', '物品', 1000, '3人×500元'))));
    expect(lines()).toMatchObject([{ explain: '原有說明\n3人×500元', items: [] }]);
  });
});
