import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import { ListPage } from './list-page.ts';

/** Whole 元 as the sheets write it; null is blank. */
export function moneyIn(text: string): number | null {
  const plain = text.trim().replaceAll(',', '');
  if (plain === '') return null;
  return plain.startsWith('△') ? -Number(plain.slice(1)) : Number(plain);
}

/** The sheet of a book: a list whose rows are款、項、目、節 and lines, with a total at its foot. */
export class BudgetSheet extends ListPage {
  readonly foot: Locator;

  constructor(desk: Desk, label: string) {
    super(desk, label);
    this.foot = this.grid.locator('.grid-total');
  }

  /** By code and name; what is wrong with it or held of it stands behind them in the same cell. */
  override row(text: string): Locator {
    const name = text.replaceAll(/[.*+?^${}()|[\]\\／]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
    return this.rows.filter({ has: this.page.getByRole('gridcell', { name: new RegExp(`^${name}(?=\\s|$)`) }) });
  }

  async total(title: string): Promise<number | null> {
    const column = await this.head(title).getAttribute('aria-colindex');
    return moneyIn(await this.foot.locator(`[aria-colindex="${column}"]`).innerText());
  }

  async amount(row: string, title: string): Promise<number | null> {
    return moneyIn(await (await this.cell(row, title)).innerText());
  }

  /** What stands in a column of one row, as soon as it does. */
  async expectAmount(row: string, title: string, amount: number | null): Promise<void> {
    await expect.poll(() => this.amount(row, title), { message: `${row} ${title}` }).toBe(amount);
  }

  async expectTotal(title: string, amount: number | null): Promise<void> {
    await expect.poll(() => this.total(title), { message: `合計 ${title}` }).toBe(amount);
  }
}

/** 預算: one book, its tabs, and the pane below or beside its sheet. */
export class BudgetPage {
  readonly desk: Desk;
  readonly page: Page;
  readonly tabs: Locator;
  readonly tools: Locator;
  /** The three rates, with what each is measured against. */
  readonly rates: Locator;
  readonly status: Locator;
  readonly pane: Locator;

  private constructor(desk: Desk) {
    this.desk = desk;
    this.page = desk.page;
    this.tabs = this.page.getByRole('radiogroup', { name: '預算書表' });
    this.tools = this.page.getByRole('toolbar', { name: '篩選與檢視' });
    this.rates = this.page.locator('.budget-rates');
    this.status = this.page.locator('.status-facts');
    this.pane = this.page.getByRole('complementary', { name: /^內容/ });
  }

  /** From the navigation. */
  static async open(desk: Desk): Promise<BudgetPage> {
    await desk.book('預算').click();
    const budget = new BudgetPage(desk);
    await budget.tabs.waitFor();
    return budget;
  }

  /** By its address, as links of other pages lead here. */
  static async at(desk: Desk, address: string): Promise<BudgetPage> {
    await desk.page.goto(new URL(`/#${address}`, desk.page.url()).href);
    const budget = new BudgetPage(desk);
    await budget.tabs.waitFor();
    await budget.sheet();
    return budget;
  }

  /** The sheet that lies open, whatever it is called. */
  async sheet(): Promise<BudgetSheet> {
    const grid = this.page.locator('.grid-sheet').first();
    await grid.waitFor();
    await expect(this.page.locator('.grid-row').first()).toBeVisible();
    return new BudgetSheet(this.desk, (await grid.getAttribute('aria-label')) ?? '');
  }

  async tab(name: string): Promise<void> {
    const radio = this.tabs.getByRole('radio', { name, exact: true });
    await radio.click();
    await expect(radio).toBeChecked();
  }

  /** One of the menus in the tool bar, by the word it begins with. */
  chip(subject: string): Locator {
    return this.tools.getByRole('button', { name: new RegExp(`^${subject}`) });
  }

  async choose(subject: string, entry: string | RegExp): Promise<void> {
    await this.chip(subject).click();
    await this.page.getByRole('menu').getByText(entry, { exact: true }).click();
    await this.page.getByRole('menu').waitFor({ state: 'hidden' });
  }

  async version(name: string): Promise<void> {
    await this.choose('版本', name);
    await expect(this.chip('版本')).toContainText(name);
    await this.sheet();
  }

  /** A menu of the page's head. */
  async head(menu: string, entry: string): Promise<void> {
    await this.page.getByRole('button', { name: menu, exact: true }).click();
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click();
  }

  paneTab(name: string): Locator {
    return this.pane.getByRole('radiogroup', { name: '明細' }).getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  /** The cells of a table of the pane, row by row. */
  async paneRows(table: string): Promise<string[][]> {
    return cellsOf(this.pane.getByRole('table', { name: table }));
  }
}

/** Rows of a table that is only read, without its head. */
export async function cellsOf(table: Locator): Promise<string[][]> {
  await table.waitFor();
  const rows = await table.locator('tbody tr').all();
  return Promise.all(rows.map(async (row) => (await row.locator('td, th').allInnerTexts()).map((text) => text.trim())));
}
