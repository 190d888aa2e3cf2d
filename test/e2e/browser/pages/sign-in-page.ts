import type { Locator, Page } from '@playwright/test';
import { Threshold } from './threshold.ts';

/** 登入 and what one gets to from there. */
export class SignInPage extends Threshold {
  readonly users: Locator;
  readonly password: Locator;

  constructor(page: Page) {
    super(page);
    this.users = page.getByRole('listbox', { name: '使用者' });
    this.password = page.getByLabel('密碼', { exact: true });
  }

  async go(address: string): Promise<this> {
    await this.page.goto(address);
    await this.users.waitFor();
    return this;
  }

  user(name: string): Locator {
    return this.users.getByRole('option', { name });
  }

  async attempt(password: string): Promise<void> {
    await this.password.fill(password);
    await this.press('Enter');
  }

  async recover(given: { key: string; account: string; password: string }): Promise<void> {
    await this.field('復原金鑰').fill(given.key);
    await this.field('帳號').fill(given.account);
    await this.field('新密碼').fill(given.password);
    await this.field('再輸入一次').fill(given.password);
    await this.press('Enter');
  }

  /** From the menu of the user at the desk. */
  async fromMenu(entry: string): Promise<void> {
    await this.page.locator('.title button.me').click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }
}
