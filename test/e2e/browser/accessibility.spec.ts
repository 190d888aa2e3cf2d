import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './pages/office.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the register's places are accessible, ${colorScheme}`, async ({ office }) => {
    // Six places, each looked at whole.
    test.slow();
    const desk = await office.open('admin', { colorScheme });
    await expect(desk.page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    const faults = async (): Promise<string[]> => {
      const { violations } = await new AxeBuilder({ page: desk.page }).analyze();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
      );
    };
    const list = await desk.list('人員');
    await list.goTo('林佩珊', '職稱');
    expect.soft(await faults(), 'list').toEqual([]);
    const drawer = await list.open('林佩珊');
    await expect(drawer.history).toBeVisible();
    expect.soft(await faults(), 'list and drawer').toEqual([]);
    const form = await drawer.edit();
    await form.field('姓名').fill('');
    await form.save();
    await expect(form.problem('姓名')).toBeVisible();
    expect.soft(await faults(), 'form').toEqual([]);
    await desk.press('Escape', 'Escape');
    const editor = await list.filter('角色');
    await editor.tick('首長');
    expect.soft(await faults(), 'dialog').toEqual([]);
    await editor.apply();
    expect.soft(await faults(), 'list with a condition').toEqual([]);
    await desk.palette.ask('建設');
    await expect(desk.palette.option('建設課').first()).toBeVisible();
    expect.soft(await faults(), 'palette').toEqual([]);
  });
}
