import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import { ListPage } from './list-page.ts';

/** 統計數據: the sentence, and the table of what it counts. */
export class FiguresPage {
  readonly sentence: Locator;
  readonly table: Locator;
  readonly others: Locator;
  readonly filters: Locator;
  readonly #desk: Desk;
  readonly #page: Page;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#page = desk.page;
    this.sentence = this.#page.locator('.figures-sentence');
    this.table = this.#page.getByRole('table', { name: /^指（裁）示事項/ });
    this.others = this.#page.getByRole('table', { name: '其他數據' });
    this.filters = this.#page.getByRole('toolbar', { name: '篩選' });
  }

  static async open(desk: Desk): Promise<FiguresPage> {
    await desk.palette.ask('統計');
    await desk.palette.run('前往統計數據');
    const figures = new FiguresPage(desk);
    await figures.heading.waitFor();
    await figures.sentence.waitFor();
    return figures;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1, name: '統計數據' });
  }

  field(label: string): Locator {
    return this.#page.getByRole('textbox', { name: label, exact: true });
  }

  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
    await this.#desk.press('Tab');
  }

  /** The sentence as it stands on the clipboard, once the button was pressed. */
  async expectCopied(matching: RegExp): Promise<void> {
    await this.#page.getByRole('button', { name: '複製文句' }).click();
    await expect.poll(() => this.#page.evaluate(() => navigator.clipboard.readText())).toMatch(matching);
  }

  async by(label: string): Promise<void> {
    await this.#page.getByRole('radiogroup', { name: '分列方式' }).getByText(label, { exact: true }).click();
    await expect(this.table.getByRole('columnheader').first()).toHaveText(label);
  }

  async narrow(dimension: string, value: string): Promise<void> {
    await this.filters.getByRole('button', { name: dimension, exact: true }).click();
    await this.#page.getByRole('menuitem', { name: value, exact: true }).click();
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ has: this.#page.getByRole('cell', { name, exact: true }) });
  }

  /** The line of a figure in the catalogue below. */
  other(label: string): Locator {
    return this.others.getByRole('row').filter({ has: this.#page.getByRole('cell', { name: label, exact: true }) });
  }

  async category(label: string): Promise<void> {
    await this.#page.getByRole('radiogroup', { name: '類別' }).getByText(label, { exact: true }).click();
  }

  async search(text: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: '尋找數據' }).fill(text);
  }

  /** The numbers of one column, the total last. */
  async column(title: string): Promise<number[]> {
    const heads = await this.table.getByRole('columnheader').allTextContents();
    const cells = this.table.locator(`tbody td:nth-child(${heads.indexOf(title) + 1})`);
    return (await cells.allTextContents()).map(Number);
  }

  /** Presses a number; the list that it leads to. */
  async behind(row: string, column: string): Promise<ListPage> {
    await this.row(row)
      .getByRole('button', { name: new RegExp(`\\s${column}\\d+案$`) })
      .click();
    const list = new ListPage(this.#desk, '列管案件');
    await list.grid.waitFor();
    await list.settled();
    return list;
  }
}
