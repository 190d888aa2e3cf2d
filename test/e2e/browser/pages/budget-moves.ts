import type { Locator, Page } from '@playwright/test';
import type { BudgetPage } from './budget-page.ts';

/** 流用／動支: what is asked for, and beside it what the law and the balances say. */
export class MoveDialog {
  readonly box: Locator;
  /** 試算 */
  readonly check: Locator;
  readonly send: Locator;
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
    this.box = page.getByRole('dialog', { name: '流用／動支' });
    this.check = this.box.getByRole('region', { name: '試算' });
    this.send = this.box.getByRole('button', { name: /^送主計審核/ });
  }

  static async open({ page }: BudgetPage): Promise<MoveDialog> {
    await page.getByRole('button', { name: '流用／動支', exact: true }).click();
    const dialog = new MoveDialog(page);
    await dialog.box.waitFor();
    return dialog;
  }

  line(label: '流出細目' | '流入細目' | '動支細目'): Locator {
    return this.box.getByRole('combobox', { name: label });
  }

  async pick(label: '流出細目' | '流入細目', typed: string, option: string): Promise<void> {
    await this.line(label).fill(typed);
    await this.#page.getByRole('option', { name: option }).first().click();
  }

  kind(name: string): Locator {
    return this.box.getByRole('radio', { name, exact: true });
  }

  field(label: string): Locator {
    return this.box.getByLabel(new RegExp(`^${label}(必填)?$`));
  }

  /** What becomes of an amount: [現在, 辦理後]. */
  async change(row: string): Promise<string[]> {
    return this.check
      .getByRole('row')
      .filter({ has: this.#page.getByRole('rowheader', { name: row }) })
      .getByRole('cell')
      .allInnerTexts();
  }
}
