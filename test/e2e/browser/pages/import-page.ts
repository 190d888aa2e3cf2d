import { expect, type Locator } from '@playwright/test';
import type { Desk } from './desk.ts';

/** 匯入: a file or a pasted table on its way into a register. */
export class ImportPage {
  readonly desk: Desk;
  /** The file as it stands, and what its columns are taken for. */
  readonly source: Locator;
  /** What is said of the file as a whole. */
  readonly notes: Locator;
  /** The preview's views, each with its count. */
  readonly results: Locator;
  readonly preview: Locator;
  /** What the file leaves as it is, and what tells records apart. */
  readonly said: Locator;
  readonly status: Locator;
  /** Why nothing could be read. */
  readonly problem: Locator;

  private constructor(desk: Desk) {
    const { page } = desk;
    this.desk = desk;
    this.source = page.locator('.import-source');
    this.notes = page.locator('.import-notes');
    this.results = page.getByRole('radiogroup', { name: '結果' });
    this.preview = page.getByRole('grid', { name: '預覽' });
    this.said = page.locator('.import-said');
    this.status = page.locator('.status-facts');
    this.problem = page.locator('.import-place').getByRole('alert');
  }

  /** From the list that lies open. */
  static async open(desk: Desk, label: string): Promise<ImportPage> {
    await desk.page.getByRole('button', { name: '匯入…', exact: true }).click();
    return ImportPage.of(desk, label);
  }

  static async of(desk: Desk, label: string): Promise<ImportPage> {
    await expect(desk.page.getByRole('heading', { name: `匯入${label}`, level: 1 })).toBeVisible();
    return new ImportPage(desk);
  }

  async choose(name: string, content: string | Buffer): Promise<void> {
    const choosing = this.desk.page.waitForEvent('filechooser');
    await this.desk.page.getByRole('button', { name: '選擇檔案', exact: true }).click();
    const buffer = typeof content === 'string' ? Buffer.from(content) : content;
    await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  }

  /** What a spreadsheet puts on the clipboard. */
  async paste(text: string): Promise<void> {
    await this.desk.page.locator('.import-place').evaluate((place, given) => {
      const data = new DataTransfer();
      data.setData('text/plain', given);
      place.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
  }

  /** Says what a column of the file is. */
  async match(letter: string, field: string): Promise<void> {
    await this.source.getByRole('button', { name: `${letter}欄對應的欄位` }).click();
    await this.desk.page.getByRole('option', { name: field, exact: true }).click();
  }

  /** A column of the file as it is understood: its head, the field, and why. */
  column(letter: string): Locator {
    return this.source
      .getByRole('table', { name: '欄位對應' })
      .getByRole('row')
      .filter({ has: this.desk.page.getByText(letter, { exact: true }) });
  }

  get keys(): Locator {
    return this.said.getByRole('button', { name: /^辨識/ });
  }

  /** Adds a field to those that tell records apart, or takes it away. */
  async toggleKey(field: string): Promise<void> {
    await this.keys.click();
    await this.desk.page.getByRole('menuitem', { name: field, exact: true }).click();
  }

  /** A name that was not found, made in the drawer. */
  async make(name: string, filled: Readonly<Record<string, string>>): Promise<void> {
    const { page } = this.desk;
    await this.said.getByRole('button', { name: /^找不到/ }).click();
    await page.getByRole('menuitem', { name }).click();
    const drawer = page.getByRole('complementary', { name: /新增/ });
    for (const [label, text] of Object.entries(filled)) await drawer.getByRole('textbox', { name: label }).fill(text);
    await drawer.getByRole('button', { name: /^儲存/ }).click();
    await drawer.waitFor({ state: 'hidden' });
  }

  /** How many rows of the file come to what, as soon as they are as expected. */
  async expectCounts(expected: Readonly<Record<string, number>>): Promise<void> {
    await expect.poll(() => this.#counts()).toMatchObject(expected);
  }

  async #counts(): Promise<Record<string, number>> {
    const labels = await this.results.getByRole('radio').allInnerTexts();
    return Object.fromEntries(labels.map((label) => [label.replace(/[\d\s]/g, ''), Number(/\d+/.exec(label)?.[0])]));
  }

  async view(name: string): Promise<void> {
    await this.results.getByRole('radio', { name }).click();
  }

  get rows(): Locator {
    return this.preview.locator('.grid-rows').getByRole('row');
  }

  row(title: string): Locator {
    return this.rows.filter({ has: this.desk.page.getByRole('gridcell', { name: title, exact: true }) });
  }

  /** 空白 on a row: it stays out, or comes in again. */
  async toggle(title: string): Promise<void> {
    await this.row(title).getByRole('gridcell', { name: title, exact: true }).click();
    await this.desk.press('Space');
  }

  get apply(): Locator {
    return this.desk.page.getByRole('button', { name: /^(匯入\d+筆|移除\d+筆|沒有要寫入的資料)/ });
  }
}
