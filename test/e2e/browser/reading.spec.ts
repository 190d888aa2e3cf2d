import { expectAccessible, expectPictures } from './pages/looks.ts';
import { expect, test } from './pages/office.ts';

test('the help says what the keys do, and is accessible', async ({ office }) => {
  const desk = await office.open('viewer');
  await desk.press('F1');
  await expect(desk.page.getByRole('heading', { name: '說明', level: 1 })).toBeVisible();
  await expect(desk.page.locator('.help-pairs').first()).toContainText('Ctrl K');
  const times = ['.saved', '.nav .year', '.nav .foot'].map((place) => desk.page.locator(place));
  await expectAccessible(desk.page);
  await expectPictures(desk.page, 'help', times);
});

test('the kit of parts looks as it did, and is accessible', async ({ office }) => {
  const desk = await office.open('viewer');
  await desk.page.goto(new URL('/#/gallery', desk.page.url()).href);
  await expect(desk.page.getByText('元件一覽').first()).toBeVisible();
  await expectAccessible(desk.page);
  await expectPictures(desk.page, 'gallery');
});
