import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import type { Id } from '#shared/base/ids.ts';
import { textKey } from '#shared/base/text-key.ts';
import type { FormKind, FormReturn } from '#shared/contract/form-operations.ts';
import type { Calls } from '#shared/contract/index.ts';
import { writtenCells } from '#shared/forms/written-cells.ts';
import type { PersonName, Township } from './township.ts';

/** What a unit does with a form between getting it and sending it back: like Excel, it knows cells and nothing else. */
export class FilledForm {
  readonly book: Workbook;
  readonly sheet: Worksheet;
  readonly head: number;

  private constructor(book: Workbook) {
    this.book = book;
    const [sheet] = book.worksheets;
    if (!sheet) throw new Error('no sheet');
    this.sheet = sheet;
    this.head = this.#headRow();
  }

  static async read(bytes: Uint8Array): Promise<FilledForm> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    return new FilledForm(book);
  }

  #headRow(): number {
    for (let row = 1; row <= this.sheet.rowCount; row += 1)
      if (this.sheet.getRow(row).getCell(2).text === '序號') return row;
    throw new Error('no head');
  }

  column(label: string): number {
    const heads = this.sheet.getRow(this.head);
    for (let at = 1; at <= this.sheet.columnCount; at += 1)
      if (textKey(heads.getCell(at).text) === textKey(label)) return at;
    throw new Error(`no column ${label}`);
  }

  /** The row whose cells, somewhere, hold this text. */
  row(text: string): number {
    for (let row = this.head + 1; row <= this.sheet.rowCount; row += 1)
      for (let at = 1; at <= this.sheet.columnCount; at += 1)
        if (this.sheet.getRow(row).getCell(at).text === text) return row;
    throw new Error(`no row ${text}`);
  }

  text(row: string, label: string): string {
    return this.sheet.getRow(this.row(row)).getCell(this.column(label)).text;
  }

  fill(row: string, label: string, value: string | number | null): this {
    this.sheet.getRow(this.row(row)).getCell(this.column(label)).value = value;
    return this;
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.book.xlsx.writeBuffer());
  }
}

type Issue = Calls['form.issue']['input'];

/** Issues forms, takes their files, and hands in what comes back. */
export class FormDesk {
  readonly town: Township;
  readonly who: PersonName;

  constructor(town: Township, who: PersonName = '研考') {
    this.town = town;
    this.who = who;
  }

  async issue(wish: Omit<Issue, 'name'>): Promise<Calls['form.issue']['answer']> {
    return this.town.call(this.who, 'form.issue', { name: '試驗填報', ...wish });
  }

  async sheetOf(form: Id, unit: string): Promise<Id> {
    const { sheets } = await this.town.call(this.who, 'form.standing', { id: form });
    const found = sheets.find(({ name }) => name === unit);
    if (!found) throw new Error(`no sheet of ${unit}`);
    return found.id;
  }

  async file(form: Id, unit: string, kind: FormKind = 'xlsx'): Promise<Uint8Array> {
    const sheets = [await this.sheetOf(form, unit)];
    const { file } = await this.town.call(this.who, 'form.files', { form, sheets, kind });
    return readFileSync(this.town.files.take(file).path);
  }

  async blank(form: Id, unit: string): Promise<FilledForm> {
    return FilledForm.read(await this.file(form, unit));
  }

  async read(bytes: Uint8Array | FilledForm, name = '回傳.xlsx'): Promise<FormReturn> {
    const file = this.town.files.room(name);
    writeFileSync(file.path, bytes instanceof FilledForm ? await bytes.bytes() : bytes);
    return this.town.call(this.who, 'form.read', { file: this.town.files.offer(file) });
  }

  /** Takes whatever can be taken; of what both sides changed the unit's words. */
  apply(back: FormReturn, options?: Parameters<Township['call']>[3]): Promise<Calls['form.apply']['answer']> {
    const rows = back.rows.map(({ id, version, cells }) => ({
      id,
      version,
      values: Object.fromEntries(
        writtenCells(cells, ({ verdict }) => verdict === 'take' || verdict === 'both').map(({ field, value }) => [
          field,
          value,
        ]),
      ),
    }));
    return this.town.call(this.who, 'form.apply', { sheet: back.sheet.id, file: back.file, rows }, options);
  }
}
