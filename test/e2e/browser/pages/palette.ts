import type { Locator, Page } from '@playwright/test';

/** Ctrl K: go to, find, do. */
export class Palette {
  readonly box: Locator;
  readonly options: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.box = page.getByRole('combobox', { name: '指令與搜尋' });
    this.options = page.getByRole('dialog', { name: '指令與搜尋' }).getByRole('option');
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('Control+k');
    await this.box.waitFor();
  }

  async ask(text: string): Promise<void> {
    await this.open();
    await this.#page.keyboard.type(text);
  }

  option(name: string): Locator {
    return this.options.filter({ hasText: name });
  }

  /** Down to the option, and Enter. */
  async run(name: string): Promise<void> {
    const wanted = this.option(name).first();
    await wanted.waitFor();
    for (let step = 0; step < 40 && (await wanted.getAttribute('aria-selected')) !== 'true'; step += 1)
      await this.#page.keyboard.press('ArrowDown');
    await this.#page.keyboard.press('Enter');
  }
}
