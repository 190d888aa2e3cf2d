import type { Locator } from '@playwright/test';
import type { Desk } from './desk.ts';
import { ListPage } from './list-page.ts';

/** 業務統計: the sheet of a year, a row for each thing that is counted and a column for each month. */
export class IndicatorSheet extends ListPage {
  /** From the navigation, then by its menu to the year. */
  static async open(desk: Desk, year: number): Promise<IndicatorSheet> {
    await desk.book('業務統計').click();
    await desk.page
      .getByRole('button', { name: /^\d+年度$/ })
      .last()
      .click();
    await desk.page.getByRole('menuitem', { name: `${year}年度` }).click();
    const sheet = new IndicatorSheet(desk, `${year}年度業務統計`);
    await sheet.grid.waitFor();
    return sheet;
  }

  /** By the name; what it is counted in, and what is wrong with it, stand behind it in the same cell. */
  override row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('gridcell', { name: new RegExp(`^${name}(?=\\s|$)`) }) });
  }

  /** Only what one unit enters; with the chip away again, all. */
  unit(name: string): Promise<void> {
    return this.menu('負責單位', name);
  }

  async everyUnit(): Promise<void> {
    await this.chips.getByRole('button').click();
    await this.chips.waitFor({ state: 'hidden' });
  }

  async type(name: string, month: string, text: string): Promise<void> {
    await this.goTo(name, month);
    await this.desk.type(text);
    await this.desk.press('Enter');
  }

  /** Numbers as they stand; blank is null. */
  async numbers(name: string, months: readonly string[]): Promise<(number | null)[]> {
    const cells = await Promise.all(months.map((month) => this.cell(name, month)));
    const texts = await Promise.all(cells.map((cell) => cell.innerText()));
    return texts.map((text) => (text.trim() === '' ? null : Number(text.trim().replaceAll(',', ''))));
  }
}
