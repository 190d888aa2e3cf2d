import { expect, type Locator, type Page } from '@playwright/test';

/** The form of a record. */
export class RecordForm {
  readonly #page: Page;
  readonly #pane: Locator;

  constructor(page: Page, pane: Locator) {
    this.#page = page;
    this.#pane = pane;
  }

  /** By its label, which may be followed by 必填. */
  field(label: string): Locator {
    return this.#pane.getByRole('textbox', { name: new RegExp(`^${label}(必填)?$`) });
  }

  reference(label: string): Locator {
    return this.#pane.getByRole('combobox', { name: label });
  }

  /** The whole field: label, input, and the line of help or error below. */
  frame(label: string): Locator {
    return this.#pane.locator('.field').filter({ has: this.#page.locator('label, legend', { hasText: label }) });
  }

  /** The sentence at a field that says what is wrong with it. */
  problem(label: string): Locator {
    return this.frame(label).locator('.err-text');
  }

  async choose(label: string, typed: string, option: string): Promise<void> {
    await this.reference(label).click();
    await this.#page.keyboard.type(typed);
    await this.#page.getByRole('option', { name: option }).first().waitFor();
    await this.#page.keyboard.press('Enter');
    await expect(this.reference(label)).toHaveValue(option);
  }

  save(): Promise<void> {
    return this.#page.keyboard.press('Control+Enter');
  }
}
