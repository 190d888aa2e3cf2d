import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import exceljs from 'exceljs';
import { writeDelimited } from '#shared/base/csv.ts';
import type { Cell, SheetColumn } from '#shared/language/sheet.ts';

/** What a spreadsheet says besides its rows. */
export interface SheetMatter {
  title: string;
  /** Who, when, filter: a sheet of its own at the end. */
  about: readonly (readonly [string, string])[];
  columns: readonly SheetColumn[];
}

export interface SheetWriter {
  row(cells: readonly Cell[]): Promise<void>;
  done(): Promise<void>;
  /** Stopped half way: nothing stays behind. */
  abandon(): Promise<void>;
}

/** An error that nobody hears would end the program: here it waits for the next row, or for the end. */
export function openStream(file: string): WriteStream {
  return createWriteStream(file, 'utf8').on('error', () => undefined);
}

export async function drop(stream: WriteStream, file: string): Promise<void> {
  // What the writer still holds has nowhere to go any more.
  stream.on('error', () => undefined);
  stream.destroy();
  await rm(file, { force: true });
}

const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, '＿').slice(0, 31);

/** Streams, so that a hundred thousand rows take little memory. Text is always text, never a formula. */
export function xlsxWriter(file: string, matter: SheetMatter): SheetWriter {
  const stream = openStream(file);
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(sheetName(matter.title), {
    views: [{ state: 'frozen', ySplit: 2 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:2',
    },
    headerFooter: { oddFooter: '&C第&P頁，共&N頁' },
  });
  sheet.columns = matter.columns.map((column) => ({
    width: column.width,
    style: {
      alignment: { vertical: 'top', wrapText: !column.numeric },
      ...(column.kind === 'money' ? { numFmt: '#,##0' } : { numFmt: column.numeric ? '0' : '@' }),
    },
  }));
  const title = sheet.addRow([matter.title]);
  title.font = { bold: true, size: 14 };
  title.alignment = { wrapText: false };
  title.commit();
  const head = sheet.addRow(matter.columns.map((column) => column.label));
  head.font = { bold: true };
  head.border = { bottom: { style: 'thin' } };
  for (const [at, column] of matter.columns.entries())
    if (column.numeric) head.getCell(at + 1).alignment = { horizontal: 'right' };
  head.commit();
  return {
    async row(cells) {
      if (stream.errored) throw stream.errored;
      sheet.addRow(cells).commit();
    },
    async done() {
      sheet.commit();
      const about = book.addWorksheet('匯出說明');
      about.columns = [{ width: 16 }, { width: 60 }];
      for (const [name, value] of matter.about) about.addRow([name, value]).commit();
      about.commit();
      await book.commit();
    },
    abandon: () => drop(stream, file),
  };
}

const bom = '\ufeff';

export function csvWriter(file: string, matter: SheetMatter): SheetWriter {
  const stream = openStream(file);
  const write = async (text: string): Promise<void> => {
    if (stream.errored) throw stream.errored;
    if (!stream.write(text)) await once(stream, 'drain');
  };
  let started = false;
  const line = async (cells: readonly Cell[]): Promise<void> => {
    if (!started) {
      started = true;
      await write(bom + writeDelimited([matter.columns.map((column) => column.label)]));
    }
    await write(writeDelimited([cells.map(asText)]));
  };
  return {
    row: line,
    async done() {
      if (!started) await write(bom + writeDelimited([matter.columns.map((column) => column.label)]));
      stream.end();
      await finished(stream);
    },
    abandon: () => drop(stream, file),
  };
}

const negative = /^-\d[\d,.]*%?$/;

/** A text that a spreadsheet program would take for a formula is led by an apostrophe, as people type it. */
const asText = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return /^[=+\-@\t]/.test(cell) && !negative.test(cell) ? `'${cell}` : cell;
};
