import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import type { Id } from '#shared/base/ids.ts';
import { BudgetTown, bookYear } from '#test/support/budget-town.ts';
import { refusalFrom } from '#test/support/store.ts';
import type { PersonName } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: BudgetTown;
let budget: Id;
let goods: Id;
let works: Id;

beforeEach(async () => {
  town = await BudgetTown.founded();
  budget = await town.open();
  [goods = '', works = ''] = await town.lines(
    budget,
    town.expense('物品', 1_000_000),
    town.expense('設備及投資', 2_000_000, { nature: 'capital' }),
    town.revenue('稅課收入', 3_000_000),
  );
});

afterEach(() => town.close());

const resolved = `${bookYear - 1}.11.25`;
const heads = ['意見類別', '預算細目', '刪減或凍結金額', '議決日期', '審議意見'];
const row = (...cells: string[]): string => cells.join('\t');
const table = (...rows: string[]): string =>
  [`${bookYear}年度總預算審議意見　單位：千元`, row(...heads), ...rows].join('\n');
const cut = row('刪減', '道路工程／物品', '150', resolved, '節約用紙');
const freeze = row('凍結', '04-01-30', '500', resolved, '俟提出規劃後動支');
const wish = row('附帶決議', '', '', resolved, '儘速修復路燈');

const columns = { kind: 0, line: 1, amount: 2, on: 3, text: 4 };
const read = (pasted: string, who: PersonName = '主計') =>
  town.call(who, 'import.read', { register: 'budgetTerm', pasted, columns });
const rowsOf = async ({ stage }: { stage: string }) => (await town.call('主計', 'import.rows', { stage })).rows;
const apply = ({ stage }: { stage: string }) => town.call('主計', 'import.apply', { stage });
const terms = () => recordsWhere(town.db, 'budgetTerm', { all: [] });
const told = async (...rows: string[]) =>
  (await rowsOf(await read(table(...rows)))).map(({ problems }) =>
    problems.map(({ cell, sentence }) => [cell, sentence]),
  );

describe("a list of the council's resolutions on a budget", () => {
  it('comes in as it is entered on the page; the same again changes nothing', async () => {
    await town.sent(budget);
    const preview = await read(table(cut, freeze, wish));
    expect(preview).toMatchObject({ counts: { add: 3, refused: 0 }, fixed: { budget: `${bookYear}年度總預算` } });
    const { position } = await apply(preview);
    expect(terms()).toMatchObject([
      { kind: 'cut', line: goods, amount: 150_000, budget, text: '節約用紙', state: 'standing' },
      { kind: 'freeze', line: works, amount: 500_000 },
      { kind: 'attached', line: null, amount: null },
    ]);
    expect(await town.problems()).toEqual([]);
    expect((await read(table(cut, freeze, wish))).counts).toEqual({ add: 0, change: 0, same: 3, refused: 0 });
    expect(await told(cut.replace('150', '160'))).toEqual([[['C3', expect.stringContaining('不由檔案更改')]]]);
    await town.call('主計', 'journal.undo', { position });
    expect(terms()).toEqual([]);
  });

  it('is not more than there is, the rows before counted in, and whole', async () => {
    await town.sent(budget);
    const more = row('刪減', '道路工程／物品', '900', resolved, '再刪');
    expect(await told(cut, more)).toEqual([[], [['C4', expect.stringContaining('850,000')]]]);
    expect(await told(row('刪減', '', '5', resolved, '未指明'))).toEqual([
      [['B3', expect.stringContaining('須指明預算細目')]],
    ]);
    expect(await told(row('附帶決議', '', '', `${bookYear + 9}.01.01`, '將來'))).toEqual([
      [['D3', expect.stringContaining('不得晚於今日')]],
    ]);
    expect((await refusalFrom(read(table(cut), '本課承辦'))).code).toBe('forbidden');
  });

  it('waits until the budget is before the council, and takes no cut once it is resolved', async () => {
    expect(await told(cut)).toEqual([[['A3', expect.stringContaining('送審後')]]]);
    await town.sent(budget);
    const preview = await read(table(cut, freeze));
    await town.enacted(budget);
    expect((await refusalFrom(apply(preview))).sentence).toContain('已議決');
    expect(terms()).toEqual([]);
    expect(await told(cut, freeze)).toEqual([[['A3', expect.stringContaining('已議決')]], []]);
  });
});
