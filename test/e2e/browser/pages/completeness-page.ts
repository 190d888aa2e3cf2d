import type { Locator, Page } from '@playwright/test';
import type { Desk } from './desk.ts';

/** 缺漏檢查: what is missing, by kind. */
export class CompletenessPage {
  readonly sentence: Locator;
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
    this.sentence = page.locator('.lacks-sentence');
  }

  static async open(desk: Desk): Promise<CompletenessPage> {
    await desk.page.keyboard.press('Control+k');
    await desk.page.keyboard.type('缺漏');
    await desk.page.getByRole('option', { name: /前往缺漏檢查/ }).waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('heading', { name: '缺漏檢查' }).waitFor();
    return new CompletenessPage(desk.page);
  }

  line(kind: string, text: string): Locator {
    return this.#page.getByRole('list', { name: kind }).getByRole('button').filter({ hasText: text });
  }

  async session(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: /^會期：/ }).click();
    await this.#page.getByRole('menuitem', { name, exact: true }).click();
  }
}
