import type { Locator, Page } from '@playwright/test';

/** The lines at the bottom left that say what happened. */
export class Notices {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  saying(text: string | RegExp): Locator {
    return this.#page.getByRole('alertdialog').filter({ hasText: text });
  }

  async undo(text: string): Promise<void> {
    await this.saying(text).getByRole('button', { name: /^復原/ }).click();
  }
}
