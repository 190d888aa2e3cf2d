import { expect, type Locator, type Page } from '@playwright/test';

/** The next step at a drawer's foot. */
export class StepPanel {
  readonly panel: Locator;
  /** Why it cannot be done yet. */
  readonly blocked: Locator;
  readonly #page: Page;

  constructor(page: Page, title: string) {
    this.#page = page;
    this.panel = page.getByRole('region', { name: title, exact: true });
    this.blocked = this.panel.locator('.step-say');
  }

  field(label: string): Locator {
    return this.panel.getByRole('textbox', { name: new RegExp(`^${label}(必填)?$`) });
  }

  /** A record named by typing part of it. */
  async name(label: string, typed: string, option: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: label }).fill(typed);
    await this.#page.getByRole('option', { name: option }).first().waitFor();
    await this.#page.keyboard.press('Enter');
  }

  reference(label: string): Locator {
    return this.panel.getByRole('combobox', { name: label });
  }

  /** One of a long list. */
  async choose(label: string, option: string): Promise<void> {
    await this.panel.getByRole('button', { name: new RegExp(`${label}$`) }).click();
    await this.#page.getByRole('option', { name: option, exact: true }).click();
    await this.#page.getByRole('listbox').waitFor({ state: 'hidden' });
  }

  /** One of a few that are all in view. */
  async pick(choice: string): Promise<void> {
    await this.panel.getByText(choice, { exact: true }).click();
  }

  verb(name: string): Locator {
    return this.panel.getByRole('button', { name: new RegExp(`^${name}\\s*Ctrl`) });
  }

  /** By keyboard, from wherever one stands in the panel. */
  async done(name: string): Promise<void> {
    await expect(this.verb(name)).toBeEnabled();
    await this.verb(name).focus();
    await this.#page.keyboard.press('Control+Enter');
  }
}
