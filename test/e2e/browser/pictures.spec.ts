import type { Page } from '@playwright/test';
import { expectPicture } from './pages/looks.ts';
import { expect, test } from './pages/office.ts';

const places = [
  { name: '1366', viewport: { width: 1366, height: 768 } },
  { name: '1920', viewport: { width: 1920, height: 1080 } },
  // 1366 × 768 at the 125% that Windows proposes for small screens.
  { name: '1366-at-125', viewport: { width: 1093, height: 614 }, deviceScaleFactor: 1.25 },
] as const;

for (const { name, ...look } of places) {
  test(`a list, its drawer and its form look as they did, ${name}`, async ({ office }) => {
    const desk = await office.open('admin', look);
    const list = await desk.list('人員');
    await list.goTo('吳建霖', '職稱');
    await same(desk.page, `list-${name}`);
    const drawer = await list.open('吳建霖');
    await expect(drawer.history).toBeVisible();
    await same(desk.page, `drawer-${name}`);
    await drawer.edit();
    await same(desk.page, `form-${name}`);
  });

  test(`a dark list looks as it did, ${name}`, async ({ office }) => {
    const desk = await office.open('admin', { ...look, colorScheme: 'dark' });
    const list = await desk.list('單位');
    await list.goTo('建設課', '單位名稱');
    await same(desk.page, `dark-list-${name}`);
  });
}

/** All but the hours, and the year, which are another every time. */
async function same(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const times = ['.saved', '.nav .year', '.nav .foot', '.tl .when'].map((place) => page.locator(place));
  await expectPicture(page, `${name}.png`, { mask: times, scale: 'device' });
}
