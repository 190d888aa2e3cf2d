import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAccounts } from '#main/operations/budget/book-rows.ts';
import { pathsOf } from '#shared/budget/account-places.ts';
import { BudgetTown, bookYear } from '#test/support/budget-town.ts';
import { refusalFrom } from '#test/support/store.ts';
import type { PersonName } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: BudgetTown;

beforeEach(async () => {
  town = await BudgetTown.founded();
});

afterEach(() => town.close());

const row = (...cells: (string | number)[]): string => cells.join('\t');
const table = (...rows: string[]): string => rows.join('\n');

const read = (pasted: string, who: PersonName = '主計') =>
  town.call(who, 'import.read', { register: 'budgetAccount', pasted });
const rowsOf = async ({ stage }: { stage: string }) => (await town.call('主計', 'import.rows', { stage })).rows;
const apply = ({ stage }: { stage: string }, without: number[] = []) =>
  town.call('主計', 'import.apply', { stage, without });

/** Every account of a year by its numbers. */
function treeOf(year: number): string[] {
  const accounts = readAccounts(town.db, year);
  const paths = pathsOf(accounts);
  return accounts.map(({ id, name, level }) => `${paths.get(id)} ${name} ${level}`).toSorted();
}

const official = table(
  `試驗鄉${bookYear + 1}年度總預算`,
  '歲出機關別預算表',
  row('款', '項', '目', '節', '科目名稱', '本年度預算數'),
  row('02', '', '', '', '試驗鄉公所主管', 100),
  row('', '01', '', '', '試驗鄉公所', 100),
  row('', '', '04', '', '交通支出', 100),
  row('', '', '', '01', '道路工程', 60),
  row('', '', '', '', '20　業務費', 60),
  row('', '', '', '02', '橋梁工程', 40),
  row('', '', '', '', '合計', 100),
);

describe('accounts of a year', () => {
  it('grow out of a budget book by their numbers; 用途別 and sums below them are none', async () => {
    const preview = await read(official);
    expect(preview).toMatchObject({
      counts: { add: 5, refused: 0 },
      totals: 2,
      fixed: { year: String(bookYear + 1), scheme: '歲出機關別' },
    });
    const { position } = await apply(preview);
    expect(treeOf(bookYear + 1)).toEqual([
      'agency/02 試驗鄉公所主管 1',
      'agency/02/01 試驗鄉公所 2',
      'agency/02/01/04 交通支出 3',
      'agency/02/01/04/01 道路工程 4',
      'agency/02/01/04/02 橋梁工程 4',
    ]);
    expect((await read(official)).counts).toEqual({ add: 0, change: 0, same: 5, refused: 0 });
    const renamed = await read(official.replace('橋梁工程', '橋梁維護'));
    expect((await rowsOf(renamed)).find(({ action }) => action === 'change')?.cells).toMatchObject([
      { label: '科目名稱', before: '橋梁工程', after: '橋梁維護' },
    ]);
    await town.call('主計', 'journal.undo', { position });
    expect(treeOf(bookYear + 1)).toEqual([]);
  });

  it('come by numbers in one cell, too, and need what is above them', async () => {
    const preview = await read(
      table(
        row('年度', '體系', '編號', '科目名稱', '性質'),
        row(bookYear, '用途別', '2-12', '水電費', ''),
        row(bookYear, '用途別', '40', '獎補助費', ''),
        row(bookYear, '用途別', '40-01', '對國內團體之捐助', ''),
        row(bookYear, '用途別', '50-01', '債務', ''),
        row(bookYear, '用途別', '60-02', '第二預備金', '第二預備金'),
        row(bookYear, '歲出機關別', '02-01-04-01-01', '太深', ''),
      ),
    );
    expect((await rowsOf(preview)).map(({ action, problems }) => [action, problems[0]?.sentence])).toEqual([
      ['refused', '找不到上級科目2。先列上級科目，下級列在其後。'],
      ['add', undefined],
      ['add', undefined],
      ['refused', '找不到上級科目50。先列上級科目，下級列在其後。'],
      ['add', undefined],
      ['refused', '「太深」超過款、項、目、節四級。移到上一級。'],
    ]);
    const refused = await refusalFrom(apply(preview, [3]));
    expect(refused.sentence).toContain('找不到上級科目40');
    await apply(preview);
    expect(treeOf(bookYear)).toEqual(
      expect.arrayContaining(['object/40/01 對國內團體之捐助 2', 'object/60/02 第二預備金 2']),
    );
  });

  it("are 主計's to bring", async () => {
    expect((await refusalFrom(read(official, '本課承辦'))).code).toBe('forbidden');
  });
});
