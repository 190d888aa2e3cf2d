import { AxeBuilder } from '@axe-core/playwright';
import { Cases } from './pages/cases.ts';
import { expect, test } from './pages/office.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the places of 列管 are accessible, ${colorScheme}`, async ({ office }) => {
    // Many places, each looked at whole.
    test.slow();
    const desk = await office.open('control', { colorScheme });
    const { page } = desk;
    const faults = async (): Promise<string[]> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
      );
    };
    const cases = await Cases.of(desk);
    await cases.list.view('待提建議');
    const [number = ''] = await cases.list.column('編號');
    await cases.list.open(number);
    await expect(cases.step('管考建議')).toBeVisible();
    expect.soft(await faults(), 'advice').toEqual([]);
    await cases.lend('裁示');
    expect.soft(await faults(), 'ruling entered for the head').toEqual([]);
    await cases.list.create();
    expect.soft(await faults(), 'new directive').toEqual([]);
    await desk.press('Escape');
    await cases.list.view('全部');
    for (const show of ['看板', '行事曆', '統計']) {
      await cases.list.tools.getByText(show, { exact: true }).click();
      await expect(page.locator('.show')).toContainText(/民政課|民-/);
      expect.soft(await faults(), show).toEqual([]);
    }
    for (const name of ['前往列管檢討會', '前往稽催']) {
      await desk.palette.ask(name.slice(2));
      await desk.palette.run(name);
      await expect(page.getByRole('heading', { level: 1, name: name.slice(2) })).toBeVisible();
      await expect(page.locator('.review-row.on, .chasing-unit')).toBeVisible();
      expect.soft(await faults(), name).toEqual([]);
    }
    await desk.books.getByRole('link', { name: '待辦' }).click();
    await expect(page.getByRole('list', { name: '逾期' })).toBeVisible();
    expect.soft(await faults(), '待辦').toEqual([]);
  });
}
