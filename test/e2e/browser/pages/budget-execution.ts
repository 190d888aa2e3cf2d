import { expect, type Locator } from '@playwright/test';
import { type BudgetPage, BudgetSheet } from './budget-page.ts';
import type { Desk } from './desk.ts';

export type Figure = '實現數' | '應付數' | '契約責任' | '預付數' | '節餘數';

/** 登錄執行數: a month's cumulative figures, typed or taken from the accounting system's table. */
export class ExecutionPage {
  readonly desk: Desk;
  readonly sheet: BudgetSheet;
  readonly status: Locator;
  /** The preview's views, each with its count. */
  readonly results: Locator;
  readonly preview: Locator;
  /** What is said of the file as a whole. */
  readonly notes: Locator;
  /** The file as it stands, and what its columns are taken for. */
  readonly source: Locator;

  private constructor(desk: Desk, sheet: BudgetSheet) {
    const { page } = desk;
    this.desk = desk;
    this.sheet = sheet;
    this.status = page.locator('.status-facts');
    this.results = page.getByRole('radiogroup', { name: '結果' });
    this.preview = page.getByRole('grid', { name: '預覽' });
    this.notes = page.locator('.import-notes');
    this.source = page.locator('.import-source');
  }

  /** By F6 from the book that lies open. */
  static async open(budget: BudgetPage): Promise<ExecutionPage> {
    await budget.sheet();
    await budget.desk.press('F6');
    await expect(budget.page.getByRole('heading', { name: '登錄執行數', level: 1 })).toBeVisible();
    return new ExecutionPage(budget.desk, await budget.sheet());
  }

  /** 115年10月 */
  async month(): Promise<string> {
    const chip = this.desk.page.getByRole('button', { name: /^累計至/ });
    return /(\d+年\d+月)/.exec((await chip.innerText()).replace(/\s/g, ''))?.[1] ?? '';
  }

  /** A cell of this month's figures. */
  async cell(row: string, figure: Figure): Promise<Locator> {
    const from = await this.sheet.head(figure).getAttribute('aria-colindex');
    return this.sheet.row(row).locator(`[aria-colindex="${Number(from) + 1}"]`);
  }

  async type(row: string, figure: Figure, text: string): Promise<void> {
    await (await this.cell(row, figure)).click();
    await expect(this.sheet.field).toBeFocused();
    await this.desk.type(text);
    await this.desk.press('Enter');
  }

  async import(): Promise<void> {
    await this.desk.page.getByRole('button', { name: '匯入…', exact: true }).click();
    await expect(this.desk.page.getByRole('heading', { name: '匯入執行數', level: 1 })).toBeVisible();
  }

  /** What the accounting system's screen puts on the clipboard. */
  async paste(text: string): Promise<void> {
    await this.desk.page.locator('.import-place').evaluate((place, given) => {
      const data = new DataTransfer();
      data.setData('text/plain', given);
      place.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
    await this.preview.waitFor();
  }

  async choose(name: string, content: string | Buffer): Promise<void> {
    const choosing = this.desk.page.waitForEvent('filechooser');
    await this.desk.page.getByRole('button', { name: '選擇檔案', exact: true }).click();
    const buffer = typeof content === 'string' ? Buffer.from(`\uFEFF${content}`) : content;
    await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  }

  /** Says what a column of the file is. */
  async match(letter: string, field: string): Promise<void> {
    await this.source.getByRole('button', { name: `${letter}欄對應的欄位` }).click();
    await this.desk.page.getByRole('option', { name: field, exact: true }).click();
  }

  async unit(name: string): Promise<void> {
    await this.source.getByRole('button', { name: '金額單位' }).click();
    await this.desk.page.getByRole('option', { name, exact: true }).click();
  }

  /** A column of the file as it is understood: its head, the field, and why. */
  column(letter: string): Locator {
    return this.source
      .getByRole('table', { name: '欄位對應' })
      .getByRole('row')
      .filter({
        has: this.desk.page.getByText(letter, { exact: true }),
      });
  }

  /** How many rows of the file come to what. */
  async counts(): Promise<Record<string, number>> {
    await this.preview.waitFor();
    const labels = await this.results.getByRole('radio').allInnerTexts();
    return Object.fromEntries(labels.map((label) => [label.replace(/[\d\s]/g, ''), Number(/\d+/.exec(label)?.[0])]));
  }

  rows(text: string): Locator {
    return this.preview.getByRole('row').filter({ hasText: text });
  }

  get apply(): Locator {
    return this.desk.page.getByRole('button', { name: /^(匯入\d+筆|沒有要寫入的資料)/ });
  }
}

/** 分配預算: every line's money over the twelve months. */
export class AllotmentPage {
  readonly budget: BudgetPage;
  readonly sheet: BudgetSheet;
  readonly tools: Locator;
  /** What does not add up yet. */
  readonly said: Locator;
  readonly save: Locator;

  private constructor(budget: BudgetPage) {
    this.budget = budget;
    this.sheet = new BudgetSheet(budget.desk, '分配預算');
    this.tools = budget.page.locator('.allot-tools');
    this.said = this.tools.getByRole('status');
    this.save = this.tools.getByRole('button', { name: /^儲存\d+筆/ });
  }

  static async open(budget: BudgetPage): Promise<AllotmentPage> {
    await budget.tab('分配預算');
    const page = new AllotmentPage(budget);
    await page.sheet.grid.waitFor();
    return page;
  }

  async months(row: string): Promise<(number | null)[]> {
    const titles = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);
    return Promise.all(titles.map((title) => this.sheet.amount(row, title)));
  }

  async type(row: string, month: string, text: string): Promise<void> {
    await this.sheet.goTo(row, month);
    await this.budget.desk.type(text);
    await this.budget.desk.press('Enter');
  }
}
