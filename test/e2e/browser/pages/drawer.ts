import { expect, type Locator, type Page } from '@playwright/test';
import { RecordForm } from './record-form.ts';

/** One record beside its list: facts and history, or its form. */
export class Drawer {
  readonly page: Page;
  readonly pane: Locator;
  readonly title: Locator;
  readonly facts: Locator;
  readonly history: Locator;
  readonly form: RecordForm;

  constructor(page: Page) {
    this.page = page;
    this.pane = page.getByRole('complementary', { name: /^內容/ });
    this.title = this.pane.getByRole('heading', { level: 2 }).first();
    this.facts = this.pane.locator('dl.meta');
    this.history = this.pane.getByRole('list', { name: '歷程' });
    this.form = new RecordForm(page, this.pane);
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole('button', { name });
  }

  fact(label: string): Locator {
    return this.facts
      .locator('div')
      .filter({ has: this.page.locator('dt', { hasText: label }) })
      .locator('dd');
  }

  async edit(): Promise<RecordForm> {
    await expect(this.button(/^修改/)).toBeVisible();
    await this.page.keyboard.press('Control+e');
    await expect(this.button(/^儲存/)).toBeVisible();
    return this.form;
  }
}
