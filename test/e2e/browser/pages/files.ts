import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** Attaches a file through the system's own dialog; it stands in the list when it has been kept. */
export async function attach(page: Page, place: Locator, label: string, name: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await place.getByRole('button', { name: `附上${label}` }).click();
  await (await choosing).setFiles([{ name, mimeType: 'application/pdf', buffer: Buffer.from(contentOf(name)) }]);
  await expect(place.getByRole('list', { name: label }).getByRole('button', { name, exact: true })).toBeVisible();
}

const contentOf = (name: string): string => `${name}的內容`;

/** The link hands out the very file that was attached under its name. */
export async function opens(page: Page, link: Locator, name: string): Promise<void> {
  const coming = page.waitForEvent('download');
  await link.click();
  const given = await coming;
  expect(given.suggestedFilename()).toBe(name);
  expect(await readFile(await given.path(), 'utf8')).toBe(contentOf(name));
}
