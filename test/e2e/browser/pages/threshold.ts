import type { Locator, Page } from '@playwright/test';

/** What the screens in front of the desk have in common: a title, facts at the left, fields with their line below. */
export class Threshold {
  readonly page: Page;
  readonly title: Locator;
  readonly facts: Locator;
  readonly steps: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.facts = page.locator('.desk-facts');
    this.steps = page.locator('.steps');
  }

  /** By its label, which may be followed by 必填. */
  field(label: string): Locator {
    return this.page.getByLabel(new RegExp(`^${label}(必填)?$`));
  }

  /** The sentence at a field that says what is wrong with it. */
  problem(label: string): Locator {
    return this.page
      .locator('.field')
      .filter({ has: this.page.locator('label', { hasText: new RegExp(`^${label}`) }) })
      .locator('.err-text');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}
