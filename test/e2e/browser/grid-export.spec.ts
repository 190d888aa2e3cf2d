import iconv from 'iconv-lite';
import { rocYear, todayIn } from '#shared/base/day.ts';
import { linesOf } from '../workbook.ts';
import { bookOf, generalOf, isSpending, sumIn, underWay } from './pages/budget-books.ts';
import { BudgetPage, BudgetSheet } from './pages/budget-page.ts';
import { exported, exportedAs } from './pages/grid-files.ts';
import { IndicatorSheet } from './pages/indicator-page.ts';
import { expect, test } from './pages/office.ts';

const numberIn = (text: string | undefined): number => Number((text ?? '').replaceAll(',', ''));

test('the sheet of a budget leaves as it stands: as deep as it is unfolded, with its total', async ({ office }) => {
  const desk = await office.open('accounting');
  const budget = await BudgetPage.open(desk);
  const { id, name } = underWay(office);
  await budget.version(name);
  const sheet = new BudgetSheet(desk, `${name}　歲出機關別`);
  await sheet.grid.waitFor();
  await sheet.goTo('02 海澄鄉公所主管', '款項目節 科目');
  await desk.press('Alt+1');
  await expect(sheet.rows).toHaveCount(2);
  const file = await exported(desk, '匯出為Excel（.xlsx）');
  expect(file.name).toMatch(new RegExp(`^${name}　歲出機關別_\\d+\\.xlsx$`));
  await expect(desk.notices.saying('已匯出3筆')).toBeVisible();
  const lines = await linesOf(file.bytes);
  const [first, second, total] = lines.filter(([cell]) => cell !== '').slice(-3);
  expect(first?.[0]).toContain('海澄鄉');
  const original = (line: readonly string[] | undefined): number => numberIn(line?.[1]);
  expect(original(first) + original(second)).toBe(original(total));
  expect(original(total)).toBe(sumIn(bookOf(office, id).lines.map((line) => (isSpending(line) ? line.legal : null))));
});

test('two budgets side by side, and what is counted by the month, leave the same way', async ({ office }) => {
  const desk = await office.open('accounting');
  const budget = await BudgetPage.open(desk);
  const now = underWay(office);
  const before = generalOf(office, now.year - 1);
  await budget.version(now.name);
  await budget.choose('比較', before.name);
  await new BudgetSheet(desk, `與「${before.name}」比較`).grid.waitFor();
  const compared = (await exported(desk, '匯出為CSV（UTF-8）')).bytes.toString('utf8');
  expect(compared.split('\r\n')[0]).toContain(`${before.name},${now.name},增減`);
  expect(compared).toContain('增減');

  // All of last year’s months are over, whatever the day is.
  const year = rocYear(todayIn()) - 1;
  const sheet = await IndicatorSheet.open(desk, year);
  const [january, february] = await sheet.numbers('工程招標', ['1月', '2月']);
  const lines = await linesOf((await exported(desk, '匯出為Excel（.xlsx）')).bytes);
  const works = lines.find(([cell]) => cell?.startsWith('工程招標'));
  expect(works?.slice(1, 3).map(numberIn)).toEqual([january, february]);
  expect(lines.filter(([, ...cells]) => cells.every((cell) => cell === '')).length).toBeGreaterThan(1);
  const ods = (await exportedAs(desk, 'OpenDocument（.ods）', 'A3橫式')).bytes;
  expect(ods.subarray(30, 38).toString()).toBe('mimetype');
  const old = await exportedAs(desk, 'CSV', 'CP950（舊系統）');
  expect(old.name).toMatch(/_CP950\.csv$/);
  expect(iconv.decode(old.bytes, 'cp950')).toContain('工程招標');
});
