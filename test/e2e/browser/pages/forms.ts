import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import ExcelJs from 'exceljs';
import type { Desk } from './desk.ts';

export interface GivenFile {
  name: string;
  bytes: Buffer;
}

const fileOf = async (download: Download): Promise<GivenFile> => ({
  name: download.suggestedFilename(),
  bytes: await readFile(await download.path()),
});

async function heading(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

/** 製作填報表: what is asked, and of whom. */
export class NewFormPage {
  readonly desk: Desk;
  readonly page: Page;
  readonly name: Locator;
  readonly columns: Locator;
  readonly units: Locator;
  readonly rowsTaken: Locator;
  readonly issue: Locator;

  private constructor(desk: Desk) {
    this.desk = desk;
    this.page = desk.page;
    this.name = this.page.getByRole('textbox', { name: '名稱' });
    this.columns = this.page.getByRole('region', { name: '填寫欄位' });
    this.units = this.page.getByRole('table', { name: '各份列數' }).getByRole('row');
    this.rowsTaken = this.page.locator('.form-taken');
    this.issue = this.page.getByRole('button', { name: /^發出/ });
  }

  static async of(desk: Desk): Promise<NewFormPage> {
    await heading(desk.page, '製作填報表');
    return new NewFormPage(desk);
  }

  column(label: string): Locator {
    return this.columns.getByRole('checkbox', { name: label, exact: true });
  }

  /** Ctrl Enter: it goes out, and its files come. */
  async send(): Promise<{ forms: FormsPage; file: GivenFile }> {
    await expect(this.issue).toBeEnabled();
    const coming = this.page.waitForEvent('download');
    await this.desk.press('Control+Enter');
    const file = await fileOf(await coming);
    return { forms: await FormsPage.of(this.desk), file };
  }
}

/** 填報: the forms, and which units have sent theirs back. */
export class FormsPage {
  readonly desk: Desk;
  readonly page: Page;
  readonly list: Locator;
  readonly sheets: Locator;
  readonly meta: Locator;
  readonly head: Locator;

  private constructor(desk: Desk) {
    this.desk = desk;
    this.page = desk.page;
    this.list = this.page.getByRole('list', { name: '填報清單' });
    this.sheets = this.page.getByRole('grid', { name: '各單位的填報表' });
    this.meta = this.page.locator('.head .meta');
    this.head = this.page.locator('.form-head');
  }

  static async of(desk: Desk): Promise<FormsPage> {
    await heading(desk.page, '填報');
    return new FormsPage(desk);
  }

  static async open(desk: Desk): Promise<FormsPage> {
    await desk.book('填報').click();
    return FormsPage.of(desk);
  }

  sheet(unit: string): Locator {
    return this.sheets
      .locator('.grid-rows')
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell', { name: unit, exact: true }) });
  }

  /** Makes a unit the chosen one. */
  async choose(unit: string): Promise<Locator> {
    await this.sheet(unit).getByRole('gridcell', { name: unit, exact: true }).click();
    const dock = this.page.getByRole('region', { name: unit, exact: true });
    await dock.waitFor();
    return dock;
  }

  async download(entry: string): Promise<GivenFile> {
    await this.page.getByRole('button', { name: '下載填報表' }).click();
    const coming = this.page.waitForEvent('download');
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click();
    return fileOf(await coming);
  }

  async collect(): Promise<ReturnPage> {
    await this.page.getByRole('button', { name: '收回填報表' }).click();
    return ReturnPage.of(this.desk);
  }
}

/** 收回填報表: what came back, cell by cell. */
export class ReturnPage {
  readonly desk: Desk;
  readonly page: Page;
  readonly place: Locator;
  readonly problem: Locator;
  readonly meta: Locator;
  readonly head: Locator;
  readonly notes: Locator;
  readonly dock: Locator;
  readonly lent: Locator;
  readonly apply: Locator;

  private constructor(desk: Desk) {
    this.desk = desk;
    this.page = desk.page;
    this.place = this.page.locator('.import-place');
    this.problem = this.place.getByRole('alert');
    this.meta = this.page.locator('.head .meta');
    this.head = this.page.locator('.form-head');
    this.notes = this.page.locator('.form-notes');
    this.dock = this.page.getByRole('region', { name: '所選的一格' });
    this.lent = this.page.getByRole('region', { name: '代為登錄' });
    this.apply = this.page.getByRole('button', { name: /^(採用\d+格|登錄已回傳)/ });
  }

  static async of(desk: Desk): Promise<ReturnPage> {
    await heading(desk.page, '收回填報表');
    return new ReturnPage(desk);
  }

  async give(...files: readonly GivenFile[]): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: '選擇檔案', exact: true }).click();
    await (await choosing).setFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: bytes })),
    );
  }

  /** How many cells come to what, as soon as they are as expected. */
  async expectCounts(expected: Readonly<Record<string, number>>): Promise<void> {
    await expect.poll(() => this.#counts()).toMatchObject(expected);
  }

  async #counts(): Promise<Record<string, number>> {
    const labels = await this.page.getByRole('radiogroup', { name: '結果' }).getByRole('radio').allInnerTexts();
    return Object.fromEntries(labels.map((label) => [label.replace(/[\d\s]/g, ''), Number(/\d+/.exec(label)?.[0])]));
  }

  /** The line of a cell, by the row's name and the column's. */
  line(title: string, field: string): Locator {
    return this.page
      .getByRole('grid', { name: '比對結果' })
      .locator('.grid-rows')
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell', { name: new RegExp(`^${title}(?!\\d)`) }) })
      .filter({ has: this.page.getByRole('gridcell', { name: field, exact: true }) });
  }

  /** 空白 on a cell. */
  async toggle(title: string, field: string): Promise<void> {
    await this.line(title, field).getByRole('gridcell', { name: field, exact: true }).click();
    await this.desk.press('Space');
  }

  /** Whoever reported; one who is proposed already stays. */
  async reportedBy(person: string): Promise<void> {
    await expect(this.lent.locator('.step-lent')).toHaveAttribute('aria-busy', 'false');
    const field = this.lent.getByRole('combobox', { name: '裁示或核可人' });
    if ((await field.inputValue()) !== person) {
      await field.fill(person);
      await this.page.getByRole('option', { name: person }).click();
    }
    await expect(field).toHaveValue(person);
  }
}

