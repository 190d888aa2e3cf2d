import type { Locator, Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import { Notices } from './notices.ts';

/** 設定, section by section. */
export class SettingsPage {
  readonly page: Page;
  readonly notices: Notices;
  readonly sections: Locator;
  readonly sheet: Locator;

  constructor({ page }: Desk) {
    this.page = page;
    this.notices = new Notices(page);
    this.sections = page.getByRole('navigation', { name: '設定項目' }).getByRole('button');
    this.sheet = page.locator('.settings-sheet');
  }

  async open(section?: string): Promise<this> {
    await this.page.getByRole('link', { name: '設定' }).click();
    await this.sections.first().waitFor();
    if (section !== undefined) await this.sections.getByText(section, { exact: true }).click();
    return this;
  }

  field(label: string): Locator {
    return this.page.getByLabel(new RegExp(`^${label}(必填)?$`));
  }

  problem(label: string): Locator {
    return this.page
      .locator('.field')
      .filter({ has: this.page.locator('label', { hasText: new RegExp(`^${label}`) }) })
      .locator('.err-text');
  }

  button(name: string | RegExp): Locator {
    return this.sheet.getByRole('button', { name });
  }

  /** The line of an account, by its name. */
  account(name: string): Locator {
    return this.sheet.getByRole('row').filter({ has: this.page.getByRole('cell', { name, exact: true }) });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async chooseCsv(name: string, text: string): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.button('匯入CSV檔').click();
    await (await choosing).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  }
}
