import { test as base, type Locator, type Page } from '@playwright/test';
import type {} from '../../bench/grid/record.ts';
import { type Served, serveGridPage } from '../../bench/grid/serve.ts';

/** A grid page of its own for each worker, built once. */
export const test = base.extend<{ openGrid(query: string): Promise<GridPage> }, { served: Served }>({
  served: [
    async ({ browserName: _browserName }, use) => {
      const served = await serveGridPage();
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],
  openGrid: ({ page, served }, use) => use((query) => new GridPage(page, served.url).open(query)),
});

/** The grid of the bench page, by what one sees of it. */
export class GridPage {
  readonly page: Page;
  readonly scroll: Locator;
  readonly field: Locator;

  readonly #url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
    this.scroll = page.locator('.grid-scroll');
    this.field = page.locator('textarea.grid-field');
  }

  async open(query: string): Promise<this> {
    await this.page.goto(this.#url + query);
    await this.page.locator('.grid-row, .grid-empty').first().waitFor();
    return this;
  }

  /** Row and column count from 1 as on the screen, the checkboxes left out. */
  cell(row: number, col: number): Locator {
    return this.page.locator(`.grid-row[aria-rowindex="${row + 1}"] [aria-colindex="${col + 1}"]`);
  }

  row(row: number): Locator {
    return this.page.locator(`.grid-row[aria-rowindex="${row + 1}"]`);
  }

  head(title: string): Locator {
    return this.page.getByRole('columnheader', { name: title, exact: true });
  }

  record() {
    return this.page.evaluate(() => window.record);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** What a spreadsheet puts on the clipboard, pasted. */
  paste(formats: { text: string; html?: string }): Promise<void> {
    return this.field.evaluate((field, { text, html }) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      if (html) data.setData('text/html', html);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, formats);
  }

  /** Pastes and waits for the page to have stored and drawn it; milliseconds, by the page's own clock. */
  async pasted(formats: { text: string; html?: string }): Promise<number> {
    const began = await this.page.evaluate(() => performance.now());
    await this.paste(formats);
    const done = await this.page.waitForFunction(
      () => window.record.message?.text.startsWith('已貼上') && performance.now(),
    );
    return Number(await done.jsonValue()) - began;
  }

  copy(): Promise<{ text: string; html: string }> {
    return this.field.evaluate((field) => {
      const data = new DataTransfer();
      field.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      return { text: data.getData('text/plain'), html: data.getData('text/html') };
    });
  }
}
