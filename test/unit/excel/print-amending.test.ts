import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { BudgetTown, inYear } from '#test/support/budget-town.ts';
import { type ReadSheet, readWorkbook, summed } from '#test/support/workbook.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: BudgetTown;
let budget = '';

beforeAll(async () => {
  town = await BudgetTown.founded();
  const made = await town.inForce();
  budget = await town.open({ kind: 'supplementary' });
  await town.lines(
    budget,
    { base: made.works, estimate: 500_000, explain: '生活圈道路' },
    { base: made.goods, estimate: -100_000 },
    { ...town.expense('物品', 60_000), name: '新增細目' },
    { base: made.tax, estimate: 460_000 },
  );
});

afterAll(() => town.close());

async function printed(): Promise<ReadSheet> {
  const { file } = await town.call('主計', 'budget.print', { sheet: 'agency', budget, asOf: inYear('12-31') });
  const [first] = readWorkbook(readFileSync(town.files.take(file).path));
  if (!first) throw new Error('沒有工作表');
  return first;
}

/** 原預算, 追加（減）, 追加（減）後, by the name of the row. */
function amountsOf(sheet: ReadSheet): Record<string, unknown[]> {
  const rows = Array.from({ length: sheet.rows - 5 }, (_, at) => sheet.row(at + 6));
  return Object.fromEntries(rows.filter((row) => row[4] !== null).map((row) => [String(row[4]), row.slice(5, 8)]));
}

it('an amending budget stands between what was there before and what there is after it', async () => {
  const sheet = await printed();
  expect(sheet.row(5).slice(5, 8)).toEqual(['原預算數', '追加（減）\n預算數', '追加（減）後\n預算數']);
  expect(amountsOf(sheet)).toMatchObject({
    '30　設備及投資': [2_000_000, 500_000, 2_500_000],
    '11　物品': [1_000_000, -100_000, 900_000],
    '11　物品　新增細目': [null, 60_000, 60_000],
    歲出合計: [3_000_000, 460_000, 3_460_000],
  });
  const works = Array.from({ length: sheet.rows }, (_, at) => at + 1).find(
    (row) => sheet.at(`E${row}`).value === '30　設備及投資',
  );
  expect(summed(sheet.at(`H${works}`).formula)).toEqual([`F${works}`, `G${works}`]);
});

it('says the same once it is law and its moves count', async () => {
  const before = amountsOf(await printed());
  await town.step(budget, 'submit');
  await town.step(budget, 'decide', {}, '首長');
  await town.step(budget, 'send', { on: inYear('05-01'), number: '試主字第5號' });
  await town.step(budget, 'read', { on: inYear('05-20') });
  await town.step(budget, 'readAgain', { on: inYear('05-21') });
  await town.step(budget, 'resolve', { on: inYear('05-22'), number: '試代議字第7號' });
  await town.step(budget, 'promulgate', { on: inYear('06-18'), number: '試主字第9號' });
  expect(amountsOf(await printed())).toEqual(before);
});
