import { expect, type Locator } from '@playwright/test';
import type { Desk } from './desk.ts';

/** The period and the day that hold everywhere, above the books. */
export class PeriodChoice {
  readonly desk: Desk;
  readonly button: Locator;
  /** Where the day is not today: 資料截至, and the way back. */
  readonly past: Locator;
  readonly box: Locator;

  constructor(desk: Desk) {
    this.desk = desk;
    this.button = desk.books.getByRole('button', { name: /^期間：/ });
    this.past = desk.books.getByRole('status');
    this.box = desk.page.getByRole('dialog', { name: '期間與截至日' });
  }

  /** By the keyboard: the field is there to be typed over. */
  async fill(label: '期間' | '截至日', text: string): Promise<void> {
    await this.desk.press('Alt+p');
    await this.box.getByRole('textbox', { name: label, exact: true }).fill(text);
    await this.desk.press('Enter');
    await expect(this.box).toBeHidden();
  }
}
