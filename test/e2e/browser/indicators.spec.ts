import { rocYear, todayIn } from '#shared/base/day.ts';
import type { IndicatorYear } from '#shared/contract/indicator-operations.ts';
import { IndicatorSheet } from './pages/indicator-page.ts';
import { expectAccessible } from './pages/looks.ts';
import { expect, test } from './pages/office.ts';

const niches = '納骨塔位使用';
const works = '工程招標';
const goods = '財物招標';

test('a year’s numbers are typed and pasted, a cumulative one that falls is seen, and undo brings all back', async ({
  office,
}) => {
  // All of last year’s months are over, whatever the day is.
  const year = rocYear(todayIn()) - 1;
  const keptOf = (name: string): (number | undefined)[] => {
    const { indicators, values } = office.ask<IndicatorYear>('indicator.year', { year });
    const id = indicators.find((one) => one.name === name)?.id;
    const byMonth = new Map(values.filter(({ indicator }) => indicator === id).map((one) => [one.month, one.value]));
    return [...byMonth].toSorted().map(([, value]) => Number(value));
  };
  const before = { niches: keptOf(niches), works: keptOf(works), goods: keptOf(goods) };
  const november = (before.niches[10] ?? 0).toLocaleString('en');
  const desk = await office.open('control');
  const sheet = await IndicatorSheet.open(desk, year);

  await sheet.unit('殯葬管理所');
  await expect(sheet.rows).toHaveCount(2);
  await sheet.type(niches, '12月', '1,200位');
  await expect(desk.notices.saying('已登錄統計數值1格')).toBeVisible();
  await expect(await sheet.cell(niches, '合計／最新')).toHaveText('1,200');
  const warning = `累計1,200位，少於${year}年11月的${november}位。累計數不會減少；核對資料來源。`;
  await expect((await sheet.cell(niches, '12月')).getByRole('img', { name: warning })).toBeVisible();
  await expect(sheet.row(niches).getByRole('gridcell').first()).toContainText('累計');
  await sheet.goTo(niches, '12月');
  await expect(sheet.facts).toContainText(warning);
  await sheet.type(niches, '12月', '1,200張');
  await expect(sheet.facts).toContainText('這一項以「位」計');
  await desk.press('Escape');
  await expectAccessible(desk.page);

  await sheet.everyUnit();
  await sheet.goTo(works, '1月');
  await sheet.paste('11\t12\n21\t');
  await expect(desk.notices.saying('已登錄統計數值4格')).toBeVisible();
  await expect.poll(() => sheet.numbers(works, ['1月', '2月'])).toEqual([11, 12]);
  await expect.poll(() => sheet.numbers(goods, ['1月', '2月'])).toEqual([21, null]);
  const sum = [11, 12, ...before.works.slice(2)].reduce<number>((all, one) => all + (one ?? 0), 0);
  // The months stand as typed at once; what they come to is read again.
  await expect.poll(() => sheet.numbers(works, ['合計／最新'])).toEqual([sum]);
  expect(keptOf(goods)).toEqual([21, ...before.goods.slice(2)]);

  await desk.press('Control+z');
  await expect.poll(() => keptOf(goods)).toEqual(before.goods);
  await expect.poll(() => sheet.numbers(works, ['1月', '2月'])).toEqual(before.works.slice(0, 2));
  await desk.press('Control+z');
  await expect.poll(() => keptOf(niches)).toEqual(before.niches);
  await sheet.unit('殯葬管理所');
  await expect(sheet.row(niches).getByRole('img')).toHaveCount(0);
});
