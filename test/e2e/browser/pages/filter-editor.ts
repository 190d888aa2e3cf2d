import type { Locator, Page } from '@playwright/test';

/** The dialog in which a condition is put together by choosing. */
export class FilterEditor {
  readonly dialog: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: '條件' });
  }

  async pickField(label: string): Promise<void> {
    const field = this.dialog.getByRole('button', { name: /欄位$/ });
    await field.click();
    await this.#page.getByRole('option', { name: label, exact: true }).click();
  }

  async operator(label: string): Promise<void> {
    await this.dialog.getByRole('radiogroup', { name: '條件' }).getByText(label, { exact: true }).click();
  }

  value(): Locator {
    return this.dialog.getByRole('textbox', { name: '內容' });
  }

  async tick(choice: string): Promise<void> {
    await this.dialog.getByText(choice, { exact: true }).click();
  }

  async reference(typed: string, option: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: '內容' }).click();
    await this.#page.keyboard.type(typed);
    await this.#page.getByRole('option', { name: option }).first().waitFor();
    await this.#page.keyboard.press('Enter');
  }

  async apply(): Promise<void> {
    await this.dialog.getByRole('button', { name: '套用條件' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
