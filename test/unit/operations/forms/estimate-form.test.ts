import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Id } from '#shared/base/ids.ts';
import { BudgetTown } from '#test/support/budget-town.ts';
import { FormDesk } from '#test/support/form-desk.ts';
import { refusalFrom } from '#test/support/store.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: BudgetTown;
let desk: FormDesk;
let budget: Id;

beforeEach(async () => {
  town = await BudgetTown.founded();
  desk = new FormDesk(town, '主計');
});

afterEach(() => town.close());

const linesOf = () => ({ field: 'budget', is: 'equal', value: budget }) as const;
const estimates = async () => (await town.book({ id: budget })).lines.map(({ name, estimate }) => [name, estimate]);

describe('a form about estimates', () => {
  beforeEach(async () => {
    budget = await town.open();
    await town.lines(
      budget,
      town.expense('物品', 1_000_000, { name: '文具' }),
      town.expense('設備及投資', 2_000_000, { name: '路面', explain: '中正路' }),
      town.expense('物品', 300_000, { name: '紙張', unit: town.units.民政課 }),
      town.revenue('稅課收入', 3_300_000),
    );
  });

  it('goes to the units of one budget, and brings back what they estimate', async () => {
    const { form, sheets, rows, without } = await desk.issue({ about: 'estimate', filter: linesOf() });
    expect({ sheets, rows, without }).toEqual({ sheets: 2, rows: 3, without: 1 });
    const filled = await desk.blank(form, '建設課');
    expect(filled.text('物品　文具', '科目')).toContain('道路工程');
    filled.fill('物品　文具', '概算數', 1_250_000).fill('設備及投資　路面', '說明', '中正路與民生路');
    const back = await desk.read(filled);
    expect(back.units).toEqual([]);
    expect((await new FormDesk(town, '研考').read(filled)).units).toEqual([town.units.建設課]);
    expect(back.rows.map(({ cells }) => cells.map(({ field, base, value }) => [field, base, value]))).toEqual([
      [['estimate', '1000000', 1_250_000]],
      [['explain', '中正路', '中正路與民生路']],
    ]);
    await desk.apply(back);
    expect(await estimates()).toEqual([
      ['文具', 1_250_000],
      ['路面', 2_000_000],
      ['紙張', 300_000],
      [null, 3_300_000],
    ]);
    expect((await desk.read(filled)).counts).toMatchObject({ take: 0, there: 2 });
  });

  it('is read by the words people write amounts with, and refuses what is no amount at its cell', async () => {
    const { form } = await desk.issue({ about: 'estimate', filter: linesOf() });
    const filled = (await desk.blank(form, '建設課'))
      .fill('物品　文具', '概算數', '１,２５０,０００元')
      .fill('設備及投資　路面', '概算數', '約二百萬');
    expect(
      (await desk.read(filled)).rows.map(({ cells }) => cells.map(({ verdict, value }) => [verdict, value])),
    ).toEqual([[['take', 1_250_000]], [['bad', null]]]);
  });

  it('is neither issued nor taken outside of compiling', async () => {
    const { form } = await desk.issue({ about: 'estimate', filter: linesOf() });
    const filled = (await desk.blank(form, '建設課')).fill('物品　文具', '概算數', 1);
    await town.step(budget, 'submit');
    const [row] = (await desk.read(filled)).rows;
    expect(row).toMatchObject({ cells: [], problem: expect.stringContaining('不在編製中') });
    expect((await refusalFrom(desk.issue({ about: 'estimate', filter: linesOf() }))).sentence).toContain('不在編製中');
  });
});
