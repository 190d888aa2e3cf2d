import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import { Drawer } from './drawer.ts';
import { FilterEditor } from './filter-editor.ts';

/** The list of a register, by what one sees of it. */
export class ListPage {
  readonly desk: Desk;
  readonly page: Page;
  readonly grid: Locator;
  readonly rows: Locator;
  readonly heads: Locator;
  /** The editor over the current cell. */
  readonly field: Locator;
  readonly tools: Locator;
  readonly chips: Locator;
  readonly find: Locator;
  readonly add: Locator;
  readonly views: Locator;
  readonly bulk: Locator;
  /** Counts, or the sentence about what was just typed. */
  readonly facts: Locator;
  readonly drawer: Drawer;

  constructor(desk: Desk, label: string) {
    this.desk = desk;
    this.page = desk.page;
    // With groups it is a tree.
    this.grid = this.page
      .getByRole('grid', { name: label, exact: true })
      .or(this.page.getByRole('treegrid', { name: label, exact: true }));
    this.rows = this.grid.locator('.grid-rows').getByRole('row');
    this.heads = this.grid.getByRole('columnheader');
    this.field = this.page.locator('textarea.grid-field');
    this.tools = this.page.getByRole('toolbar', { name: '篩選與檢視' });
    this.chips = this.tools.locator('.chip.set');
    this.find = this.page.getByRole('textbox', { name: '在此清單中尋找' });
    this.add = this.page.getByRole('button', { name: /^新增/ });
    this.views = this.page.getByRole('radiogroup', { name: '檢視' });
    this.bulk = this.page.getByRole('toolbar', { name: /^已選/ });
    this.facts = this.page.locator('.status-facts');
    this.drawer = new Drawer(this.page);
  }

  /** All that was asked for has been read. */
  async settled(): Promise<void> {
    await expect(this.grid).toHaveAttribute('aria-busy', 'false');
  }

  /** The line of a record, by the text of any of its cells. */
  row(text: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('gridcell', { name: text, exact: true }) });
  }

  head(title: string): Locator {
    return this.grid.getByRole('columnheader', { name: title, exact: true });
  }

  async cell(rowText: string, title: string): Promise<Locator> {
    const column = await this.head(title).getAttribute('aria-colindex');
    return this.row(rowText).locator(`[aria-colindex="${column}"]`);
  }

  /** Makes a cell the current one. */
  async goTo(rowText: string, title: string): Promise<void> {
    await (await this.cell(rowText, title)).click();
    await expect(this.field).toBeFocused();
  }

  /** The texts of one column, from the top, as far as they are on the screen. */
  async column(title: string): Promise<string[]> {
    const column = await this.head(title).getAttribute('aria-colindex');
    return this.rows.locator(`[aria-colindex="${column}"]`).allInnerTexts();
  }

  /** Enter on a record's line: the record in the drawer. */
  async open(rowText: string): Promise<Drawer> {
    await this.row(rowText).getByRole('gridcell', { name: rowText, exact: true }).click();
    await this.page.keyboard.press('Enter');
    await this.drawer.pane.waitFor();
    return this.drawer;
  }

  async create(): Promise<Drawer> {
    await this.page.keyboard.press('Control+n');
    await this.drawer.pane.waitFor();
    return this.drawer;
  }

  async filter(field: string): Promise<FilterEditor> {
    await this.tools.getByRole('button', { name: '加條件' }).click();
    const editor = new FilterEditor(this.page);
    await editor.pickField(field);
    return editor;
  }

  async menu(button: string, entry: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click();
    await this.page.getByRole('menu').waitFor({ state: 'hidden' });
  }

  async view(name: string): Promise<void> {
    const view = this.views.getByRole('radio', { name });
    await view.click();
    // Until then the list may be at rest with the rows of the view before.
    await expect(view).toBeChecked();
    await this.settled();
  }

  /** What a spreadsheet puts on the clipboard, pasted. */
  async paste(text: string): Promise<void> {
    await this.field.evaluate((field, given) => {
      const data = new DataTransfer();
      data.setData('text/plain', given);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
  }

  /** What a spreadsheet would get. */
  copy(): Promise<string> {
    return this.field.evaluate((field) => {
      const data = new DataTransfer();
      field.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      return data.getData('text/plain');
    });
  }

  /** The file that comes of an export. */
  async export(kind: 'Excel（.xlsx）' | 'CSV（UTF-8）'): Promise<{ name: string; bytes: Buffer }> {
    const coming = this.page.waitForEvent('download');
    await this.menu('匯出', `匯出為${kind}`);
    return fileOf(await coming);
  }

  /** The dialog of the other kinds and settings, with these choices made. */
  async exportAs(label: string, choices: readonly string[]): Promise<Locator> {
    await this.menu('匯出', '其他格式與設定…');
    const dialog = this.page.getByRole('dialog', { name: `匯出${label}` });
    for (const choice of choices) await dialog.getByText(choice, { exact: true }).click();
    await dialog.getByRole('button', { name: '匯出', exact: true }).click();
    return dialog;
  }

  /** The file that comes of the dialog. */
  async exportedAs(label: string, choices: readonly string[]): Promise<{ name: string; bytes: Buffer }> {
    const coming = this.page.waitForEvent('download');
    const dialog = await this.exportAs(label, choices);
    const file = await fileOf(await coming);
    await expect(dialog).toBeHidden();
    return file;
  }
}

async function fileOf(download: Download): Promise<{ name: string; bytes: Buffer }> {
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
