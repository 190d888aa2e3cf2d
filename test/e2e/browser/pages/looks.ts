import { existsSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, type PageAssertionsToHaveScreenshotOptions, test } from '@playwright/test';

const themes = ['light', 'dark'] as const;

/** Nothing that axe finds wrong, in either theme. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    // React Aria's announcer holds what it said for seconds, after the list that labels it is gone.
    await expect(page.locator('[data-live-announcer] [role="img"]')).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    expect(found, colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

type PictureOptions = Pick<PageAssertionsToHaveScreenshotOptions, 'mask' | 'animations' | 'caret' | 'scale'>;

/**
 * Compares with the picture drawn by the same Chromium. Debian's moves on by itself, and draws letters a little
 * differently: for a version that has no picture yet there is nothing to compare with, and the test counts as skipped.
 */
export async function expectPicture(page: Page, name: string, options: PictureOptions): Promise<void> {
  const info = test.info();
  const writes = info.config.updateSnapshots === 'all' || info.config.updateSnapshots === 'changed';
  const known = writes || existsSync(info.snapshotPath(name, { kind: 'screenshot' }));
  test.skip(!known, `這一版Chromium還沒有「${name}」的基準圖，沒有比對。以--update-snapshots補上。`);
  await expect(page).toHaveScreenshot(name, { maxDiffPixelRatio: 0.01, ...options });
}

/** The whole window as a picture, in either theme; what differs from day to day and run to run is covered. */
export async function expectPictures(page: Page, name: string, mask: Locator[] = []): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await expectPicture(page, `${name}-${colorScheme}.png`, { mask, animations: 'disabled', caret: 'hide' });
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