const numberHead = '序號';

/** Opens a form as a spreadsheet program does, and saves it. */
export async function edited(file: GivenFile, edit: (book: ExcelJs.Workbook) => void, name = file.name) {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(Uint8Array.from(file.bytes).buffer);
  edit(book);
  return { name, bytes: Buffer.from(await book.xlsx.writeBuffer()) } satisfies GivenFile;
}

type Entries = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/** Fills in cells by what stands in the row and over the column. */
export const filled = (file: GivenFile, entries: Entries, name = file.name): Promise<GivenFile> =>
  edited(
    file,
    (book) => {
      for (const [text, said] of Object.entries(entries)) fillRow(book, text, said);
    },
    name,
  );

function fillRow(book: ExcelJs.Workbook, text: string, said: Entries[string]): void {
  const sheet = book.worksheets[0];
  const rows = Array.from({ length: sheet?.rowCount ?? 0 }, (_, at) => sheet?.getRow(at + 1)).filter(
    (row) => row !== undefined,
  );
  const textsOf = (row: ExcelJs.Row): string[] =>
    Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).text.replaceAll('\n', ''));
  const heads = rows.map(textsOf).find((texts) => texts.includes(numberHead)) ?? [];
  const row = rows.find((one) => textsOf(one).includes(text));
  if (!row) throw new Error(`no row says ${text}`);
  for (const [head, value] of Object.entries(said)) {
    if (!heads.includes(head)) throw new Error(`no column ${head} among ${heads.join('、')}`);
    row.getCell(heads.indexOf(head) + 1).value = value;
  }
}
